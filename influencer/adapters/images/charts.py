"""Curves by matplotlib, without pyplot. Their texts are the canvas's own, set in the same type.

Importing matplotlib costs ten times a plain card, so only chart templates may import this module.
"""

from collections.abc import Sequence
from io import BytesIO

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.fonts import SCALE
from influencer.adapters.images.sketch import Point

DPI = 100
BLEED = 24
"""Pixels around the axes, so that markers and thick lines at the edge are not cut."""

Range = tuple[float, float]


class Chart:
    """Axes that fill a place of the canvas exactly.

    Attributes:
        axes: to draw on; without spines, ticks and texts.
    """

    def __init__(
        self, canvas: Canvas, place: tuple[float, float, float, float], across: Range, up: Range
    ) -> None:
        """Take left, top, width and height in pixels, and the ranges of the data."""
        self._canvas = canvas
        self._place = place
        self._across, self._up = across, up
        _, _, width, height = place
        outer = (width + 2 * BLEED, height + 2 * BLEED)
        self._figure = Figure(figsize=(outer[0] / DPI, outer[1] / DPI), dpi=DPI * SCALE)
        self._figure.patch.set_alpha(0)
        inset = (BLEED / outer[0], BLEED / outer[1], width / outer[0], height / outer[1])
        self.axes: Axes = self._figure.add_axes(inset)
        self.axes.set_axis_off()
        self.axes.set(xlim=across, ylim=up)

    @property
    def floor(self) -> float:
        """How far down on the canvas the lower edge lies."""
        return self._place[1] + self._place[3]

    def point(self, across: float, up: float) -> Point:
        """Where a pair of data lies on the canvas."""
        left, top, width, height = self._place
        right_share = (across - self._across[0]) / (self._across[1] - self._across[0])
        up_share = (up - self._up[0]) / (self._up[1] - self._up[0])
        return left + right_share * width, top + (1 - up_share) * height

    def dots(
        self, across: Sequence[float], up: Sequence[float], width: float, colour: Colour
    ) -> None:
        """Round markers, so many pixels wide, which the edges do not cut."""
        size, fill = points(width) ** 2, channels(colour)
        self.axes.scatter(across, up, s=size, color=fill, linewidths=0, clip_on=False, zorder=3)

    def line(
        self,
        across: Sequence[float],
        up: Sequence[float],
        width: float,
        colour: Colour,
        *,
        is_dotted: bool = False,
    ) -> None:
        """A line through pairs of data, so many pixels wide, which the edges do not cut."""
        (stroke,) = self.axes.plot(
            across,
            up,
            color=channels(colour),
            linewidth=points(width),
            clip_on=False,
            solid_capstyle="round",
            solid_joinstyle="round",
        )
        if is_dotted:
            stroke.set(linestyle=(0, (0.1, 2)), dash_capstyle="round")

    def area(self, across: Sequence[float], up: Sequence[float], colour: Colour) -> None:
        """What lies below a line."""
        self.axes.fill_between(across, up, color=channels(colour), linewidth=0, clip_on=False)

    def finish(self) -> None:
        """Draw the axes and lay them on the canvas."""
        buffer = BytesIO()
        self._figure.savefig(buffer, format="raw", dpi=DPI * SCALE)
        size = tuple(int(length) for length in self._figure.bbox.size)
        layer = Image.frombytes("RGBA", (size[0], size[1]), buffer.getvalue())
        self._canvas.paste(layer, (self._place[0] - BLEED, self._place[1] - BLEED))


def points(pixels: float) -> float:
    """Pixels of the picture as matplotlib's points, for the widths of lines and markers."""
    return pixels * 72 / DPI


def channels(colour: Colour) -> tuple[float, float, float]:
    """A colour as matplotlib wants it."""
    red, green, blue = colour
    return red / 255, green / 255, blue / 255
