"""What the colours of every theme have to keep, so that its pictures can be read and understood."""

from collections.abc import Sequence

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


MIXED = {
    "ground": ("grey", "soft", "wash", "tint", "ruled"),
    "muted": ("grey", "soft"),
    "bad": ("wash",),
    "accent": ("tint",),
    "line": ("ruled",),
}
"""What else changes with a token."""
