"""What becomes of a post whose outcome is unknown, by what the account's own timeline shows.

Found there, it is posted. Two complete readings, far enough apart, that do not show it prove that
it is not there. A timeline that cannot be read proves nothing, and X's word that the post is a
duplicate outweighs not seeing it. What cannot be proven by its deadline is left to a person.
"""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from influencer.domain.models import PostStatus
from influencer.domain.publishing import Move, Outcome
from influencer.domain.text import find_links
from influencer.domain.timeline import Reading, SeenPost

APART = timedelta(minutes=5)
"""How far two readings have to lie apart to be two witnesses."""

MOST_ATTEMPTS = 2
"""How often a post is sent that was not there after an unknown outcome, all in all."""

SLACK = timedelta(minutes=10)
"""The timeline is read from so long before the attempt on: clocks may differ."""


class Verdict(StrEnum):
    """What a reading says of a post."""

    FOUND = "found"
    ABSENT = "absent"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A post that may be on the platform or not.

    Attributes:
        text: what was sent.
        first_sent_at: when it was first sent and may have arrived.
        sent_at: when the last attempt began.
        deadline_at: after this moment it is not sent any more.
        attempts: how often it was sent and may have arrived, this time included.
        is_called_duplicate: the platform said that this text is there already.
        absent_at: when complete readings did not show it, since the last attempt.
    """

    text: str
    first_sent_at: datetime
    sent_at: datetime
    deadline_at: datetime
    attempts: int
    is_called_duplicate: bool
    absent_at: tuple[datetime, ...] = ()


def may_have_arrived(outcome: str | None) -> bool:
    """Whether an attempt that ended so, or without any answer, may have made a post."""
    return outcome in {None, Outcome.UNKNOWN, Outcome.DUPLICATE}


def is_duplicate_word(outcome: str | None) -> bool:
    """Whether an attempt ended with the platform's word that its text is there already."""
    return outcome == Outcome.DUPLICATE


def search(
    text: str, reading: Reading, *, known: Collection[str]
) -> tuple[Verdict, SeenPost | None]:
    """Whether a reading shows a text with a picture, and as which post it does.

    Args:
        text: what was sent.
        reading: what the timeline showed.
        known: ids that belong to other posts of ours.
    """
    alike = [post for post in reading.posts if is_same_text(post.text, text)]
    for post in alike:
        if post.has_picture and post.reference not in known:
            return Verdict.FOUND, post
    if alike or not reading.is_complete:
        return Verdict.UNCLEAR, None
    return Verdict.ABSENT, None


def is_same_text(one: str, other: str) -> bool:
    """Whether the platform may show one text as the other."""
    return _bare(one) == _bare(other)


def _bare(text: str) -> str:
    """A text as it compares: X normalises (NFC), may trim it, and writes links in its own way."""
    plain = unicodedata.normalize("NFC", text)
    for link in find_links(plain):
        plain = plain.replace(link, "")
    return " ".join(plain.replace("http://", "").split())


def after_reading(
    doubt: Doubt,
    verdict: Verdict,
    *,
    now: datetime,
    seen_at: datetime,
    is_over: bool,
    retry_at: datetime | None = None,
) -> Move:
    """Where a post of unknown outcome goes after one more look at the timeline.

    Args:
        doubt: what is known of the post.
        verdict: what the look has shown.
        now: the present moment.
        seen_at: the same as the platform's clock may show it; it dates the look.
        is_over: its deadline has passed, by a clock that may be trusted.
        retry_at: when the platform asks to look again; never much later than the deadline, when
            a person has to be asked.
    """
    if verdict is Verdict.FOUND:
        return Move(status=PostStatus.POSTED, reason="the timeline shows it")
    absences = (*doubt.absent_at, seen_at) if verdict is Verdict.ABSENT else doubt.absent_at
    if _is_proof(absences) and not doubt.is_called_duplicate:
        return _not_there(doubt, is_over=is_over)
    is_waiting_for_proof = verdict is Verdict.ABSENT and not doubt.is_called_duplicate
    if is_over and not is_waiting_for_proof:
        return Move(status=PostStatus.ATTENTION, reason=_WHY_NOT_PROVEN[verdict])
    soon, late = now + APART, max(now, doubt.deadline_at) + APART
    return Move(status=PostStatus.UNKNOWN, next_try_at=max(soon, min(retry_at or soon, late)))


_WHY_NOT_PROVEN = {
    Verdict.UNCLEAR: "the timeline could not tell whether it is there, and its deadline is over",
    Verdict.ABSENT: "X calls it a duplicate, the timeline does not show it, its deadline is over",
}


def _is_proof(absences: Collection[datetime]) -> bool:
    return len(absences) > 1 and max(absences) - min(absences) >= APART


def _not_there(doubt: Doubt, *, is_over: bool) -> Move:
    proof = "two complete readings of the timeline did not show it"
    if doubt.attempts >= MOST_ATTEMPTS:
        reason = f"{proof}, and it was sent {doubt.attempts} times already"
        return Move(status=PostStatus.ATTENTION, reason=reason)
    if is_over:
        return Move(status=PostStatus.EXPIRED, reason=f"{proof}, and its deadline is over")
    return Move(status=PostStatus.READY, reason=f"{proof}: it may be sent once more")
