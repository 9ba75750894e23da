"""How a text is set, and at which point of it."""

from typing import TypedDict

from influencer.adapters.images.colour import Colour


class Style(TypedDict, total=False):
    """How a text is set.

    Attributes:
        font: one of the theme's; its body font unless given.
        colour: the theme's ink unless given.
        anchor: which point of the text stands there: ``l``, ``m`` or ``r`` across; down, the
            baseline ``s``, or the middle ``m`` or top ``a`` of the capitals. (Pillow's own ``m``
            and ``a`` count ascenders and descenders in, and look off centre.)
        tracking: pixels added between letters.
        role: what the text is for, for the gate.
    """

    font: str
    colour: Colour
    anchor: str
    tracking: float
    role: str


class BlockStyle(Style, total=False):
    """How lines of text are set.

    Attributes:
        leading: distance of two baselines as a share of the size.
        highlight: words, and the colour they get where they stand in one line.
    """

    leading: float
    highlight: tuple[str, Colour]


ACROSS = {"l": 0.0, "m": 0.5, "r": 1.0}
DOWN = {"a": 0.0, "m": 0.5, "s": 1.0}
