"""A box for words, which is the point or one of the others."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.domain.facts import Diagram

LARGEST_RADIUS = 24


@dataclass(frozen=True, slots=True)
class Tint:
    """The colours of a card, and of the words on it: of first and of second rank."""

    fill: Colour
    outline: Colour | None
    ink: Colour
    soft: Colour

    @property
    def inks(self) -> tuple[Colour, Colour]:
        return self.ink, self.soft


def tint(canvas: Canvas, *, is_point: bool) -> Tint:
    palette = canvas.palette
    if is_point:
        return Tint(palette.accent, None, palette.on_accent, palette.on_accent)
    return Tint(palette.panel, palette.line, palette.ink, palette.muted)


def ground_inks(canvas: Canvas, *, is_point: bool) -> tuple[Colour, Colour]:
    """The colours of words that lie on no card."""
    palette = canvas.palette
    return (palette.accent_text if is_point else palette.ink), palette.muted


def draw_card(
    canvas: Canvas, box: tuple[float, float, float, float], *, is_point: bool = False
) -> Tint:
    """A box of left, top, width and height; the colours to write on it with."""
    colours = tint(canvas, is_point=is_point)
    radius = min(canvas.theme.radius, LARGEST_RADIUS, box[2] / 2, box[3] / 2)
    canvas.rectangle(box, fill=colours.fill, outline=colours.outline, width=3, radius=radius)
    return colours


def part_tints(canvas: Canvas, diagram: Diagram) -> list[Colour]:
    """A fill for each part of a whole: one in the accent, or falling tones of it if none is it."""
    palette, count = canvas.palette, len(diagram.rows)
    if not diagram.point:
        return [mix(palette.accent, palette.line, place / (count - 1)) for place in range(count)]
    return [palette.accent if diagram.point in row else palette.line for row in diagram.rows]
