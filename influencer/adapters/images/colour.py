"""Colours as ``(red, green, blue)``, 0-255, and the contrast between them."""

import re
from functools import lru_cache

Colour = tuple[int, int, int]

_CODE = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_SHORT = len("#fff")


def parse(code: str) -> Colour:
    """``#f7931a`` → ``(247, 147, 26)``; ``#fff`` is short for ``#ffffff``.

    Raises:
        ValueError: it is neither.
    """
    if not _CODE.fullmatch(code):
        raise ValueError(code)
    digits = code[1:] if len(code) > _SHORT else "".join(digit * 2 for digit in code[1:])
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def code_of(colour: Colour) -> str:
    """``(247, 147, 26)`` → ``#f7931a``."""
    return f"#{bytes(colour).hex()}"


def mix(first: Colour, second: Colour, share: float) -> Colour:
    """The colour that lies this share of the way from the first to the second."""
    red, green, blue = (
        round(start + (end - start) * share) for start, end in zip(first, second, strict=True)
    )
    return red, green, blue


@lru_cache(maxsize=4096)
def luminance(colour: Colour) -> float:
    """Relative luminance by WCAG 2.2."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: Colour, second: Colour) -> float:
    """Contrast ratio by WCAG 2.2, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def linear(colour: Colour) -> tuple[float, float, float]:
    """The light of each channel, 0 to 1: sRGB without its transfer function (IEC 61966-2-1)."""
    red, green, blue = (_linear(channel / 255) for channel in colour)
    return red, green, blue


def _linear(value: float) -> float:
    near_black = 0.04045
    return value / 12.92 if value <= near_black else ((value + 0.055) / 1.055) ** 2.4
