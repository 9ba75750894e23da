"""The two sizes of a picture, and the places within it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A size, in pixels.

    Attributes:
        margin: left and right of everything that is composed; 5.5 to 7 % of the width.
    """

    name: str
    width: int
    height: int
    margin: int


LANDSCAPE = Format("landscape", 1600, 900, 88)
"""X shows it whole in the timeline."""

PORTRAIT = Format("portrait", 1080, 1350, 76)
"""4:5, the tallest that a timeline shows whole; it fills a phone."""

FORMATS = {one.name: one for one in (LANDSCAPE, PORTRAIT)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """A place to draw in, in pixels of the final picture."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def centre(self) -> float:
        """Middle across."""
        return (self.left + self.right) / 2

    @property
    def middle(self) -> float:
        """Middle down."""
        return (self.top + self.bottom) / 2

    @property
    def is_wide(self) -> bool:
        """Whether things stand in it side by side rather than one above the other."""
        return self.width > WIDE_FROM * self.height


WIDE_FROM = 1.6
