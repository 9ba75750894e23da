"""The state machine: each outcome has one next state; what may be there is never sent again."""

from datetime import timedelta

import pytest
from factories import NOW, make_answer

from influencer.domain.models import PostStatus
from influencer.domain.publishing import (
    MOVES,
    PATIENCE,
    Move,
    Outcome,
    after_sending,
    after_upload,
)

LATER = NOW + timedelta(minutes=3)
READY = Move(status=PostStatus.READY)
FINAL = {
    PostStatus.POSTED,
    PostStatus.REJECTED,
    PostStatus.ATTENTION,
    PostStatus.EXPIRED,
    PostStatus.SKIPPED,
}

AFTER_SENDING = {
    Outcome.ACCEPTED: Move(status=PostStatus.POSTED),
    Outcome.NOT_SENT: READY,
    Outcome.MISDIRECTED: READY,
    Outcome.RATE_LIMITED: Move(status=PostStatus.READY, next_try_at=NOW + PATIENCE),
    Outcome.CREDITS_DEPLETED: READY,
    Outcome.UNAUTHORIZED: READY,
    Outcome.FORBIDDEN: READY,
    Outcome.DUPLICATE: Move(status=PostStatus.UNKNOWN),
    Outcome.REFUSED: Move(status=PostStatus.REJECTED),
    Outcome.UNKNOWN: Move(status=PostStatus.UNKNOWN),
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

    assert move == Move(status=PostStatus.UNKNOWN)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_move_after_sending_is_in_the_table_of_moves(outcome: Outcome) -> None:
    assert after_sending(make_answer(outcome), now=NOW).status in MOVES[PostStatus.SENDING]


def test_every_move_out_of_sending_has_an_outcome_that_leads_to_it() -> None:
    assert MOVES[PostStatus.SENDING] == {move.status for move in AFTER_SENDING.values()}


def test_every_status_has_moves_or_is_final() -> None:
    assert set(MOVES) | FINAL == set(PostStatus)
    assert not set(MOVES) & FINAL
    assert all(MOVES.values())


def test_every_status_can_be_reached_from_planned() -> None:
    reached = {PostStatus.PLANNED}
    for _ in PostStatus:
        reached |= {to for status in reached for to in MOVES.get(status, ())}

    assert reached == set(PostStatus)


def test_only_a_ready_post_is_ever_sent() -> None:
    assert {status for status in MOVES if PostStatus.SENDING in MOVES[status]} == {PostStatus.READY}


def test_what_was_sent_never_returns_to_planned_or_skipped() -> None:
    for status in (PostStatus.SENDING, PostStatus.UNKNOWN):
        assert not MOVES[status] & {PostStatus.PLANNED, PostStatus.SKIPPED, PostStatus.SENDING}
