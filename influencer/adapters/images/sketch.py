"""Shapes, in pixels of the final picture, drawn enlarged so that their edges come out smooth."""

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

from influencer.adapters.images.colour import Colour
from influencer.adapters.images.fonts import SCALE, Layout, load_font
from influencer.adapters.images.room import LANDSCAPE, Format

Point = tuple[float, float]
Path = Sequence[Point]


class Sketch:
    """A surface to draw shapes on."""

    def __init__(self, ground: Colour, shape: Format = LANDSCAPE) -> None:
        self.format = shape
        self.width, self.height = shape.width, shape.height
        self.image = Image.new("RGB", (self.width * SCALE, self.height * SCALE), ground)
        self._pen = ImageDraw.Draw(self.image)

    def rectangle(
        self,
        box: tuple[float, float, float, float],
        *,
        fill: Colour | None = None,
        outline: Colour | None = None,
        width: float = 0,
        radius: float = 0,
    ) -> None:
        """A box of left, top, width and height; the outline lies inside of it."""
        left, top, across, down = (edge * SCALE for edge in box)
        corners = (left, top, left + across - 1, top + down - 1)
        stroke = round(width * SCALE)
        self._pen.rounded_rectangle(corners, radius * SCALE, fill, outline, stroke)

    def circle(
        self,
        centre: Point,
        radius: float,
        *,
        fill: Colour | None = None,
        outline: Colour | None = None,
        width: float = 0,
    ) -> None:
        across, down = centre[0] * SCALE, centre[1] * SCALE
        reach = radius * SCALE
        box = (across - reach, down - reach, across + reach, down + reach)
        self._pen.ellipse(box, fill, outline, round(width * SCALE))

    def polygon(self, points: Path, fill: Colour) -> None:
        self._pen.polygon([(across * SCALE, down * SCALE) for across, down in points], fill)

    def line(self, points: Path, colour: Colour, width: float = 3) -> None:
        """A line with round joints and ends."""
        enlarged = [(across * SCALE, down * SCALE) for across, down in points]
        self._pen.line(enlarged, colour, max(1, round(width * SCALE)), joint="curve")
        if width >= SCALE:
            self.circle(points[0], width / 2, fill=colour)
            self.circle(points[-1], width / 2, fill=colour)

    def dashes(self, start: Point, end: Point, colour: Colour, width: float = 3) -> None:
        """A straight line of dashes four times as long as wide, at least 10 px."""
        dash = max(10, 4 * width)
        count = max(1, round(math.dist(start, end) / (2 * dash)))
        for number in range(count):
            first, last = number / count, (number + 0.5) / count
            self.line([between(start, end, first), between(start, end, last)], colour, width)

    def arrow(
        self, start: Point, end: Point, colour: Colour, width: float = 4, head: float = 22
    ) -> None:
        """A straight arrow whose tip touches the end."""
        length = math.dist(start, end)
        self.line([start, between(start, end, 1 - head * 0.8 / length)], colour, width)
        angle = math.atan2(end[1] - start[1], end[0] - start[0])
        wings = [
            (end[0] - math.cos(angle + turn) * head, end[1] - math.sin(angle + turn) * head)
            for turn in (0.44, -0.44)
        ]
        self.polygon([end, *wings], colour)

    def glyph(self, centre: Point, character: str, font: str, size: float, colour: Colour) -> None:
        """A character as an ornament, its ink centred there: a shape, not a text to be read."""
        face = load_font(font, size, Layout.BASIC)
        left, top, right, bottom = face.getbbox(character, anchor="ls")
        across = centre[0] * SCALE - (left + right) / 2
        down = centre[1] * SCALE - (top + bottom) / 2
        self._pen.text((across, down), character, colour, face, "ls")

    def blend(self, mask: Image.Image, colour: Colour) -> None:
        """Lay a colour over everything, as strong as the mask (mode L, the final size) says."""
        enlarged = mask.resize(self.image.size, Image.Resampling.NEAREST)
        self.image.paste(colour, (0, 0, *self.image.size), enlarged)

    def cover(self, picture: Image.Image) -> None:
        """Lay a picture of the final size under what is drawn from here on."""
        self.image.paste(picture.resize(self.image.size, Image.Resampling.BILINEAR))

    def paste(self, layer: Image.Image, corner: Point) -> None:
        """Lay an enlarged RGBA picture over the surface with its corner there."""
        self.image.paste(layer, (round(corner[0] * SCALE), round(corner[1] * SCALE)), layer)


def between(start: Point, end: Point, share: float) -> Point:
    """The point that lies this share of the way from start to end."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
