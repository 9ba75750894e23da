"""How much of a collection of texts is new: distinct-n (Li et al., NAACL 2016, section 5.1)."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")


def words_of(text: str) -> list[str]:
    """Its words in lower case; ``don't``, ``3.125`` and ``on-chain`` are one each."""
    return _WORD.findall(text.casefold())


def ngrams(text: str, size: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words."""
    words = words_of(text)
    return (tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def distinct(texts: Sequence[str], size: int) -> float:
    """Different runs of so many words by all such runs, 0 to 1; falls as texts are added."""
    runs = list(chain.from_iterable(ngrams(text, size) for text in texts))
    return len(set(runs)) / len(runs) if runs else 0.0
