"""Picks words to quote: those that a phrasing quotes, and those of the source itself."""

import re
from dataclasses import dataclass

from influencer.adapters.images.punctuation import typographic
from influencer.domain.facts import Fact
from influencer.errors import PictureError

FEWEST_WORDS = 3
ANCHOR_WORDS = range(6, 21)
"""How many words of a source make a quotation that says something, and fits."""

LEFT_WORDS = 4
"""Fewest words of a source once the scrap of a last sentence is cut off."""

_SCRAP = re.compile(r"(.*\b[\w)]{3,}[.?!][\"”’]?) [A-Z][^ .?!]*(?: [^ .?!]+)?")
"""Sentences, and one or two words of the next one."""

_QUOTED = re.compile(r"\"([^\"]+)\"")
_NAME = r"((?:[A-Z][a-z]+|[A-Z]\.)(?: (?:[A-Z][a-z]+|[A-Z]\.))*)"
_SAID = r"(?:wrote|said|warned|declared|asked|answered|replied|called|told|reckoned|put)"
_AFTER = re.compile(rf"^,? ?(?:{_NAME} {_SAID}\b|{_SAID} {_NAME}(?=[ ,.]))")
_BEFORE = re.compile(rf"{_NAME} {_SAID}(?: in \d{{4}}| it)?[:,]? $")
_NOBODY = {"It", "He", "She", "They", "Bitcoin", "Nostr", "Lightning", "One", "A", "The", "Core"}

_PROSE = re.compile(r"[A-Za-z“\"'][\w ,.;:'’“”\"()%$?!-]*")
_SMALL_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*[,.;:?!]?")
_WORDS = "the a an of to in is are be it that for with on by and not can will which this as"
_JOINING = frozenset(_WORDS.split())
MOSTLY = 0.7
"""Share of small, plain words from which on a line reads as prose."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as somebody wrote them.

    Attributes:
        speaker: who, where the phrasing says so right beside the words; else the source's name.
    """

    words: str
    speaker: str


def has_quotation(fact: Fact) -> bool:
    return _quotation(fact) is not None


def quotation_of(fact: Fact) -> Quotation:
    """The longest words that a phrasing quotes and that stand in the evidence.

    Raises:
        PictureError: no phrasing quotes any.
    """
    found = _quotation(fact)
    if found is None:
        raise PictureError(f"Fact {fact.id} quotes nothing that stands in its evidence")
    return found


def _quotation(fact: Fact) -> Quotation | None:
    evidence = [_plain(text) for text in fact.source.evidence]
    found = [
        (len(quoted[1]), text, quoted)
        for text in fact.phrasings
        for quoted in _QUOTED.finditer(text)
        if len(quoted[1].split()) >= FEWEST_WORDS
        and any(_plain(quoted[1]) in words for words in evidence)
    ]
    if not found:
        return None
    _, text, quoted = max(found, key=lambda one: one[0])
    words = typographic(quoted[1].rstrip(",")).replace("“", "‘").replace("”", "’")
    return Quotation(words, _speaker(text, quoted) or fact.source.name)


def _speaker(text: str, quoted: re.Match[str]) -> str:
    """Who is named beside the words; empty where that is nobody, or a thing."""
    after, before = _AFTER.search(text[quoted.end() :]), _BEFORE.search(text[: quoted.start()])
    names = [name for found in (after, before) if found for name in found.groups() if name]
    return next((name for name in names if not _NOBODY & set(name.split())), "")


def _plain(text: str) -> str:
    """Letters and figures only, for comparing: line breaks, marks and capitals aside."""
    return " ".join(re.findall(r"[a-z0-9]+", text.casefold().replace("'", "").replace("’", "")))


def has_anchor(fact: Fact) -> bool:
    return bool(_anchors(fact))


def anchor_of(fact: Fact) -> str:
    """Words of the source that read as prose: whole sentences first, then the longest.

    Where they begin or end within a sentence, an ellipsis says so.

    Raises:
        PictureError: its evidence is code, or too short.
    """
    found = _anchors(fact)
    if not found:
        raise PictureError(f"Fact {fact.id} has no evidence that reads as prose")
    best = max(found, key=lambda text: (_is_whole(text), len(text)))
    start = "" if best[0].isupper() else "…"
    return typographic(f"{start}{best}{'' if best[-1] in '.?!' else '…'}")


def _anchors(fact: Fact) -> list[str]:
    texts = (" ".join(text.split()) for text in fact.source.evidence)
    cut = (_without_scrap(text.rstrip(",;:")) for text in texts if _reads_as_prose(text))
    return [text for text in cut if len(text.split(" ")) >= LEFT_WORDS]


def _without_scrap(text: str) -> str:
    """Without a last sentence of which there are one or two words: they say nothing."""
    scrap = _SCRAP.fullmatch(text)
    return scrap[1] if scrap else text


def _reads_as_prose(text: str) -> bool:
    pieces = text.split(" ")
    if len(pieces) not in ANCHOR_WORDS or not _PROSE.fullmatch(text) or text.count('"') % 2:
        return False
    small = [piece for piece in pieces if _SMALL_WORD.fullmatch(piece)]
    return len(small) >= MOSTLY * len(pieces) and len(_JOINING.intersection(small)) > 1


def _is_whole(text: str) -> bool:
    return text[0].isupper() and text[-1] in ".?!"
