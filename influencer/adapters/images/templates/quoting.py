"""Picks words to quote: those that a phrasing quotes, and those of the source itself."""

import re
from dataclasses import dataclass

from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.sentences import sentences, stands_alone
from influencer.domain.facts import Fact, Source
from influencer.errors import PictureError

_QUOTED = re.compile(r"\"([^\"]+)\"")
_NAME = r"((?:[A-Z][a-z]+|[A-Z]\.)(?: (?:[A-Z][a-z]+|[A-Z]\.))*)"
_SAID = (
    r"(?:wrote|said|warned|declared|asked|answered|replied|called|told|reckoned|put"
    r"|admitted|began)"
)
_AFTER = re.compile(rf"^,? ?(?:{_NAME} {_SAID}\b|{_SAID} {_NAME}(?=[ ,.]))")
_BEFORE = re.compile(rf"{_NAME} {_SAID}(?: in \d{{4}}| it)?[:,]? $")
_NOBODY = {"It", "He", "She", "They", "Bitcoin", "Nostr", "Lightning", "One", "A", "The", "Core"}

_OF_ONESELF = re.compile(r"\b(?:I|I['’]\w+|me|my|mine)\b")
"""What a document does not say of itself."""

_PEOPLE = {"Satoshi quotes, Nakamoto Institute": "Satoshi", "Bitcoin white paper": "Satoshi"}
"""Sources that hold one person's words, by their names."""

_AUTHOR = re.compile(rf"{_NAME}, \d{{4}}")
"""The section of an essay, which names its author and year."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words as somebody wrote them.

    Attributes:
        speaker: who, where the phrasing says so right beside the words, or the source is one
            person's; else the document.
    """

    words: str
    speaker: str


def person_behind(source: Source) -> str:
    """Whose words all of the source are; empty where they are many people's, or nobody's."""
    author = _AUTHOR.fullmatch(source.section or "")
    return author[1] if author else _PEOPLE.get(source.name, "")


def credit_of(source: Source) -> str:
    """Whom to name for words of the source: a person, or a document that speaks for itself.

    Empty for a mailing list, on which somebody spoke of whom the source does not tell.
    """
    return person_behind(source) or ("" if source.name.endswith(" list") else source.name)


def has_quotation(fact: Fact) -> bool:
    return _quotation(fact) is not None


def quotation_of(fact: Fact) -> Quotation:
    """The longest clause that a phrasing quotes, else a sentence of a source of one person's.

    Both stand in the evidence, and alone.

    Raises:
        PictureError: there is none, or nobody is known to have written it.
    """
    found = _quotation(fact)
    if found is None:
        raise PictureError(f"Fact {fact.id} quotes nothing that stands in its evidence")
    return found


def _quotation(fact: Fact) -> Quotation | None:
    found = [
        (len(words), Quotation(typographic(words), speaker))
        for text in fact.phrasings
        for quoted in _QUOTED.finditer(text)
        for words in (_clause(quoted[1]),)
        if stands_alone(words) and _is_in_evidence(words, fact)
        for speaker in (_speaker(text, quoted) or credit_of(fact.source),)
        if speaker
    ]
    if found:
        return max(found, key=lambda one: one[0])[1]
    return anchor_of(fact) if person_behind(fact.source) and has_anchor(fact) else None


def _clause(quoted: str) -> str:
    """With a capital, and without a comma that belongs to the sentence around it."""
    words = quoted.rstrip(",")
    return words[0].upper() + words[1:]


def _is_in_evidence(words: str, fact: Fact) -> bool:
    return any(_plain(words) in _plain(text) for text in fact.source.evidence)


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


def anchor_of(fact: Fact) -> Quotation:
    """The longest sentence of its evidence that stands alone.

    Raises:
        PictureError: none does, or nobody is known to have written it.
    """
    found = _anchors(fact)
    if not found:
        raise PictureError(f"Fact {fact.id} has no sentence of its source that stands alone")
    return Quotation(typographic(max(found, key=len)), credit_of(fact.source))


def _anchors(fact: Fact) -> list[str]:
    if not credit_of(fact.source):
        return []
    found = (one for text in fact.source.evidence for one in sentences(text))
    is_person = bool(person_behind(fact.source))
    return [one for one in found if is_person or not _OF_ONESELF.search(one)]
