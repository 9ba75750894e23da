"""What is told of a theme whose colours break the rules."""

from collections.abc import Iterator
from dataclasses import replace

from influencer.adapters.images.colour import Colour, code_of
from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.theme_flaws import flaws_of
from influencer.adapters.images.theme_rules import CONTRASTS, RULED, Contrasts

MOST_CHANGES = 24
"""Colours that are changed one after the other before that is given up."""


def problems_of_theme(theme: Theme) -> Iterator[str]:
    """A line for each rule that its colours break, with what would mend it."""
    yield from problems_of_palette(theme.palette, RULED if "grid" in theme.effects else CONTRASTS)


def problems_of_palette(palette: Palette, contrasts: Contrasts = CONTRASTS) -> Iterator[str]:
    """The same of a palette alone; where they are several, also what would mend all of them."""
    flaws = list(flaws_of(palette, contrasts))
    yield from (flaw.text for flaw in flaws)
    if len(flaws) > 1 and (changes := changes_that_mend(palette, contrasts)):
        told = " and ".join(f"{token} {code_of(colour)}" for token, colour in changes.items())
        yield f"all of that is mended by {told}"


def changes_that_mend(palette: Palette, contrasts: Contrasts) -> dict[str, Colour]:
    """Colours with which the palette breaks no rule; none where one after the other finds none."""
    changes: dict[str, Colour] = {}
    for _ in range(MOST_CHANGES):
        flaw = next(flaws_of(replace(palette, **changes), contrasts), None)
        if flaw is None:
            return changes
        if flaw.colour is None:
            break
        changes[flaw.token] = flaw.colour
    return {}
