"""Pictures as text."""

import io

import pytest
from fakes.writing import one_pixel
from PIL import Image
from rich.color import Color
from rich.console import Console
from rich.style import Style

from influencer.adapters.terminal.half_blocks import half_blocks

RED, BLUE = (255, 0, 0), (0, 0, 255)


def png(picture: Image.Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "png")
    return file.getvalue()


def test_a_cell_shows_two_pixels_the_upper_one_in_front() -> None:
    picture = Image.new("RGB", (1, 2), RED)
    picture.putpixel((0, 1), BLUE)

    text = half_blocks(png(picture), columns=1)

    assert text.plain == "▀\n"
    (span,) = text.spans
    assert span.style == Style(color=Color.from_rgb(*RED), bgcolor=Color.from_rgb(*BLUE))


@pytest.mark.parametrize(
    ("size", "columns", "rows"), [((1600, 900), 80, 22), ((900, 1600), 40, 36), ((1600, 1), 80, 1)]
)
def test_the_picture_keeps_its_shape(size: tuple[int, int], columns: int, rows: int) -> None:
    text = half_blocks(png(Image.new("RGB", size)), columns=columns)

    assert text.plain == f"{'▀' * columns}\n" * rows


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1"])
def test_every_kind_of_png_can_be_shown(mode: str) -> None:
    assert half_blocks(png(Image.new(mode, (4, 4))), columns=4).plain.count("▀") == 8


def test_a_terminal_without_colours_gets_none() -> None:
    console = Console(color_system=None, width=80, file=io.StringIO(), force_terminal=True)

    with console.capture() as capture:
        console.print(half_blocks(one_pixel(b"\xff\0\0"), columns=2))

    assert "\x1b" not in capture.get()
