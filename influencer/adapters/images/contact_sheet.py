"""A sheet of small pictures in rows and columns, with their names."""

import math
import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from influencer.adapters.images.fonts import FONTS
from influencer.adapters.images.room import Format
from influencer.adapters.whole_file import write_whole
from influencer.errors import UsageError

GAP = 12
NAME = 30
"""Pixels above each row for its name."""

BAND = 36
"""Pixels between two bands."""

GROUND, INK = (92, 101, 112), (255, 255, 255)

_LONGEST = {".png": ("PNG", 200_000), ".webp": ("WEBP", 16_383), ".jpg": ("JPEG", 65_500)}
"""For each ending of a file its format, and the pixels that this allows on a side."""


class Sheet:
    """Rows and columns that are filled one by one; many rows in several bands side by side."""

    def __init__(
        self, file: Path, rows: Sequence[str], columns: Sequence[str], *, shape: Format, width: int
    ) -> None:
        """Lay it out.

        Args:
            file: where it is to be kept; its ending says in which format.
            rows: their names.
            columns: likewise.
            shape: of the pictures.
            width: of each picture on the sheet, in pixels.

        Raises:
            UsageError: there is no such format, the sheet is too long for it, or no file can be
                written there.
        """
        self._file = file
        if not os.access(file.parent, os.W_OK) or file.is_dir():
            raise UsageError(f"{file} cannot be written: no file can be made there")
        self._cell = (width, round(width * shape.height / shape.width))
        self._step = (self._cell[0] + GAP, self._cell[1] + GAP + NAME)
        self._columns = len(columns)
        bands = max(1, round(math.sqrt(len(rows) * self._step[1] / self._step[0] / self._columns)))
        self._rows = -(-len(rows) // bands)
        size = (
            GAP + (self._step[0] * self._columns + BAND) * bands - BAND,
            NAME + GAP + self._step[1] * self._rows,
        )
        self._format = _format_of(file, max(size))
        self._image = Image.new("RGB", size, GROUND)
        self._write_names(rows, columns)

    def place(self, row: int, column: int, picture: Image.Image) -> None:
        """Put a picture there, reduced."""
        left, top = self._corner(row, column)
        small = picture.resize(self._cell, Image.Resampling.LANCZOS, reducing_gap=2)
        self._image.paste(small, (left, top + NAME))

    def save(self) -> None:
        """Write the file, whole or not at all.

        Raises:
            UsageError: it cannot be written.
        """
        buffer = BytesIO()
        self._image.save(buffer, self._format, quality=82)
        try:
            write_whole(self._file, buffer.getvalue())
        except OSError as error:
            raise UsageError(f"{self._file} cannot be written: {error.strerror}") from error

    def _corner(self, row: int, column: int) -> tuple[int, int]:
        band, place = divmod(row, self._rows)
        left = GAP + band * (self._step[0] * self._columns + BAND)
        return left + column * self._step[0], NAME + GAP + place * self._step[1]

    def _write_names(self, rows: Sequence[str], columns: Sequence[str]) -> None:
        pen = ImageDraw.Draw(self._image)
        font = ImageFont.truetype(str(FONTS / "Inter-SemiBold.ttf"), 20)
        for band in range(0, len(rows), self._rows):
            for column, name in enumerate(columns):
                pen.text((self._corner(band, column)[0], GAP), name, INK, font)
        for row, name in enumerate(rows):
            left, top = self._corner(row, 0)
            pen.text((left, top + 2), name, INK, font)


def _format_of(file: Path, longest: int) -> str:
    kind, most = _LONGEST.get(file.suffix.casefold(), ("", 0))
    if not kind:
        raise UsageError(f"{file.name!r} must end in {', '.join(_LONGEST)}")
    if longest > most:
        raise UsageError(
            f"the sheet would be {longest:,} pixels long, and {kind} ends at {most:,};"
            " name fewer templates or a smaller --width"
        )
    return kind
