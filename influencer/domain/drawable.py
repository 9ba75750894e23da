"""What a picture can show: the characters that its fonts have, and texts that fit its rooms.

What a fact says in other letters, or in a line that no room holds, no template could ever draw.
"""

from collections.abc import Iterator

from influencer.domain.facts import Fact
from influencer.domain.grounds import stated

_ASCII = "".join(map(chr, range(0x20, 0x7F)))
_LATIN = "".join(map(chr, range(0xA0, 0x100))).replace("\u00ad", "")
_PUNCTUATION = "‑–—‘’“”•…′″\u2009\u202f"
_SYMBOLS = "−×≈≠≤≥√∞Δλπ₿€←↑→↓"
_SCRIPTS = "⁰⁴⁵⁶⁷⁸⁹⁻₀₁₂₃₄₅₆₇₈₉"
CHARACTERS = "".join(sorted({*_ASCII, *_LATIN, *_PUNCTUATION, *_SCRIPTS, *_SYMBOLS}))
"""What every font of the package can draw; ⚡ and the like are drawn as shapes instead."""

_DRAWN = frozenset(CHARACTERS)

MOST_SOURCE = 45
"""Characters of a source's name: a portrait's line, 928 px, in the widest font of a footer, 34 px
high. A section that does not fit beside it is left out."""

MOST_TOPIC = 36
"""Characters of a topic's slug, which stands letterspaced beside its sign in that line."""

MOST_WORD = 30
"""Characters of a word of a headline: so many find a card in each theme, and 40 not in all."""


def missing_glyphs(text: str) -> str:
    """The characters that no font of the package draws."""
    return "".join(sorted(set(text) - _DRAWN))


def problems_of_showing(fact: Fact) -> Iterator[str]:
    """Every reason why no template could show the fact."""
    for text in _shown(fact):
        if missing := "".join(filter(str.isprintable, missing_glyphs(text))):
            yield f"no font of the pictures draws {missing}, of {text!r}; say it without"
    yield from problems_of_slug(fact.topic)
    if len(fact.source.name) > MOST_SOURCE:
        yield f"the source's name has {len(fact.source.name)} characters, at most {MOST_SOURCE}"
    for word in fact.headline.split():
        if len(word) > MOST_WORD:
            yield f"a word of the headline has {len(word)} characters, at most {MOST_WORD}: {word}"


def problems_of_slug(slug: str) -> Iterator[str]:
    """Whether a topic's slug fits the line that it heads a picture with."""
    if len(slug) > MOST_TOPIC:
        yield f"the topic's slug has {len(slug)} characters, at most {MOST_TOPIC}"


def _shown(fact: Fact) -> Iterator[str]:
    yield from stated(fact)
    yield fact.source.name
    yield fact.source.section
    if fact.diagram:
        for row in fact.diagram.rows:
            yield from row
        yield fact.diagram.unit
        yield fact.diagram.note
