"""Which rules a palette breaks, and what would mend each of them."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from influencer.adapters.images.colour import Colour, code_of, contrast, luminance, mix
from influencer.adapters.images.theme import Palette
from influencer.adapters.images.theme_rules import APART, CONTRASTS, MIXED, PAIRS, Contrasts
from influencer.adapters.images.vision import distance, least_distance


@dataclass(frozen=True, slots=True)
class Flaw:
    """A rule that is broken.

    Attributes:
        text: what is wrong, and what would mend it.
        token: whose colour, changed to ``colour``, would mend it; empty where no one colour would.
    """

    text: str
    token: str = ""
    colour: Colour | None = None


def flaws_of(palette: Palette, contrasts: Contrasts = CONTRASTS) -> Iterator[Flaw]:
    """One for each rule that the palette breaks."""
    for name, backgrounds, least in contrasts:
        yield from _contrast_flaw(palette, name, backgrounds, least)
    for name, other in PAIRS:
        yield from _likeness_flaw(palette, name, other, contrasts)


def _contrast_flaw(
    palette: Palette, name: str, backgrounds: Sequence[str], least: float
) -> Iterator[Flaw]:
    """What a colour lacks on that of its backgrounds on which it is seen worst."""
    colour = _token(palette, name)
    reached, worst = min((contrast(colour, _token(palette, each)), each) for each in backgrounds)
    if reached >= least:
        return
    mended = _with_contrast(colour, [_token(palette, each) for each in backgrounds], least)
    fix = f"{code_of(mended)} would do" if mended else f"no {name} could; change {worst}"
    text = (
        f"{name} {code_of(colour)} on {worst} {code_of(_token(palette, worst))} has a contrast of"
        f" {_below(reached, least)}, not {least:g}; {fix}"
    )
    yield Flaw(text, name, mended) if mended else Flaw(text)


def _with_contrast(colour: Colour, backgrounds: Sequence[Colour], least: float) -> Colour | None:
    """The colour, made as much lighter or darker as it takes; None where neither is enough."""
    darkest = min(map(luminance, backgrounds))
    ends = ((255, 255, 255), (0, 0, 0))
    for end in ends if luminance(colour) > darkest else reversed(ends):
        for step in range(1, 101):
            tried = mix(colour, end, step / 100)
            if min(contrast(tried, each) for each in backgrounds) >= least:
                return tried
    return None


def _likeness_flaw(palette: Palette, name: str, other: str, contrasts: Contrasts) -> Iterator[Flaw]:
    first, second = _token(palette, name), _token(palette, other)
    reached, vision = least_distance(first, second)
    if reached >= APART:
        return
    whom = "everyone" if distance(first, second) < APART else f"eyes with {vision}"
    text = (
        f"{name} {code_of(first)} and {other} {code_of(second)} look alike to {whom}:"
        f" {_below(reached, APART)} apart, not {APART:g}; "
    )
    if found := _proposal(palette, (other, name), contrasts):
        yield Flaw(f"{text}{found[0]} {code_of(found[1])} would do", *found)
    else:
        yield Flaw(f"{text}make one lighter and the other darker")


def _proposal(
    palette: Palette, names: Sequence[str], contrasts: Contrasts
) -> tuple[str, Colour] | None:
    """The one colour nearest by that would keep all of its rules; None where none would."""
    for step in range(1, 51):
        for name, end in product(names, ((255, 255, 255), (0, 0, 0))):
            token = "muted" if name == "grey" else name
            tried = mix(_token(palette, token), end, step / 100)
            if _keeps_its_rules(replace(palette, **{token: tried}), token, contrasts):
                return token, tried
    return None


def _keeps_its_rules(palette: Palette, token: str, contrasts: Contrasts) -> bool:
    """Whether no rule is broken in which the token has a part."""
    parts = {token, *MIXED.get(token, ())}
    are_seen = (
        contrast(_token(palette, name), _token(palette, each)) >= least
        for name, backgrounds, least in contrasts
        for each in backgrounds
        if parts & {name, each}
    )
    are_apart = (
        least_distance(_token(palette, name), _token(palette, other))[0] >= APART
        for name, other in PAIRS
        if parts & {name, other}
    )
    return all(are_seen) and all(are_apart)


def _below(reached: float, least: float) -> str:
    """Two places, cut and not rounded: what misses by a hair is not shown as enough."""
    return f"{min(math.floor(reached * 100), round(least * 100) - 1) / 100:.2f}"


def _token(palette: Palette, name: str) -> Colour:
    colour: Colour = getattr(palette, name)
    return colour
