from random import Random

import pytest

from influencer.adapters.images.canvas import TITLE_TOP, Canvas
from influencer.adapters.images.colour import contrast, mix, parse
from influencer.adapters.images.effects import EFFECTS, spot
from influencer.adapters.images.frame import FOOT, TOP
from influencer.adapters.images.room import FORMATS, Format
from influencer.adapters.images.themes import THEMES, Theme
from influencer.adapters.images.type import Layout


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast(parse("#000000"), parse("#ffffff")) == pytest.approx(21)


def test_white_on_bitcoin_orange_is_as_poor_as_it_looks() -> None:
    assert contrast(parse("#ffffff"), parse("#f7931a")) == pytest.approx(2.30, abs=0.01)


def test_a_mix_begins_and_ends_at_its_colours() -> None:
    assert mix((0, 10, 20), (100, 110, 120), 0) == (0, 10, 20)
    assert mix((0, 10, 20), (100, 110, 120), 0.5) == (50, 60, 70)
    assert mix((0, 10, 20), (100, 110, 120), 1) == (100, 110, 120)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("text", "behind"),
    [
        (text, behind)
        for text in ("ink", "muted", "accent_text", "second")
        for behind in ("ground", "shade")
    ]
    + [("ink", "panel"), ("muted", "panel"), ("on_accent", "accent")],
)
def test_small_text_is_readable_wherever_a_theme_puts_it(
    theme: Theme, text: str, behind: str
) -> None:
    palette = theme.palette

    assert contrast(getattr(palette, text), getattr(palette, behind)) >= 4.5


def test_there_are_nine_themes_and_no_two_share_ground_and_type() -> None:
    looks = {(theme.palette.ground, theme.display) for theme in THEMES.values()}

    assert len(looks) == len(THEMES) == 9


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_a_theme_names_effects_that_exist(theme: Theme) -> None:
    assert theme.effects
    assert set(theme.effects) <= set(EFFECTS)


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
