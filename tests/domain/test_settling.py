"""What becomes of a post in doubt, for each combination of what is known of it."""

from datetime import datetime, timedelta
from itertools import product

import pytest
from factories import NOW

from influencer.domain.models import PostStatus
from influencer.domain.publishing import Move, Outcome
from influencer.domain.settling import (
    APART,
    MOST_ATTEMPTS,
    SLACK,
    Doubt,
    Verdict,
    after_reading,
    is_duplicate_word,
    may_have_arrived,
)

SENT_AT = NOW - timedelta(hours=1)
LOOK_AGAIN = Move(status=PostStatus.UNKNOWN, next_try_at=NOW + APART)

ABSENT_BEFORE: dict[str, tuple[datetime, ...]] = {
    "never": (),
    "just now": (NOW - APART + timedelta(seconds=1),),
    "long enough ago": (NOW - APART,),
    "twice": (NOW - 2 * APART, NOW - APART),
}
IS_PROOF = {
    (Verdict.ABSENT, "long enough ago"), (Verdict.ABSENT, "twice"), (Verdict.UNCLEAR, "twice"),
}  # fmt: skip
"""Absent twice, five minutes apart: together with this reading, or before it."""


def make_doubt(**changes: object) -> Doubt:
    values: dict[str, object] = {
        "text": "gm",
        "first_sent_at": SENT_AT,
        "sent_at": SENT_AT,
        "deadline_at": NOW,
        "attempts": 1,
        "is_called_duplicate": False,
    }
    return Doubt(**(values | changes))  # type: ignore[arg-type]


def expected(
    verdict: Verdict, before: str, attempts: int, *, is_duplicate: bool, is_over: bool
) -> PostStatus:
    """The rules in the order in which they outweigh each other."""
    is_proven = (verdict, before) in IS_PROOF and not is_duplicate
    may_yet_be_proven = verdict is Verdict.ABSENT and not is_duplicate
    if verdict is Verdict.FOUND:
        return PostStatus.POSTED
    if is_proven and attempts >= 2:
        return PostStatus.ATTENTION
    if is_proven:
        return PostStatus.EXPIRED if is_over else PostStatus.READY
    if is_over and not may_yet_be_proven:
        return PostStatus.ATTENTION
    return PostStatus.UNKNOWN


@pytest.mark.parametrize("verdict", Verdict)
@pytest.mark.parametrize("before", ABSENT_BEFORE)
def test_a_reading_leads_where_the_rules_say_in_every_case(verdict: Verdict, before: str) -> None:
    for attempts, is_duplicate, is_over in product((1, 2, 3), (True, False), (True, False)):
        doubt = make_doubt(
            attempts=attempts,
            is_called_duplicate=is_duplicate,
            absent_at=ABSENT_BEFORE[before],
        )

        move = after_reading(doubt, verdict, now=NOW, seen_at=NOW, is_over=is_over)

        status = expected(verdict, before, attempts, is_duplicate=is_duplicate, is_over=is_over)
        assert move.status is status, doubt
        assert (move == LOOK_AGAIN) is (status is PostStatus.UNKNOWN)
        assert bool(move.reason) is (status is not PostStatus.UNKNOWN)


@pytest.mark.parametrize("verdict", [Verdict.ABSENT, Verdict.UNCLEAR])
def test_a_duplicate_that_is_not_found_is_never_sent_again(verdict: Verdict) -> None:
    for is_over, absences in product((True, False), ABSENT_BEFORE.values()):
        doubt = make_doubt(is_called_duplicate=True, absent_at=absences)

        status = after_reading(doubt, verdict, now=NOW, seen_at=NOW, is_over=is_over).status

        assert status is (PostStatus.ATTENTION if is_over else PostStatus.UNKNOWN)


def test_the_reason_says_what_was_seen_and_why_it_ends_so() -> None:
    proof = (NOW - APART,)
    once, twice = make_doubt(absent_at=proof), make_doubt(absent_at=proof, attempts=2)
    ready = after_reading(once, Verdict.ABSENT, now=NOW, seen_at=NOW, is_over=False)
    spent = after_reading(twice, Verdict.ABSENT, now=NOW, seen_at=NOW, is_over=False)
    called = make_doubt(is_called_duplicate=True)
    duplicate = after_reading(called, Verdict.ABSENT, now=NOW, seen_at=NOW, is_over=True)

    assert "did not show it: it may be sent once more" in ready.reason
    assert "it was sent 2 times already" in spent.reason
    assert "X calls it a duplicate, the timeline does not show it" in duplicate.reason


@pytest.mark.parametrize("outcome", [None, *Outcome])
def test_only_what_was_not_answered_for_certain_may_have_arrived(outcome: Outcome | None) -> None:
    in_doubt = {None, Outcome.UNKNOWN, Outcome.DUPLICATE}

    assert may_have_arrived(outcome) is (outcome in in_doubt)
    assert is_duplicate_word(outcome) is (outcome is Outcome.DUPLICATE)


def test_the_numbers_are_those_of_the_design() -> None:
    assert (timedelta(minutes=5), timedelta(minutes=10), 2) == (APART, SLACK, MOST_ATTEMPTS)
