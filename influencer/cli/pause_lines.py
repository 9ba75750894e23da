"""A pause, in words and as JSON."""

from influencer.cli.post_json import to_iso
from influencer.domain.standing import Pause, PauseReason

_WHY = {
    PauseReason.PERSON: "by you",
    PauseReason.CREDITS: "no credits are left",
    PauseReason.KEYS: "X refused the keys",
}


def describe_pause(pause: Pause) -> str:
    """Since when, and why."""
    return f"since {pause.since:%d %B %H:%M} UTC, {_WHY[pause.reason]}"


def pause_as_json(pause: Pause | None) -> dict[str, str | None] | None:
    """Null where the account is not paused; ``detail`` is what X said, or null."""
    if pause is None:
        return None
    return {
        "reason": pause.reason.value,
        "since": to_iso(pause.since),
        "detail": pause.detail or None,
    }
