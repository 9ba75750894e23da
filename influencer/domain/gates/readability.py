"""A post is read once, on a telephone."""

from collections.abc import Iterator

from influencer.domain.flesch import reading_ease, words_in_longest_sentence
from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft

LEAST_EASE = 20.0
"""Flesch's scale calls 0 to 30 very difficult; one hard word may take a short text that far."""

MOST_WORDS = 30
"""In a sentence; texts of this length have some twenty-four words in all."""


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """Words too long, or sentences."""
    if standards.language == "en" and (ease := reading_ease(draft.prose)) < LEAST_EASE:
        yield f"is hard to read ({ease:.0f} on Flesch's scale, at least {LEAST_EASE:.0f})"
    if (count := words_in_longest_sentence(draft.prose)) > MOST_WORDS:
        yield f"has a sentence of {count} words, at most {MOST_WORDS}"
