"""The state machine: each outcome has one next state; what may be there is never sent again."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer

from influencer.domain.models import PostStatus
from influencer.domain.publishing import (
    LONGEST_PATIENCE,
    MAY_BE_THERE,
    MOVES,
    PATIENCE,
    SETTLING,
    Move,
    Outcome,
    after_sending,
    after_upload,
    is_allowed,
)

LATER = NOW + timedelta(minutes=3)
READY = Move(status=PostStatus.READY)
LOOK_FOR_IT = Move(status=PostStatus.UNKNOWN, next_try_at=NOW + SETTLING)

ALLOWED = {
    "planned": "ready expired skipped",
    "ready": "sending rejected expired skipped",
    "sending": "posted ready rejected unknown",
    "unknown": "posted ready attention expired",
    "attention": "posted ready expired",
    "posted": "",
    "rejected": "",
    "expired": "",
    "skipped": "",
}
"""Every move there is, in words."""

AFTER_SENDING = {
    Outcome.ACCEPTED: Move(status=PostStatus.POSTED),
    Outcome.NOT_SENT: READY,
    Outcome.MISDIRECTED: READY,
    Outcome.RATE_LIMITED: Move(status=PostStatus.READY, next_try_at=NOW + PATIENCE),
    Outcome.CREDITS_DEPLETED: READY,
    Outcome.UNAUTHORIZED: READY,
    Outcome.FORBIDDEN: READY,
    Outcome.DUPLICATE: LOOK_FOR_IT,
    Outcome.REFUSED: Move(status=PostStatus.REJECTED),
    Outcome.UNKNOWN: LOOK_FOR_IT,
}
AFTER_UPLOAD = AFTER_SENDING | {Outcome.DUPLICATE: READY, Outcome.UNKNOWN: READY}


@pytest.mark.parametrize("outcome", Outcome)
def test_after_sending_each_outcome_leads_where_the_table_says(outcome: Outcome) -> None:
    assert after_sending(make_answer(outcome), now=NOW) == AFTER_SENDING[outcome]


@pytest.mark.parametrize("outcome", Outcome)
def test_after_an_upload_each_outcome_leads_where_the_table_says(outcome: Outcome) -> None:
    assert after_upload(make_answer(outcome), now=NOW) == AFTER_UPLOAD[outcome]


def test_a_limited_rate_waits_until_the_platform_says() -> None:
    answer = make_answer(Outcome.RATE_LIMITED, retry_at=LATER)
    wait = Move(status=PostStatus.READY, next_try_at=LATER)

    assert after_sending(answer, now=NOW) == wait
    assert after_upload(answer, now=NOW) == wait


def test_an_upload_without_an_answer_waits_if_the_platform_says_so() -> None:
    answer = make_answer(Outcome.UNKNOWN, retry_at=LATER)

    assert after_upload(answer, now=NOW) == Move(status=PostStatus.READY, next_try_at=LATER)


def test_patience_is_the_window_of_x() -> None:
    assert timedelta(minutes=15) == PATIENCE


@pytest.mark.parametrize("outcome", [Outcome.UNKNOWN, Outcome.DUPLICATE])
def test_what_may_be_there_is_not_tried_again_even_if_the_platform_says_when(
    outcome: Outcome,
) -> None:
    move = after_sending(make_answer(outcome, retry_at=LATER), now=NOW)

    assert move == LOOK_FOR_IT


@pytest.mark.parametrize("outcome", Outcome)
def test_every_move_after_sending_is_in_the_table_of_moves(outcome: Outcome) -> None:
    assert after_sending(make_answer(outcome), now=NOW).status in MOVES[PostStatus.SENDING]


def test_every_move_out_of_sending_has_an_outcome_that_leads_to_it() -> None:
    assert MOVES[PostStatus.SENDING] == {move.status for move in AFTER_SENDING.values()}


@pytest.mark.parametrize("to", PostStatus)
@pytest.mark.parametrize("was", PostStatus)
def test_a_post_moves_as_the_table_says_and_in_no_other_way(
    was: PostStatus, to: PostStatus
) -> None:
    assert is_allowed(was, to) is (to in ALLOWED[was].split())


@pytest.mark.parametrize("outcome", Outcome)
def test_only_what_certainly_is_not_there_may_be_sent_again_or_is_given_up(
    outcome: Outcome,
) -> None:
    is_in_doubt = outcome in {Outcome.UNKNOWN, Outcome.DUPLICATE}

    assert (after_sending(make_answer(outcome), now=NOW).status in MAY_BE_THERE) is is_in_doubt
    assert after_upload(make_answer(outcome), now=NOW).status not in MAY_BE_THERE


@pytest.mark.parametrize("days", [1.01, 2, 400])
def test_no_wait_is_longer_than_the_longest_window_of_x(days: float) -> None:
    answer = make_answer(Outcome.RATE_LIMITED, retry_at=NOW + timedelta(days=days))
    wait = Move(status=PostStatus.READY, next_try_at=NOW + LONGEST_PATIENCE)

    assert timedelta(days=1) == LONGEST_PATIENCE
    assert after_sending(answer, now=NOW) == wait
    assert after_upload(answer, now=NOW) == wait


def test_a_post_is_looked_for_after_two_minutes() -> None:
    assert timedelta(minutes=2) == SETTLING


def test_every_status_can_be_reached_from_planned() -> None:
    reached = {PostStatus.PLANNED}
    for _ in PostStatus:
        reached |= {to for status in reached for to in MOVES.get(status, ())}

    assert reached == set(PostStatus)


def test_only_a_ready_post_is_ever_sent() -> None:
    assert {status for status in MOVES if PostStatus.SENDING in MOVES[status]} == {PostStatus.READY}


def test_what_was_sent_never_returns_to_planned_or_skipped_and_is_not_sent_without_proof() -> None:
    for status in MAY_BE_THERE:
        assert not MOVES[status] & {PostStatus.PLANNED, PostStatus.SKIPPED, PostStatus.SENDING}
