"""Whether the platform serves an account, and what pauses it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from influencer.domain.publishing import Answer, Outcome

MOST_REFUSALS = 2
"""After so many 401 or 403 in a row an account waits for a person: X has had outages of one."""

REFUSED_KEYS = frozenset({Outcome.UNAUTHORIZED, Outcome.FORBIDDEN})


class PauseReason(StrEnum):
    """Why nothing is sent for an account."""

    PERSON = "person"
    CREDITS = "credits"
    KEYS = "keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Nothing is sent until a person resumes the account, or a post by hand goes through."""

    reason: PauseReason
    since: datetime
    detail: str = ""

    @property
    def is_by_person(self) -> bool:
        return self.reason is PauseReason.PERSON


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How an account stands with the platform."""

    refusals: int = 0
    pause: Pause | None = None


def after_answer(standing: Standing, answer: Answer, *, now: datetime) -> Standing:
    """The standing after an answer to a post; a picture that was taken proves nothing yet."""
    match answer.outcome:
        case Outcome.ACCEPTED:
            return Standing(pause=standing.pause if _is_by_person(standing) else None)
        case Outcome.CREDITS_DEPLETED:
            return _paused(standing, PauseReason.CREDITS, answer, now)
        case outcome if outcome in REFUSED_KEYS:
            refused = replace(standing, refusals=standing.refusals + 1)
            is_last = refused.refusals >= MOST_REFUSALS
            return _paused(refused, PauseReason.KEYS, answer, now) if is_last else refused
    return standing


def _paused(standing: Standing, reason: PauseReason, answer: Answer, now: datetime) -> Standing:
    """Paused for that reason, unless a person has paused the account anyway."""
    if _is_by_person(standing):
        return standing
    return replace(standing, pause=Pause(reason=reason, since=now, detail=answer.detail))


def _is_by_person(standing: Standing) -> bool:
    return standing.pause is not None and standing.pause.is_by_person
