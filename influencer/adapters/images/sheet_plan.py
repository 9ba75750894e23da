"""Where everything lies on a sheet of pictures, and how large a sheet may be."""

import math
from dataclasses import dataclass, replace
from pathlib import Path

from influencer.adapters.images.room import Format
from influencer.errors import UsageError

GAP = 12
NAME = 30
"""Pixels above each row for its name."""

BAND = 36
"""Pixels between two bands."""

NARROWEST = 100
"""Pixels of a picture on a sheet, which a person can just make out."""

USUAL = 240
"""Pixels of a picture, unless another width is asked for."""

MOST_MEMORY = 1_200_000_000
"""Bytes that a sheet may take until it is written; drawing the pictures takes some 300 MB more."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """A format of files.

    Attributes:
        longest: pixels that it allows on a side.
        memory: bytes for each pixel, at most, while the sheet is filled and encoded; Pillow keeps
            four, and the WebP encoder makes two copies of its own. Measured.
    """

    name: str
    longest: int
    memory: int


ENCODINGS = {
    ".png": Encoding("PNG", 200_000, 5),
    ".webp": Encoding("WEBP", 16_383, 12),
    ".jpg": Encoding("JPEG", 65_500, 5),
}
"""By the endings of files."""


def encoding_of(file: Path) -> Encoding:
    """By its ending.

    Raises:
        UsageError: there is no such format.
    """
    found = ENCODINGS.get(file.suffix.casefold())
    if found is None:
        raise UsageError(f"{file.name!r} must end in {', '.join(ENCODINGS)}")
    return found


def plan_sheet(
    encoding: Encoding, rows: int, columns: int, *, shape: Format, width: int | None
) -> "Plan":
    """A plan that can be carried out; without a width, one that suits the number of pictures.

    Raises:
        UsageError: the sheet would be too large.
    """
    plan = Plan(rows=rows, columns=columns, shape=shape, width=width or USUAL)
    if width is None:
        plan = plan.narrowed(encoding) or plan
    plan.check(encoding)
    return plan


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Rows and columns; many rows in several bands side by side.

    Attributes:
        shape: of the pictures.
        width: of each picture on the sheet, in pixels.
    """

    rows: int
    columns: int
    shape: Format
    width: int

    @property
    def cell(self) -> tuple[int, int]:
        """Width and height of a picture."""
        return self.width, round(self.width * self.shape.height / self.shape.width)

    @property
    def step(self) -> tuple[int, int]:
        """From one picture to the next, across and down."""
        return self.cell[0] + GAP, self.cell[1] + GAP + NAME

    @property
    def bands(self) -> int:
        """So many that the sheet is about as wide as high."""
        across, down = self.step
        return max(1, round(math.sqrt(self.rows * down / across / self.columns)))

    @property
    def rows_of_a_band(self) -> int:
        return -(-self.rows // self.bands)

    @property
    def size(self) -> tuple[int, int]:
        """Of the sheet, in pixels."""
        across, down = self.step
        wide = GAP + (across * self.columns + BAND) * self.bands - BAND
        return wide, NAME + GAP + down * self.rows_of_a_band

    def corner(self, row: int, column: int) -> tuple[int, int]:
        """Upper left of the place for the name of a picture, which lies below that."""
        band, place = divmod(row, self.rows_of_a_band)
        left = GAP + band * (self.step[0] * self.columns + BAND)
        return left + column * self.step[0], NAME + GAP + place * self.step[1]

    def check(self, encoding: Encoding) -> None:
        """Whether such a file and this machine's memory can hold it.

        Raises:
            UsageError: they cannot; the message names the largest width that would do.
        """
        if trouble := _trouble(self, encoding):
            fits = self.narrowed(encoding)
            cure = f"--width {fits.width} would do, or " if fits else ""
            raise UsageError(
                f"{trouble}; {cure}name fewer templates with --only or themes with --theme"
            )

    def narrowed(self, encoding: Encoding) -> "Plan | None":
        """The same with the largest pictures up to this width of which the sheet can be held."""
        widths = range(self.width, NARROWEST - 1, -1)
        plans = (replace(self, width=width) for width in widths)
        return next((plan for plan in plans if not _trouble(plan, encoding)), None)


def _trouble(plan: Plan, encoding: Encoding) -> str:
    wide, tall = plan.size
    most = MOST_MEMORY // encoding.memory
    sheet = f"the sheet would be {wide:,} by {tall:,} pixels"
    if max(wide, tall) > encoding.longest:
        return f"{sheet}, and {encoding.name} ends at {encoding.longest:,} on a side"
    if wide * tall > most:
        return f"{sheet}, and memory is spared for {most // 10**6} million of them"
    return ""
