"""Somebody on a way: a circle with an initial, and the name below."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style


def station(
    canvas: Canvas, centre: Point, radius: float, name: str, *, is_end: bool = False
) -> None:
    """A node with its initial; its name is the caller's to write.

    Args:
        canvas: to draw on.
        centre: of the circle.
        radius: of the circle.
        name: whose initial it shows.
        is_end: whether it is in full colour, as those who pay and get paid.
    """
    palette, theme = canvas.palette, canvas.theme
    fill = palette.accent if is_end else palette.panel
    canvas.circle(centre, radius, fill=fill, outline=palette.accent, width=5)
    colour = palette.on_accent if is_end else palette.ink
    style = Style(font=theme.display, colour=colour, anchor="mm")
    canvas.text(centre, name[0], max(36, radius * 0.92), **style)
