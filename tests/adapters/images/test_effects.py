"""Effects behind a picture: where they end, and that they keep out of the text."""

from random import Random
from typing import cast

import pytest

from influencer.adapters.images.canvas import TITLE_TOP, Canvas
from influencer.adapters.images.colour import Colour, contrast
from influencer.adapters.images.effects import EFFECTS, spot
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.frame import FOOT, TOP
from influencer.adapters.images.room import FORMATS, Format
from influencer.adapters.images.theme_rules import READABLE
from influencer.adapters.images.themes import THEMES


@pytest.mark.parametrize("side", [1400, 1651, 1900])
def test_a_spot_of_light_ends_before_its_square_does(side: int) -> None:
    light = spot(side)
    edges = ((0, 0, side, 1), (0, 0, 1, side), (0, side - 1, side, side), (side - 1, 0, side, side))

    assert [light.crop(edge).getextrema() for edge in edges] == [(0, 0)] * 4
    assert light.getextrema() == (0, 162)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["halftone", "rings", "wedge"])
@pytest.mark.parametrize("shape", FORMATS.values(), ids=lambda shape: shape.name)
def test_a_shape_in_the_background_keeps_out_of_the_text(
    name: str, seed: int, shape: Format
) -> None:
    theme = next(theme for theme in THEMES.values() if name in theme.effects)
    canvas = Canvas(theme, shape=shape, layout=Layout.BASIC)

    EFFECTS[name](canvas, Random(seed))

    image, ground = canvas.finish().image, theme.palette.ground
    kicker = (shape.margin, TOP - 24, shape.width * 3 // 4, TITLE_TOP)
    right, foot = shape.width - shape.margin, shape.height - FOOT + 24
    below = (shape.margin, TITLE_TOP, right, foot)
    for place in (kicker, below):
        assert {colour for _, colour in image.crop(place).getcolors(9_999_999) or ()} == {ground}
    assert len(image.getcolors(9_999_999) or ()) > 1


@pytest.mark.parametrize("name", [name for name in THEMES if "dots" in THEMES[name].effects])
def test_text_that_lies_on_dots_stays_readable(name: str) -> None:
    canvas = Canvas(THEMES[name], layout=Layout.BASIC)

    EFFECTS["dots"](canvas, Random(1))

    image, palette = canvas.finish().image, canvas.palette
    texts = (palette.ink, palette.muted, palette.accent_text, palette.good, palette.bad)
    counted = cast("list[tuple[int, Colour]]", image.getcolors(image.width * image.height))
    shown = [colour for _, colour in counted]
    assert len(shown) > 1
    assert min(contrast(text, colour) for text in texts for colour in shown) >= READABLE
