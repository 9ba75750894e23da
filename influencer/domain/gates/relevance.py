"""A text is about the fact that it cites."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.grounding import texts_of
from influencer.domain.languages import LANGUAGES
from influencer.domain.models import Draft
from influencer.domain.names import words_in

LEAST_SHARE = 0.15
"""Of a text's longer words, those that the fact has too. Of the 3,000 phrasings that ship one in a
hundred has less in common with the other texts of its fact, and four in five have less with another
fact's."""

_LONG = 4


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """Hardly any of its words are the fact's: it may be true, but of something else."""
    if standards.language != "en":
        return
    fact = draft.fact
    own, known = _longer_words(draft.prose), _longer_words(" ".join((*texts_of(fact), *fact.tags)))
    if len(own & known) < LEAST_SHARE * len(own):
        yield f"is not about {fact.id}: {len(own & known)} of its {len(own)} longer words are there"


def _longer_words(text: str) -> frozenset[str]:
    small = LANGUAGES["en"].words
    return frozenset(word for word in words_in(text) if len(word) >= _LONG and word not in small)
