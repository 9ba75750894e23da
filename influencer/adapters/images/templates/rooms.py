"""What kinds of rooms a diagram can fill."""

from typing import NamedTuple


class Rooms(NamedTuple):
    """Whether it can fill rooms of either kind.

    Attributes:
        wide: half as wide again as high, or wider: below a title in a landscape.
        square: about as wide as high: beside a title in a landscape, below one in a portrait.
    """

    wide: bool
    square: bool


WIDE = Rooms(wide=True, square=False)
SQUARE = Rooms(wide=False, square=True)
ANY = Rooms(wide=True, square=True)
