"""Pictures as text: two pixels in each character cell, by the half block and its background."""

import io

from PIL import Image
from rich.color import Color
from rich.style import Style
from rich.text import Text

_UPPER_HALF = "▀"


def half_blocks(png: bytes, *, columns: int) -> Text:
    """The picture, that many character cells wide; a cell is taken to be twice as high as wide."""
    with Image.open(io.BytesIO(png)) as picture:
        rows = max(1, round(columns * picture.height / picture.width / 2))
        small = picture.convert("RGB").resize((columns, rows * 2), Image.Resampling.LANCZOS)
    text = Text(no_wrap=True)
    for row in range(rows):
        for column in range(columns):
            text.append(_UPPER_HALF, _style(small, column, 2 * row))
        text.append("\n")
    return text


def _style(picture: Image.Image, x: int, y: int) -> Style:
    return Style(color=_colour(picture, x, y), bgcolor=_colour(picture, x, y + 1))


def _colour(picture: Image.Image, x: int, y: int) -> Color:
    pixel = picture.getpixel((x, y))
    if not isinstance(pixel, tuple):
        raise TypeError("an RGB picture has three values a pixel")
    red, green, blue = (int(value) for value in pixel[:3])
    return Color.from_rgb(red, green, blue)
