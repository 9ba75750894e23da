from drawings import drawn
from PIL import Image, ImageChops

from influencer.adapters.images.glance import glance


def test_one_flat_colour_is_its_own_mean() -> None:
    assert glance(Image.new("RGB", (160, 90), (247, 147, 26))).colour == (247, 147, 26)


def test_the_same_picture_in_another_size_or_a_pixel_aside_looks_the_same() -> None:
    image = drawn("subsidy_stairs").image
    look = glance(image)

    assert look.distance(glance(image.resize((800, 450)))) <= 2
    assert look.distance(glance(ImageChops.offset(image, 1, 0))) <= 2


def test_other_templates_look_otherwise_and_a_negative_is_the_opposite() -> None:
    image = drawn("subsidy_stairs").image
    look = glance(image)

    assert look.distance(glance(drawn("merkle_tree").image)) >= 16
    assert look.distance(glance(ImageChops.invert(image))) >= 56
