"""What the colours of every theme have to keep, so that its pictures can be read and understood."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from influencer.adapters.images.colour import Colour, code_of, contrast, luminance, mix
from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.vision import distance, least_distance

READABLE = 4.5
"""Contrast of text, WCAG 2.2, 1.4.3; pictures are seen at a quarter of their size."""

VISIBLE = 3.0
"""Contrast of a shape without which a picture is not understood, WCAG 2.2, 1.4.11."""

APART = 0.1
"""Distance of colours with different meanings, in OKLab, to every vision of ``VISIONS``.

The palette that Okabe and Ito made for all visions (“Color Universal Design”, 2008) has pairs
0.076 apart.
"""

_BACKGROUNDS = ("ground", "shade", "panel")

Contrasts = Sequence[tuple[str, Sequence[str], float]]

CONTRASTS: Contrasts = (
    ("ink", (*_BACKGROUNDS, "soft", "wash", "tint"), READABLE),
    ("muted", (*_BACKGROUNDS, "wash"), READABLE),
    *((text, _BACKGROUNDS, READABLE) for text in ("accent_text", "second", "good", "bad")),
    ("on_accent", ("accent",), READABLE),
    ("accent", ("ground", "panel"), VISIBLE),
)
"""What is seen, on what, and how much contrast it needs there."""

RULED: Contrasts = tuple(
    (text, (*grounds, "ruled") if "ground" in grounds and least == READABLE else grounds, least)
    for text, grounds, least in CONTRASTS
)
"""The same for a theme with the effect ``grid``."""

_FROM_ACCENT = ("line", "muted", "grey", "ink", "second", "bad")

PAIRS: Sequence[tuple[str, str]] = (
    *(("accent", other) for other in _FROM_ACCENT),
    *(("accent_text", other) for other in ("ink", "muted", "bad")),
    *(("second", other) for other in ("line", "muted", "ink", "bad")),
    *(("bad", other) for other in ("line", "ink", "good")),
    ("line", "ground"),
)
"""Tokens that mean different things in one picture.

``good`` and ``bad`` come with a word or a sign (a tick, a cross) too, but at the size of a phone
the colour is seen first. ``good`` and ``accent`` may be one: what holds is then the point. What
has enough contrast with the ground is apart from it already.
"""


_MIXED = {
    "ground": ("grey", "soft", "wash", "tint", "ruled"),
    "muted": ("grey", "soft"),
    "bad": ("wash",),
    "accent": ("tint",),
    "line": ("ruled",),
}
"""What else changes with a token."""


def problems_of_theme(theme: Theme) -> Iterator[str]:
    """A line for each rule that its colours break, with what would mend it."""
    yield from problems_of_palette(theme.palette, RULED if "grid" in theme.effects else CONTRASTS)


def problems_of_palette(palette: Palette, contrasts: Contrasts = CONTRASTS) -> Iterator[str]:
    """The same of a palette alone."""
    for name, backgrounds, least in contrasts:
        yield from _contrast_problem(palette, name, backgrounds, least)
    for name, other in PAIRS:
        yield from _likeness_problem(palette, name, other, contrasts)


def _contrast_problem(
    palette: Palette, name: str, backgrounds: Sequence[str], least: float
) -> Iterator[str]:
    """What a colour lacks on that of its backgrounds on which it is seen worst."""
    colour = _token(palette, name)
    reached, worst = min((contrast(colour, _token(palette, each)), each) for each in backgrounds)
    if reached >= least:
        return
    mended = _with_contrast(colour, [_token(palette, each) for each in backgrounds], least)
    fix = f"{code_of(mended)} would do" if mended else f"no {name} could; change {worst}"
    yield (
        f"{name} {code_of(colour)} on {worst} {code_of(_token(palette, worst))} has a contrast of"
        f" {_below(reached, least)}, not {least:g}; {fix}"
    )


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


def _likeness_problem(
    palette: Palette, name: str, other: str, contrasts: Contrasts
) -> Iterator[str]:
    first, second = _token(palette, name), _token(palette, other)
    reached, vision = least_distance(first, second)
    if reached >= APART:
        return
    whom = "everyone" if distance(first, second) < APART else f"eyes with {vision}"
    fix = _proposal(palette, (other, name), contrasts) or "make one lighter and the other darker"
    yield (
        f"{name} {code_of(first)} and {other} {code_of(second)} look alike to {whom}:"
        f" {_below(reached, APART)} apart, not {APART:g}; {fix}"
    )


def _proposal(palette: Palette, names: Sequence[str], contrasts: Contrasts) -> str:
    """The one colour nearest by that would keep all of its rules; empty where none would."""
    for step in range(1, 51):
        for name, end in product(names, ((255, 255, 255), (0, 0, 0))):
            token = "muted" if name == "grey" else name
            tried = mix(_token(palette, token), end, step / 100)
            if _keeps_its_rules(replace(palette, **{token: tried}), token, contrasts):
                return f"{token} {code_of(tried)} would do"
    return ""


def _keeps_its_rules(palette: Palette, token: str, contrasts: Contrasts) -> bool:
    """Whether no rule is broken in which the token has a part."""
    parts = {token, *_MIXED.get(token, ())}
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
