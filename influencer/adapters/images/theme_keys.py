"""Every key of a theme's file: what it is for, what it may be, and how it is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from influencer.adapters.images.colour import parse
from influencer.adapters.images.fonts import FONTS

BASED_ON = "based_on"
"""The key that names a shipped theme, from which whatever is not set is taken."""

EFFECTS = ("plain", "glow", "dots", "grid", "scanlines", "grain", "halftone", "rings", "wedge")
"""Those of ``effects``, which needs a theme to be imported."""

FONT_NAMES = tuple(sorted(path.stem for path in FONTS.glob("*.ttf")))
"""Only fonts of the package: they are known to have every character that may be drawn."""

MONOSPACED = tuple(name for name in FONT_NAMES if "Mono" in name)
"""Bytes and terminals stand in columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key.

    Attributes:
        meaning: what it is for.
        limits: what it may be, to follow “must be”.
        read: makes a theme's value of TOML's; raises ``ValueError`` with what is wrong with it.
    """

    meaning: str
    limits: str
    read: Callable[[object], Any]


def hint(word: str, known: tuple[str, ...]) -> str:
    """What may be meant, else all that there is."""
    meant = get_close_matches(word, known, n=1)
    return f"did you mean {meant[0]}?" if meant else f"there are {', '.join(known)}"


def _colour(meaning: str) -> Key:
    limits = 'a colour such as "#f7931a" or "#fff"'

    def read(value: object) -> Any:
        try:
            return parse(_text(value))
        except ValueError:
            raise ValueError(f"must be {limits}, not {shown(value)}") from None

    return Key(meaning=meaning, limits=limits, read=read)


def _font(meaning: str, names: tuple[str, ...] = FONT_NAMES, *, may_be_empty: bool = False) -> Key:
    limits = "a monospaced font" if names is MONOSPACED else "a font of the package"

    def read(value: object) -> str:
        if may_be_empty and value == "":
            return ""
        return _one_of(value, names, f"be {limits}")

    return Key(meaning=meaning, limits=limits, read=read)


def _number(low: float, high: float, meaning: str, *, is_whole: bool = False) -> Key:
    limits = f"a {'whole ' if is_whole else ''}number from {low:g} to {high:g}"
    kinds = {int} if is_whole else {int, float}

    def read(value: object) -> Any:
        if type(value) not in kinds or not low <= value <= high:  # type: ignore[operator]
            raise ValueError(f"must be {limits}, not {shown(value)}")
        return value

    return Key(meaning=meaning, limits=limits, read=read)


def _yes_or_no(meaning: str) -> Key:
    limits = "true or false"

    def read(value: object) -> bool:
        if not isinstance(value, bool):
            raise ValueError(f"must be {limits}, not {shown(value)}")  # noqa: TRY004 - as others
        return value

    return Key(meaning=meaning, limits=limits, read=read)


def _effects(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise ValueError(f"must be a list of at least one effect, not {shown(value)}")
    return tuple(_one_of(name, EFFECTS, "hold effects only") for name in value)


def _one_of(value: object, names: tuple[str, ...], duty: str) -> str:
    if value in names:
        return str(value)
    meant = f"; {hint(value, names)}" if isinstance(value, str) else ""
    raise ValueError(f"must {duty}, not {shown(value)}{meant}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError(value)  # noqa: TRY004 - whatever is wrong with a value is a ValueError
    return value


def shown(value: object) -> str:
    """A value as it may stand in a line: in short, and without control characters."""
    most = 40
    text = repr(value)
    return text if len(text) <= most else f"{text[:most]}…"


COLOURS: Mapping[str, Key] = MappingProxyType(
    {
        "ground": _colour("the background"),
        "shade": _colour("the background's second tone, for effects"),
        "panel": _colour("the fill of a card that lies on the ground"),
        "ink": _colour("text, and shapes that are as weighty"),
        "muted": _colour("text of second rank, and shapes that are not the point"),
        "line": _colour("rules, and the edges of what is not the point"),
        "accent": _colour("the one fill that is the point"),
        "on_accent": _colour("text on the accent"),
        "accent_text": _colour("the accent where it is text; as readable as that has to be"),
        "second": _colour("the second actor of a diagram, as text and as a shape"),
        "good": _colour("what holds; may be the accent"),
        "bad": _colour("what fails"),
    }
)
"""All of them are needed, here or in the theme that this one is based on."""

OTHERS: Mapping[str, Key] = MappingProxyType(
    {
        "display": _font("titles"),
        "body": _font("all other text"),
        "bold": _font("text with weight"),
        "mono": _font("bytes and terminals", MONOSPACED),
        "mono_bold": _font("the same with weight", MONOSPACED),
        "figures": _font("a number drawn large; empty: as titles", may_be_empty=True),
        "voice": _font("a sentence set large; empty: as titles", may_be_empty=True),
        "leading": _number(0.9, 1.4, "the distance of a title's lines, as a share of its size"),
        "title_scale": _number(0.8, 1.2, "the size of titles; condensed fonts want larger ones"),
        "is_upper": _yes_or_no("titles in capitals"),
        "has_rule": _yes_or_no("a hairline above the footer"),
        "radius": _number(0, 40, "of corners, in pixels", is_whole=True),
        "effects": Key(
            meaning="what may lie behind a picture; the seed picks one",
            limits=f"a list of {', '.join(EFFECTS)}",
            read=_effects,
        ),
    }
)
"""Each has a default, that of the field of ``Theme``."""

KEYS: Mapping[str, Key] = MappingProxyType({**COLOURS, **OTHERS})
