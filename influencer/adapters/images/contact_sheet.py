"""A sheet of small pictures in rows and columns, with their names."""

import os
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from influencer.adapters.images.fonts import FONTS
from influencer.adapters.images.room import Format
from influencer.adapters.images.sheet_plan import GAP, NAME, encoding_of, plan_sheet
from influencer.adapters.whole_file import write_whole
from influencer.errors import UsageError

GROUND, INK = (92, 101, 112), (255, 255, 255)


class Sheet:
    """Rows and columns that are filled one by one; many rows in several bands side by side."""

    def __init__(
        self,
        file: Path,
        rows: Sequence[str],
        columns: Sequence[str],
        *,
        shape: Format,
        width: int | None,
    ) -> None:
        """Lay it out.

        Args:
            file: where it is to be kept; its ending says in which format.
            rows: their names.
            columns: likewise.
            shape: of the pictures.
            width: of each picture on the sheet, in pixels; None for the usual, or less if many.

        Raises:
            UsageError: there is no such format, the sheet is too large for it or for the memory,
                or no file can be written there.
        """
        self._file = file
        if not os.access(file.parent, os.W_OK) or file.is_dir():
            raise UsageError(f"{file} cannot be written: no file can be made there")
        encoding = encoding_of(file)
        self._plan = plan_sheet(encoding, len(rows), len(columns), shape=shape, width=width)
        self._format = encoding.name
        self._image = Image.new("RGB", self._plan.size, GROUND)
        self._write_names(rows, columns)

    def place(self, row: int, column: int, picture: Image.Image) -> None:
        """Put a picture there, reduced."""
        left, top = self._plan.corner(row, column)
        small = picture.resize(self._plan.cell, Image.Resampling.LANCZOS, reducing_gap=2)
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

    def _write_names(self, rows: Sequence[str], columns: Sequence[str]) -> None:
        pen = ImageDraw.Draw(self._image)
        font = ImageFont.truetype(str(FONTS / "Inter-SemiBold.ttf"), 20)
        for band in range(0, len(rows), self._plan.rows_of_a_band):
            for column, name in enumerate(columns):
                pen.text((self._plan.corner(band, column)[0], GAP), name, INK, font)
        for row, name in enumerate(rows):
            left, top = self._plan.corner(row, 0)
            pen.text((left, top + 2), name, INK, font)
