"""Which themes an account's pictures may have."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from influencer.errors import UsageError

ALL = "all"

LEAST = 4
"""No theme comes back within two posts; so there are always two at least to choose from, and one
to fall back on where a picture fails in the other."""


def read_themes(text: str) -> str:
    """``Light, mint,paper,volt`` → ``light,mint,paper,volt``; ``all`` stays as it is.

    Raises:
        ValueError: these are fewer than ``LEAST``.
    """
    names = list(dict.fromkeys(name.strip().casefold() for name in text.split(",")))
    if names != [ALL] and (len(names) < LEAST or not all(map(_is_name, names)) or ALL in names):
        raise ValueError
    return ",".join(names)


def check_themes(setting: str, known: Sequence[str]) -> None:
    """Whether all themes of the setting are there.

    Raises:
        UsageError: one is not; the message names the one that may be meant.
    """
    for name in absent(setting, known):
        meant = get_close_matches(name, known, n=1)
        hint = f"did you mean {meant[0]}?" if meant else f"there are {', '.join(known)}"
        raise UsageError(f"there is no theme {name!r} that can be used; {hint}")


def absent(setting: str, known: Iterable[str]) -> list[str]:
    """The themes of the setting that are not there, or not any more."""
    there = {*known, ALL}
    return [name for name in setting.split(",") if name not in there]


def allowed(setting: str, known: Sequence[str]) -> list[str]:
    """The themes that pictures may have.

    Where too few of the chosen are left to vary from post to post, it is all of them: a post in
    another look is better than none.
    """
    chosen = [name for name in known if name in setting.split(",")]
    return chosen if len(chosen) >= LEAST else list(known)


def _is_name(text: str) -> bool:
    return bool(text) and text.replace("-", "").isalnum() and text.isascii()
