"""What a text weighs. Figures: twitter-text's configuration version 3."""

import re
from unicodedata import normalize

from influencer.domain.text.characters import INVALID
from influencer.domain.text.links import shortened_links

MAX_WEIGHTED_LENGTH = 280
_LINK_WEIGHT = 23
"""X replaces every link by one of its own, which always has this length."""
_EMOJI_WEIGHT = 2

_HEAVY = re.compile(r"[^\u0000-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]")
"""What weighs 2; the Latin, Greek, Cyrillic, Semitic, Indic … scripts and most quotes weigh 1."""

_PICTOGRAPH = (
    r"[\u203C\u2049\u2122\u2139\u2190-\u21FF\u2300-\u23FF\u24C2\u25A0-\u27BF\u2900-\u297F"
    r"\u2B00-\u2BFF\u3030\u303D\u3297\u3299\U0001F000-\U0001F1E5\U0001F200-\U0001F3FA"
    r"\U0001F400-\U0001FAFF]"
)
"""Blocks that hold emoji. Their other characters weigh 2 as well, so no finer list is needed."""

_EMOJI = re.compile(
    r"[0-9#*]\uFE0F?\u20E3"  # keycaps
    r"|[©®]\uFE0F"
    r"|[\U0001F1E6-\U0001F1FF]{2}"  # flags of countries
    r"|\U0001F3F4[\U000E0020-\U000E007E]+\U000E007F"  # flags of regions
    rf"|{_PICTOGRAPH}[\uFE0F\U0001F3FB-\U0001F3FF]?"
    rf"(?:\u200D{_PICTOGRAPH}[\uFE0F\U0001F3FB-\U0001F3FF]?)*"
)
_INVALID = re.compile(rf"[{INVALID}]")


def weighted_length(text: str) -> int:
    """What X counts against its limit of 280, after NFC.

    The same as X's where the text has no link, or links whose top-level domain exists (X counts
    the letters of ``README.zzz``, here it weighs as a link), and emoji as keyboards type them (X
    takes apart joined ones that it has no picture for).
    """
    text = normalize("NFC", text)
    weight = position = 0
    for start, end in shortened_links(text):
        weight += _weight_of_words(text[position:start]) + _LINK_WEIGHT
        position = end
    return weight + _weight_of_words(text[position:])


def is_valid_text(text: str) -> bool:
    """Whether X would take it: not blank, not too long, no character that X refuses."""
    if not text.strip() or _INVALID.search(text):
        return False
    return weighted_length(text) <= MAX_WEIGHTED_LENGTH


def _weight_of_words(text: str) -> int:
    words, emoji = _EMOJI.subn("", text)
    return _EMOJI_WEIGHT * emoji + len(words) + len(_HEAVY.findall(words))
