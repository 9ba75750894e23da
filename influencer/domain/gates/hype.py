"""Superlatives and slogans: a fact needs none."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

hype_in = phrase_finder(
    r"to the moon",
    r"moon(?:ing|shots?)",
    r"(?:when|wen) (?:moon|lambo)",
    r"lambos?",
    r"wagmi",
    r"ngmi",
    r"fomo\w*",
    r"hodl\w*",
    r"game ?chang\w+",
    r"life ?chang\w+",
    r"revolution(?:ary|i[sz]\w+)",
    r"once in a lifetime",
    r"(?:10+|\d 000|10+ 000)x",
    r"mind ?blow\w+",
    r"(?:absolutely|truly|simply) (?:amazing|incredible|stunning|insane|massive|unstoppable)",
    r"(?:un|jaw )stoppable|jaw ?dropping",
    r"(?:huge|massive|big) news",
    r"buckle up",
    r"let that sink in",
    r"(?:the )?future of (?:money|finance|payments|everything)(?: is (?:here|now))?",
    r"unleash\w*|supercharg\w+|skyrocket\w*|turbocharg\w+",
    r"unlock(?:s|ing)? the (?:full )?(?:power|potential|future)\w*",
    r"like never before",
    r"next level",
    r"cutting edge|state of the art|world class|best in class",
    r"changes? everything",
)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Words of hype."""
    if words := hype_in(draft.prose):
        yield f"says {words!r}"
