"""A text is about the fact that it cites."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.grounding import texts_of
from influencer.domain.languages import LANGUAGES
from influencer.domain.models import Draft
from influencer.domain.names import words_in

LEAST_SHARE = 0.2
LEAST_COUNT = 2
"""Of a text's longer words, those that the fact has too. Of the 3,300 phrasings that ship one in
two hundred has less in common with the other texts of its fact, and seven in eight have less with
another fact's. One word alone is chance: “back” and “long” stand in many facts."""

_LONG = 3
_BEGINNING = 5
"""Letters that stand for a word, whatever its ending: so Japan meets Japanese."""

_SMALL = words_in(" ".join(LANGUAGES["en"].words))


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """Hardly any of its words are the fact's: it may be true, but of something else."""
    if standards.language != "en":
        return
    fact = draft.fact
    own, known = _longer_words(draft.prose), _longer_words(" ".join((*texts_of(fact), *fact.tags)))
    if not own or len(own & known) < _least_of(len(own)):
        yield f"is not about {fact.id}: {len(own & known)} of its {len(own)} longer words are there"


def _least_of(words: int) -> float:
    """A text of a single longer word cannot have two of them."""
    return max(min(LEAST_COUNT, words), LEAST_SHARE * words)


def _longer_words(text: str) -> frozenset[str]:
    words = words_in(text) - _SMALL
    return frozenset(word[:_BEGINNING] for word in words if len(word) >= _LONG)
