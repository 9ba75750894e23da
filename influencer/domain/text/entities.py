"""Hashtags, cashtags and mentions: the words of a text that X treats as more than words."""

import re
from itertools import takewhile
from unicodedata import category

from influencer.domain.text.characters import ACCENTED, PUNCTUATION, SPACES
from influencer.domain.text.links import shortened_links

_HASH_SIGN = re.compile("[#＃]")
_ENDS_NO_HASHTAG = ("#", "＃", "://")
_EMOJI_SELECTORS = ("\ufe0e", "\ufe0f")
_ENDS_KEYCAP = ("\ufe0f", "\u20e3")
_JOINERS = frozenset("_\u200c\u200d\ua67e\u05be\u05f3\u05f4～〜\u309b\u309c゠・〃\u0f0b\u0f0c·")
"""Neither letters nor digits, but X lets a hashtag hold them."""

_CASHTAG = re.compile(
    rf"(?:^|(?<=[{SPACES}]))\$([A-Za-z]{{1,6}}(?:[._][A-Za-z]{{1,2}})?)(?=$|\s|[{PUNCTUATION}])"
)
_MENTION = re.compile(
    r"(?:^|[^A-Za-z0-9_!#$%&*@＠]|(?:^|[^A-Za-z0-9_+~.-])[Rr][Tt]:?)"
    r"[@＠]([A-Za-z0-9_]{1,20}+)(?:/[A-Za-z][A-Za-z0-9_-]{0,24}+)?+"
    rf"(?!://|[@＠{ACCENTED}])"
)


def find_hashtags(text: str) -> list[str]:
    """The hashtags X would link, without the sign: ``#BIP-352`` yields ``BIP``.

    A hashtag is a run of letters, marks, decimal digits and a few joiners with at least one letter
    or mark. There is none inside a link, right after a letter, digit or ``&``, or right before
    another sign: ``#a#b`` yields none.
    """
    linked = {position for span in shortened_links(text) for position in range(*span)}
    signs = [match.start() for match in _HASH_SIGN.finditer(text)]
    return [tag for at in signs if at not in linked and (tag := _hashtag_at(text, at))]


def is_valid_hashtag(tag: str) -> bool:
    """Whether X would link the whole of it (given without #), and not only a part."""
    return find_hashtags(f"#{tag}") == [tag]


def find_cashtags(text: str) -> list[str]:
    """The cashtags X would link, without the sign; X takes at most one in a post."""
    return _CASHTAG.findall(text)


def find_mentions(text: str) -> list[str]:
    """The accounts X would link, without the sign; ``@owner/list`` counts as its owner."""
    return _MENTION.findall(text)


def _hashtag_at(text: str, sign: int) -> str | None:
    tag = "".join(takewhile(_is_tag_character, text[sign + 1 :]))
    if (
        (sign and _is_glue(text[sign - 1]))
        or tag.startswith(_ENDS_KEYCAP)
        or text.startswith(_ENDS_NO_HASHTAG, sign + 1 + len(tag))
        or not any(map(_is_letter, tag))
    ):
        return None
    return tag


def _is_glue(before: str) -> bool:
    return before == "&" or (_is_tag_character(before) and before not in _EMOJI_SELECTORS)


def _is_tag_character(character: str) -> bool:
    return character in _JOINERS or _is_letter(character) or category(character) == "Nd"


def _is_letter(character: str) -> bool:
    return category(character)[0] in "LM"
