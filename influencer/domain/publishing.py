"""The state machine of publishing: state + answer → next state.

X offers no idempotency key, so an answer that is lost may belong to a post that is there. Hence
the one rule: what was sent and not provably refused is ``unknown``, and not sent again unless the
account's own timeline has proven that it is not there (``domain.settling``).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from influencer.domain.models import PostStatus

PATIENCE = timedelta(minutes=15)
"""How long to wait where X limits the rate without saying until when: its window is 15 minutes."""

LONGEST_PATIENCE = timedelta(days=1)
"""X's longest window; a later moment is a mistake of its server, or of this clock."""

SETTLING = timedelta(seconds=120)
"""How long X gets to show a post before its timeline is asked whether it is there."""

MOVES: dict[PostStatus, frozenset[PostStatus]] = {
    PostStatus.PLANNED: frozenset({PostStatus.READY, PostStatus.EXPIRED, PostStatus.SKIPPED}),
    PostStatus.READY: frozenset(
        {PostStatus.SENDING, PostStatus.REJECTED, PostStatus.EXPIRED, PostStatus.SKIPPED}
    ),
    PostStatus.SENDING: frozenset(
        {PostStatus.POSTED, PostStatus.READY, PostStatus.REJECTED, PostStatus.UNKNOWN}
    ),
    PostStatus.UNKNOWN: frozenset(
        {PostStatus.POSTED, PostStatus.READY, PostStatus.ATTENTION, PostStatus.EXPIRED}
    ),
    PostStatus.ATTENTION: frozenset({PostStatus.POSTED, PostStatus.READY, PostStatus.EXPIRED}),
}
"""Every move there is; a status that is not a key is final. Out of ``attention`` a person moves."""

MAY_BE_THERE = frozenset({PostStatus.SENDING, PostStatus.UNKNOWN, PostStatus.ATTENTION})
"""Posts that the platform may hold without our knowing; their price stays reserved."""


def is_allowed(was: PostStatus, to: PostStatus) -> bool:
    """Whether there is such a move."""
    return to in MOVES.get(was, ())


class Outcome(StrEnum):
    """What an answer of the platform, or its absence, means."""

    ACCEPTED = "accepted"
    """It is there, and its id is known."""
    NOT_SENT = "not_sent"
    """Nothing left this machine: name not found, connection refused, TLS failed."""
    MISDIRECTED = "misdirected"
    """The address answered, but not as the platform's API does: nothing was posted."""
    RATE_LIMITED = "rate_limited"
    CREDITS_DEPLETED = "credits_depleted"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    DUPLICATE = "duplicate"
    """X says that this text is there already: evidence, not proof."""
    REFUSED = "refused"
    """The request itself is wrong; the same bytes would be refused again."""
    UNKNOWN = "unknown"
    """It may be there or not: 5xx, timeout, reset, or an answer that cannot be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of the platform.

    Attributes:
        reference: the id of what was made (a post, a media); empty unless accepted.
        detail: what the platform said, for people; never holds a credential.
        retry_at: when the platform asks to come back.
        server_time: its clock, from the ``Date`` header.
    """

    outcome: Outcome
    reference: str = ""
    detail: str = ""
    http_status: int | None = None
    retry_at: datetime | None = None
    server_time: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where a post goes next, when it is looked at again, and why, in words for the history."""

    status: PostStatus
    next_try_at: datetime | None = None
    reason: str = ""


_TO_READY = frozenset(
    {
        Outcome.NOT_SENT,
        Outcome.MISDIRECTED,
        Outcome.CREDITS_DEPLETED,
        Outcome.UNAUTHORIZED,
        Outcome.FORBIDDEN,
    }
)


def after_sending(answer: Answer, *, now: datetime) -> Move:
    """Where a post that was being sent goes, given the answer to the one request that posts it."""
    match answer.outcome:
        case Outcome.ACCEPTED:
            return Move(status=PostStatus.POSTED)
        case Outcome.REFUSED:
            return Move(status=PostStatus.REJECTED)
        case Outcome.RATE_LIMITED:
            until = min(answer.retry_at or now + PATIENCE, now + LONGEST_PATIENCE)
            return Move(status=PostStatus.READY, next_try_at=until)
        case outcome if outcome in _TO_READY:
            return Move(status=PostStatus.READY)
    return Move(status=PostStatus.UNKNOWN, next_try_at=now + SETTLING)


def after_upload(answer: Answer, *, now: datetime) -> Move:
    """Where a post goes whose picture could not be uploaded: nothing was published for certain."""
    if answer.outcome in {Outcome.UNKNOWN, Outcome.DUPLICATE}:
        return Move(status=PostStatus.READY, next_try_at=answer.retry_at)
    return after_sending(answer, now=now)
