"""The texts that are most alike: what a person should read before believing the figures."""

from collections.abc import Iterator, Sequence
from importlib import import_module

SHOWN = 5


def lines_of_pairs(texts: Sequence[str]) -> Iterator[str]:
    """The nearest pairs by what they mean, as far as that can be measured here."""
    try:
        nearest = import_module("benchmarks.content.nearest").nearest_texts(texts, SHOWN)
    except ImportError:
        return
    yield from ("", "nearest pairs")
    for pair in nearest:
        yield f"  {pair.cosine:.2f}  {_on_one_line(texts[pair.one])}"
        yield f"        {_on_one_line(texts[pair.other])}"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
