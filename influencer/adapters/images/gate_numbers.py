"""The gate's rules for numbers and for the alt text: none is shown that nothing vouches for."""

from collections.abc import Iterable, Iterator

from influencer.adapters.images.candidate import Candidate
from influencer.domain.grounding import numbers_in, numbers_of

ALT_TEXT = range(60, 401)
"""Characters of an alt text."""


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
    drawing = candidate.drawing
    fact = candidate.fact
    known = numbers_of(fact) | numbers_in(candidate.handle or "") | numbers_in(fact.topic)
    known |= {f"{number:.8f}" for number in drawing.computed}
    vouched = set(map(_without_zeros, known))
    texts = [*(box.text for box in candidate.boxes), candidate.alt_text]
    for text in texts:
        words = (word for word in text.split() if not is_literal(word, drawing.literals))
        for number in sorted(_all_numbers(words)):
            if _without_zeros(number) not in vouched:
                yield f"{number} in {text!r} is neither the fact's nor computed"


def _all_numbers(texts: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*map(numbers_in, texts))


def _without_zeros(number: str) -> str:
    """``3.50`` → ``3.5``: the same number, however many places are printed."""
    return number.rstrip("0").rstrip(".") if number.count(".") == 1 else number


def is_literal(word: str, literals: Iterable[str]) -> bool:
    """Whether a word is one of the literals, or shortens one with an ellipsis."""
    bare = word.strip(".,;:()“”\"'")
    head, ellipsis, tail = bare.partition("…")
    if not ellipsis:
        return bare in literals
    return any(whole.startswith(head) and whole.endswith(tail) for whole in literals)
