"""Which themes an account's pictures may have."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches

from influencer.errors import UsageError

ALL = "all"

LEAST = 4
"""No theme comes back within two posts; so there are always two at least to choose from, and one
to fall back on where a picture fails in the other."""


def name_of_theme(text: str) -> str:
    """``" Light"`` → ``light``; files of themes have names in small letters."""
    return text.strip().casefold()


def read_themes(text: str) -> str:
    """``Light, mint,paper,volt`` → ``light,mint,paper,volt``; ``all`` stays as it is.

    Raises:
        ValueError: these are fewer than ``LEAST``.
    """
    names = list(dict.fromkeys(map(name_of_theme, text.split(","))))
    if names != [ALL] and (len(names) < LEAST or not all(map(_is_name, names)) or ALL in names):
        raise ValueError
    return ",".join(names)


def chosen_themes(setting: str) -> tuple[str, ...]:
    """The names in the setting; none where it is ``all``."""
    return () if setting == ALL else tuple(setting.split(","))


def check_themes(chosen: Iterable[str], known: Sequence[str], broken: Mapping[str, str]) -> None:
    """Whether all the chosen are there.

    Args:
        chosen: names.
        known: the names of all that can be used.
        broken: why others cannot, by their names.

    Raises:
        UsageError: one is not; the message says why, or names the one that may be meant.
    """
    for name in absent_themes(chosen, known):
        if name in broken:
            raise UsageError(broken[name])
        meant = get_close_matches(name, known, n=1)
        hint = f"did you mean {meant[0]}?" if meant else f"there are {', '.join(known)}"
        raise UsageError(f"there is no theme {name!r}; {hint}")


def absent_themes(chosen: Iterable[str], known: Collection[str]) -> list[str]:
    """The chosen that are not there, or not any more."""
    return [name for name in chosen if name not in known]


def trouble_with_themes(chosen: Collection[str], known: Collection[str]) -> str:
    """What is wrong with the chosen since they were; empty where all of them are there."""
    absent = absent_themes(chosen, known)
    if not absent:
        return ""
    are = "is" if len(absent) == 1 else "are"
    is_any_left = len(absent) < len(chosen)
    rest = "the others are used" if is_any_left else "none is left, so all themes are used"
    return (
        f"{', '.join(absent)} of the setting themes {are} not there any more, and {rest};"
        " mend the file, or choose others with influencer settings set themes"
    )


def allowed_themes(chosen: Collection[str], known: Sequence[str]) -> list[str]:
    """The themes that pictures may have: all of them, where none are chosen.

    Where none of the chosen is left, it is all of them too: a post in another look is better than
    none. Looks that come back sooner are better than those that the owner did not choose.
    """
    return [name for name in known if name in chosen] or list(known)


def _is_name(text: str) -> bool:
    return bool(text) and text.replace("-", "").isalnum() and text.isascii()
