"""A share as a ring that is filled as far as the share goes; beside it what it is the share of."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.layouts.arcs import sector
from influencer.adapters.images.templates.suiting import share_of
from influencer.adapters.images.templates.wording import figure_of, statement
from influencer.domain.facts import Fact

CENTRE, REACH = (1210, 424), 306
CENTRE_DOWN, REACH_DOWN = (540, 466), 316
THICK = 74
TOP = 184


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    share, figure = share_of(fact), figure_of(fact)
    frame.kicker(canvas, fact)
    centre, reach = (CENTRE, REACH) if room.is_wide else (CENTRE_DOWN, REACH_DOWN)
    _ring(canvas, centre, reach, share)
    place = (1.5 * (reach - THICK), 0.8 * reach)
    hero = canvas.type.fit(figure.value, theme.numerals, place, range(230, 109, -2))
    canvas.block(centre, hero, anchor="mm", role="hero")
    bottom = room.bottom - 14
    if room.is_wide:
        wide, top = CENTRE[0] - REACH - 70 - room.left, TOP
    else:
        wide, top = room.width, CENTRE_DOWN[1] + REACH_DOWN + 64
    caption = canvas.type.fit(figure.caption, theme.bold, (wide, 200), range(54, 37, -1), 1.24)
    canvas.block((room.left, bottom), caption, anchor="ls", colour=palette.accent_text)
    title = words.title(canvas, fact, (wide, bottom - caption.height - 60 - top), 104, 54)
    canvas.block((room.left, top), title, role="title")
    return Drawing(
        alt_text=(
            f"A ring filled to {figure.value}, clockwise from the top: {figure.caption}."
            f" {statement(fact)}"
        )
    )


def _ring(canvas: Canvas, centre: Point, reach: float, share: float) -> None:
    """All of it in the colour of lines, the share in the accent."""
    palette, radii = canvas.palette, (reach - THICK, reach)
    canvas.polygon(sector(centre, radii, 0, 1), palette.line)
    canvas.polygon(sector(centre, radii, 0, share), palette.accent)
