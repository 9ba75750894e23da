"""Pictures as text: two pixels in each character cell, by the half block and its background."""

import io
from collections.abc import Iterator
from itertools import groupby

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
    pixels = small.tobytes()
    lines = [pixels[start : start + 3 * columns] for start in range(0, len(pixels), 3 * columns)]
    text = Text(no_wrap=True)
    for upper, lower in zip(lines[::2], lines[1::2], strict=True):
        for (front, back), run in groupby(zip(_triples(upper), _triples(lower), strict=True)):
            text.append(_UPPER_HALF * sum(1 for _ in run), _style(front, back))
        text.append("\n")
    return text


def _triples(line: bytes) -> Iterator[bytes]:
    """Red, green and blue of each pixel."""
    return (line[start : start + 3] for start in range(0, len(line), 3))


def _style(front: bytes, back: bytes) -> Style:
    return Style(color=Color.from_rgb(*front), bgcolor=Color.from_rgb(*back))
