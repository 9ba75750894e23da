"""The gates a draft must pass, whoever wrote it: each a function from draft to reasons."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from influencer.domain.gates import (
    advice,
    artifacts,
    cashtags,
    grounding,
    hashtags,
    hype,
    language,
    length,
    likeness,
    links,
    mentions,
    openings,
    price,
    readability,
    relevance,
)
from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft, Problem

Gate = Callable[[Draft, Standards], Iterator[str]]

_GATES = (
    length, hashtags, links, mentions, cashtags, artifacts, language, grounding,
    relevance, price, advice, hype, readability, likeness, openings,
)  # fmt: skip
GATES: Mapping[str, Gate] = MappingProxyType(
    {module.__name__.rpartition(".")[2]: module.reasons for module in _GATES}
)

__all__ = ["GATES", "Gate", "Standards", "review"]


def review(draft: Draft, standards: Standards) -> list[Problem]:
    """Every reason not to publish; empty when there is none."""
    return [
        Problem(gate=name, reason=reason)
        for name, reasons in GATES.items()
        for reason in reasons(draft, standards)
    ]
