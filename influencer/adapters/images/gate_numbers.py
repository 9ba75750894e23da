"""The gate's rules for numbers and for the alt text: none is shown that nothing vouches for."""

import re
from collections.abc import Iterable, Iterator

from influencer.adapters.images.candidate import Candidate
from influencer.domain.grounding import numbers_in, numbers_of

ALT_TEXT = range(60, 401)
"""Characters of an alt text."""

MOST_IDLE = 2
"""Places after the point that may end with zeros that the fact does not write: 3.50 for 3.5."""

LEAST_SHOWN = 4
"""Characters that a shortened literal keeps; fewer are those of a hundred others."""

_BETWEEN_WORDS = re.compile(r"(?<!\d)\s+|\s+(?!\d)|[ \t\n]+")


def alt_text_reasons(candidate: Candidate) -> Iterator[str]:
    """Its length, and the large numbers of the picture that it lacks."""
    text = candidate.alt_text
    if len(text) not in ALT_TEXT:
        yield f"has {len(text)} characters, not {ALT_TEXT.start}-{ALT_TEXT.stop - 1}"
    shown = (box.text for box in candidate.boxes if box.role in {"title", "hero"})
    for number in sorted(_all_numbers(shown) - numbers_in(text)):
        yield f"lacks {number}, which the picture shows large"


def number_reasons(candidate: Candidate) -> Iterator[str]:
    """No number may be seen or read out that neither the fact nor a computation vouches for."""
    drawing, fact = candidate.drawing, candidate.fact
    known = numbers_of(fact) | numbers_in(fact.topic)
    known |= {f"{number:.8f}" for number in drawing.computed}
    name = numbers_in(candidate.handle or "")
    texts = [(box.text, known | name if box.role == "handle" else known) for box in candidate.boxes]
    for text, vouched in [*texts, (candidate.alt_text, known)]:
        words = (word for word in words_of(text) if not is_literal(word, drawing.literals))
        for number in sorted(_all_numbers(words)):
            if not _is_among(vouched, number):
                yield f"{number} in {text!r} is neither the fact's nor computed"


def _all_numbers(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(numbers_in, texts))


def words_of(text: str) -> list[str]:
    """The words of a text; a space that does not break may part the thousands of a number."""
    return _BETWEEN_WORDS.split(text)


def _is_among(known: frozenset[str], number: str) -> bool:
    """As it is written, or the same number with fewer places, or with one or two idle ones.

    Three places, of which the last are zeros, may be taken for thousands: ``50.000``.
    """
    exact = known | set(map(_without_zeros, known))
    places = len(number.partition(".")[2])
    return number in exact or (places <= MOST_IDLE and _without_zeros(number) in exact)


def _without_zeros(number: str) -> str:
    """``3.50`` → ``3.5``: the same number, however many places are printed."""
    return number.rstrip("0").rstrip(".") if number.count(".") == 1 else number


def is_literal(word: str, literals: Iterable[str]) -> bool:
    """Whether a word is one of the literals, or shortens one with an ellipsis."""
    bare = word.strip(".,;:()“”\"'")
    head, ellipsis, tail = bare.partition("…")
    if not ellipsis:
        return bare in literals
    shown = len(head) + len(tail)
    return any(
        LEAST_SHOWN <= shown <= len(whole) and whole.startswith(head) and whole.endswith(tail)
        for whole in literals
    )
