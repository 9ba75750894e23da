"""Each template as it was when somebody last looked at it: ``make golden`` draws them anew."""

import math
from itertools import product

import pytest
from golden.comparing import TOLERANCE, small, stored, worst_block
from golden.drawing import Golden, kept, kept_with, versions
from PIL import ImageChops

from influencer.adapters.images.colour import Colour
from influencer.adapters.images.templates import TEMPLATES
from influencer.adapters.images.themes import THEMES

KEPT = kept()
SAMPLE = KEPT[:: len(KEPT) // 6]
with_the_same_versions = pytest.mark.skipif(
    versions() != kept_with(),
    reason=f"golden pictures are compared with {kept_with()}, here are {versions()}",
)


@with_the_same_versions
@pytest.mark.parametrize("golden", KEPT, ids=lambda golden: golden.template)
def test_a_template_draws_what_it_drew(golden: Golden) -> None:
    assert worst_block(golden.kept, small(golden.draw().image)) <= TOLERANCE


def test_every_template_has_a_picture_and_no_other_does() -> None:
    assert [golden.template for golden in KEPT] == list(TEMPLATES)


@with_the_same_versions
@pytest.mark.parametrize("golden", SAMPLE, ids=lambda golden: golden.template)
def test_one_other_letter_is_seen_and_so_is_a_shift_by_a_pixel(golden: Golden) -> None:
    image = golden.draw().image

    assert worst_block(golden.kept, small(ImageChops.offset(image, 1, 0))) > TOLERANCE
    assert worst_block(golden.kept, small(golden.draw(handle="satsjourna1").image)) > TOLERANCE


@pytest.mark.parametrize("golden", SAMPLE, ids=lambda golden: golden.template)
def test_a_picture_is_kept_nearly_as_it_is_and_another_accent_is_seen(golden: Golden) -> None:
    picture = small(golden.draw().image)
    other = small(golden.draw(accent=as_bright(THEMES[golden.theme].palette.accent)).image)
    as_kept = stored(picture).convert("RGB")

    assert worst_block(as_kept, picture) <= TOLERANCE // 2
    assert worst_block(as_kept, other) > 4 * TOLERANCE
    assert worst_block(*(one.convert("L").convert("RGB") for one in (picture, other))) <= TOLERANCE


def as_bright(colour: Colour) -> Colour:
    """The other colour of the same grey that is furthest away."""
    steps = range(0, 256, 5)
    alike = (one for one in product(steps, steps, steps) if abs(grey(one) - grey(colour)) < 2)
    return max(alike, key=lambda one: math.dist(one, colour))


def grey(colour: Colour) -> float:
    """As Pillow counts it, by ITU-R 601."""
    return 0.299 * colour[0] + 0.587 * colour[1] + 0.114 * colour[2]
