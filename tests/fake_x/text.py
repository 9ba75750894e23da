"""A count of its own, so that a mistake in the program's count cannot hide here."""

import re
import unicodedata

LINK = re.compile(
    r"https?://\S+|(?<![@\w.])(?:[a-z0-9-]+\.)+(?:com|org|net|io|co|me|md|it|dev|app|xyz|info)\b"
    r"(?:/\S*)?",
    re.IGNORECASE,
)
CASHTAG = re.compile(r"(?<![\w$])\$[A-Za-z]{1,6}(?:[._][A-Za-z]{1,2})?(?!\w)")
_PICTOGRAM = "[\U0001f000-\U0001faff\u2600-\u27bf]"
EMOJI = re.compile(f"{_PICTOGRAM}[\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d{_PICTOGRAM}\ufe0f?)*")
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
"""Code points that weigh 1 (twitter-text v3); every other weighs 2, a link 23, an emoji 2."""


def weight(text: str) -> int:
    """X's length of a text, of which a post may have 280."""
    rest, links = LINK.subn("", unicodedata.normalize("NFC", text))
    rest, emoji = EMOJI.subn("", rest)
    return 23 * links + 2 * emoji + sum(1 if _is_light(ord(char)) else 2 for char in rest)


def cashtags(text: str) -> list[str]:
    """``$BTC`` and the like."""
    return CASHTAG.findall(text)


def _is_light(point: int) -> bool:
    return any(low <= point <= high for low, high in LIGHT)
