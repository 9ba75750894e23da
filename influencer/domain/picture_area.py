"""How large a picture may be in a terminal."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """Pixels of a picture or of one character cell, or the cells of a terminal."""

    width: int
    height: int


USUAL_CELL = Size(width=8, height=16)
"""Pixels, where a terminal does not tell: rather too small than too large."""


def columns_for(picture: Size, within: Size, cell: Size) -> int:
    """How many columns the picture is wide, so that neither its columns nor its rows are too many.

    Args:
        picture: in pixels.
        within: the columns and rows that there are for it.
        cell: of the terminal, in pixels.
    """
    by_height = within.height * cell.height * picture.width // (picture.height * cell.width)
    return max(1, min(within.width, by_height))


def rows_of(picture: Size, columns: int, cell: Size) -> float:
    """How many rows it then takes, the last of them perhaps in part."""
    return columns * cell.width * picture.height / (picture.width * cell.height)
