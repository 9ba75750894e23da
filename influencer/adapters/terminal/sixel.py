"""Pictures as sixels: bands of six rows, and for each colour of a band the columns that have it.

Source: VT330/VT340 Programmer Reference Manual, chapter 14. Pillow cannot write them.
"""

import io
import re
from collections.abc import Iterator, Sequence

from PIL import Image

MOST_COLOURS = 256
_BAND = 6
_BEGIN = "\x1bP0;1q"
"""Pixels that no colour is given keep what they are: those below the last row."""

_END = "\x1b\\"
_AS_CHARACTERS = bytes(63 + bits if bits < 1 << _BAND else 0 for bits in range(256))
_RUN = re.compile(rb"(.)\1{3,}")
"""From four equal characters on, a count is shorter."""


def sixel_sequence(png: bytes, *, width: int, colours: int = MOST_COLOURS) -> str:
    """The picture that many pixels wide, or as wide as it is, in that many colours at most."""
    picture = reduced(png, width=width, colours=colours)
    bands = "-".join(_bands(picture))
    return f'{_BEGIN}"1;1;{picture.width};{picture.height}{_palette(picture)}{bands}{_END}'


def reduced(png: bytes, *, width: int, colours: int) -> Image.Image:
    """The picture with a palette, no wider than that."""
    with Image.open(io.BytesIO(png)) as opened:
        picture = opened.convert("RGB")
    if width < picture.width:
        height = max(1, round(width * picture.height / picture.width))
        picture = picture.resize((width, height), Image.Resampling.LANCZOS)
    return picture.quantize(colours)


def _palette(picture: Image.Image) -> str:
    """The colours that are used, in per cent of red, green and blue."""
    values = picture.getpalette() or []
    used = sorted(set(picture.tobytes()))
    return "".join(f"#{n};2;{_per_cent(values[3 * n : 3 * n + 3])}" for n in used)


def _per_cent(values: Sequence[int]) -> str:
    return ";".join(str(round(value * 100 / 255)) for value in values)


def _bands(picture: Image.Image) -> Iterator[str]:
    pixels, width = picture.tobytes(), picture.width
    rows = [pixels[start : start + width] for start in range(0, len(pixels), width)]
    for start in range(0, len(rows), _BAND):
        yield "$".join(_colours(rows[start : start + _BAND]))


def _colours(band: Sequence[bytes]) -> Iterator[str]:
    """For each colour, six pixels of a column in each character, the uppermost the lowest bit.

    A whole row is one large number, so that Python looks at no pixel by itself.
    """
    for colour in sorted(set().union(*band)):
        columns = 0
        for row, pixels in enumerate(band):
            bit = bytes(colour) + bytes([1 << row]) + bytes(255 - colour)
            columns |= int.from_bytes(pixels.translate(bit), "big")
        drawn = columns.to_bytes(len(band[0]), "big").translate(_AS_CHARACTERS).rstrip(b"?")
        yield f"#{colour}{_RUN.sub(_counted, drawn).decode('ascii')}"


def _counted(run: re.Match[bytes]) -> bytes:
    return b"!%d%b" % (len(run[0]), run[1])
