"""What has been drawn: each line of text with its place, for the gate to read."""

from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A line of text as it is drawn. Its edges hold all its ink, in pixels of the picture.

    Attributes:
        start: where its baseline begins.
        role: what it is for: ``title``, ``hero``, ``label``, ``source``, ``handle`` …
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    start: Point
    size: float
    font: str
    colour: Colour
    tracking: float
    role: str


@dataclass(frozen=True, slots=True)
class Finished:
    """A picture in its final size, with the backdrop that its texts are read against."""

    image: Image.Image
    backdrop: Image.Image
    boxes: tuple[Box, ...]


MOST_WORDS = 75
"""That a picture has."""


def words_in(boxes: Iterable[Box]) -> int:
    """How many there are to read."""
    return sum(len(box.text.split()) for box in boxes)
