"""Each template as it was when somebody last looked at it: ``make golden`` draws them anew."""

import pytest
from golden.comparing import TOLERANCE, small, worst_block
from golden.drawing import Golden, kept, kept_with, versions
from PIL import ImageChops

from influencer.adapters.images.templates import TEMPLATES

KEPT = kept()
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
@pytest.mark.parametrize("golden", KEPT[:: len(KEPT) // 6], ids=lambda golden: golden.template)
def test_one_other_letter_is_seen_and_so_is_a_shift_by_a_pixel(golden: Golden) -> None:
    image = golden.draw().image

    assert worst_block(golden.kept, small(ImageChops.offset(image, 1, 0))) > TOLERANCE
    assert worst_block(golden.kept, small(golden.draw(handle="satsjourna1").image)) > TOLERANCE
