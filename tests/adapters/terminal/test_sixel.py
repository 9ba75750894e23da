"""Pictures as sixels, read again."""

import io
import random

import pytest
from fakes.writing import one_pixel
from PIL import Image
from sixel_reading import read_sixels

from influencer.adapters.terminal.sixel import reduced, sixel_sequence


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "png")
    return file.getvalue()


def noise(width: int, height: int) -> bytes:
    """No two neighbours alike, in more colours than there are."""
    return png(
        Image.frombytes("RGB", (width, height), random.Random(1).randbytes(width * height * 3))
    )


def stripes(width: int, height: int) -> bytes:
    """Long runs, and bands of one colour."""
    picture = Image.new("RGB", (width, height), (250, 250, 250))
    picture.paste((247, 147, 26), (0, height // 3, width, height // 2))
    picture.paste((10, 20, 30), (width // 4, 0, width // 2, height))
    return png(picture)


PICTURES = [
    (noise(61, 37), 61),
    (noise(61, 37), 20),
    (noise(1, 13), 1),
    (stripes(300, 100), 300),
    (stripes(160, 90), 80),
    (stripes(108, 135), 54),
    (one_pixel(b"\xff\0\0"), 8),
]


@pytest.mark.parametrize(("picture", "width"), PICTURES)
@pytest.mark.parametrize("colours", [2, 16, 256])
def test_each_pixel_has_the_colour_of_the_reduced_picture(
    picture: bytes, width: int, colours: int
) -> None:
    expected = reduced(picture, width=width, colours=colours)
    values = expected.getpalette() or []

    palette, pixels = read_sixels(sixel_sequence(picture, width=width, colours=colours))

    assert (
        bytes(pixel for row in pixels for pixel in row if pixel is not None) == expected.tobytes()
    )
    assert (len(pixels[0]), len(pixels)) == expected.size
    assert set(palette) == set(expected.tobytes())
    assert len(palette) <= colours
    for number, colour in palette.items():
        shown = [value * 100 / 255 for value in values[3 * number : 3 * number + 3]]
        assert colour == pytest.approx(shown, abs=0.5)


@pytest.mark.parametrize(
    ("size", "width", "reduced_size"),
    [
        ((1600, 900), 800, (800, 450)),
        ((1080, 1350), 400, (400, 500)),
        ((160, 90), 800, (160, 90)),
        ((1600, 1), 10, (10, 1)),
    ],
)
def test_a_picture_is_made_smaller_and_never_larger(
    size: tuple[int, int], width: int, reduced_size: tuple[int, int]
) -> None:
    assert reduced(png(Image.new("RGB", size)), width=width, colours=256).size == reduced_size


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
def test_every_kind_of_png_can_be_shown(mode: str) -> None:
    _, pixels = read_sixels(sixel_sequence(png(Image.new(mode, (9, 7))), width=9))

    assert [len(row) for row in pixels] == [9] * 7


def test_runs_are_counted() -> None:
    assert sixel_sequence(png(Image.new("RGB", (1000, 6))), width=1000) == (
        '\x1bP0;1q"1;1;1000;6#0;2;0;0;0#0!1000~\x1b\\'
    )
