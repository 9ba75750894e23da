"""What pauses an account, and what lifts the pause."""

from itertools import product

import pytest
from factories import NOW, make_answer

from influencer.domain.publishing import Outcome
from influencer.domain.standing import (
    MOST_REFUSALS,
    Pause,
    PauseReason,
    Standing,
    after_answer,
)

WORDS = "in X's words"
PAUSES = [None, *(Pause(reason=reason, since=NOW) for reason in PauseReason)]
BY_PERSON = Pause(reason=PauseReason.PERSON, since=NOW)
REFUSED = {Outcome.UNAUTHORIZED, Outcome.FORBIDDEN}


def after(standing: Standing, *outcomes: Outcome) -> Standing:
    for outcome in outcomes:
        standing = after_answer(standing, make_answer(outcome, detail=WORDS), now=NOW)
    return standing


def paused(reason: PauseReason) -> Pause:
    return Pause(reason=reason, since=NOW, detail=WORDS)


def expected(standing: Standing, outcome: Outcome) -> Standing:
    is_by_person = standing.pause == BY_PERSON
    if outcome is Outcome.ACCEPTED:
        return Standing(pause=BY_PERSON if is_by_person else None)
    if outcome is Outcome.CREDITS_DEPLETED:
        pause = BY_PERSON if is_by_person else paused(PauseReason.CREDITS)
        return Standing(refusals=standing.refusals, pause=pause)
    if outcome in REFUSED:
        count = standing.refusals + 1
        is_last = count >= 2 and not is_by_person
        pause_then = paused(PauseReason.KEYS) if is_last else standing.pause
        return Standing(refusals=count, pause=pause_then)
    return standing


@pytest.mark.parametrize("outcome", Outcome)
def test_each_answer_leads_where_the_rules_say_however_the_account_stood(outcome: Outcome) -> None:
    for refusals, pause in product((0, 1, 2), PAUSES):
        standing = Standing(refusals=refusals, pause=pause)

        found = after(standing, outcome)

        if outcome in REFUSED and pause == BY_PERSON:
            assert found.pause == BY_PERSON
        else:
            assert found == expected(standing, outcome), standing


@pytest.mark.parametrize("first", sorted(REFUSED))
@pytest.mark.parametrize("second", sorted(REFUSED))
def test_keys_that_are_refused_twice_in_a_row_pause_the_account(
    first: Outcome, second: Outcome
) -> None:
    assert after(Standing(), first).pause is None
    assert after(Standing(), first, second).pause == paused(PauseReason.KEYS)


@pytest.mark.parametrize("between", set(Outcome) - REFUSED)
def test_only_an_accepted_post_makes_a_refusal_forgotten(between: Outcome) -> None:
    standing = after(Standing(), Outcome.UNAUTHORIZED, between, Outcome.UNAUTHORIZED)

    is_forgotten = between is Outcome.ACCEPTED
    assert standing.refusals == (1 if is_forgotten else 2)


def test_what_a_person_has_paused_nothing_but_a_person_resumes() -> None:
    standing = Standing(pause=BY_PERSON)
    for outcome in Outcome:
        assert after(standing, outcome, outcome).pause == BY_PERSON


def test_it_is_by_a_person_where_a_person_has_said_so() -> None:
    is_by_person = {reason: Pause(reason=reason, since=NOW).is_by_person for reason in PauseReason}

    assert is_by_person == {"person": True, "credits": False, "keys": False}
    assert MOST_REFUSALS == 2
