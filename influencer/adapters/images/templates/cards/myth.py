"""A myth and what is true instead, side by side; for facts that have such a phrasing."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import myth_of
from influencer.domain.facts import Fact

SPLIT = 690
SLANT = 70
GUTTER = 72
TOP = 184


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette = canvas.palette
    pair = myth_of(fact)
    tint = mix(palette.ground, palette.bad, 0.14)
    canvas.polygon(
        [(0, 0), (SPLIT + SLANT, 0), (SPLIT - SLANT, canvas.height), (0, canvas.height)], tint
    )
    tints = frame.Tints(palette.accent, palette.on_accent, palette.ink)
    frame.kicker(canvas, fact, tints=tints)
    left_room = SPLIT - SLANT - canvas.room.left - 20
    right = SPLIT + GUTTER
    _side(canvas, "MYTH", pair.first, (canvas.room.left, left_room), (palette.bad, palette.muted))
    _side(
        canvas, "FACT", pair.second, (right, canvas.room.right - right), (palette.good, palette.ink)
    )
    return Drawing(alt_text=f"Two columns. Myth: {pair.first} Fact: {pair.second}")


def _side(
    canvas: Canvas,
    name: str,
    words: str,
    column: tuple[float, float],
    colours: tuple[Colour, Colour],
) -> None:
    theme = canvas.theme
    left, wide = column
    sign, ink = colours
    canvas.text((left, TOP), name, 40, font=theme.bold, colour=ink, anchor="la", tracking=6)
    canvas.rectangle((left, TOP + 56, 110, 8), fill=sign)
    room = (wide, canvas.room.bottom - 18 - TOP - 122)
    sizes = range(round(78 * theme.title_scale), 43, -2)
    leading = theme.leading + 0.06
    block = canvas.type.fit(words, theme.display, room, sizes, leading)
    canvas.block((left, TOP + 122), block, colour=ink, role="title")
