"""The headline on a field of the accent colour; beside it the symbol of the area and a sentence."""

from influencer.adapters.images import frame, marks
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

SPLIT, FLOOR = 690, 738
"""Left and lower edge of the field in a wide picture; it bleeds off above and on the right."""

SPLIT_DOWN = 742
SEAL = 116
"""Radius of the disc that lies across the edge in a tall picture."""

INSET = 72


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    text = statement(fact)
    if canvas.room.is_wide:
        _side_by_side(canvas, fact, text)
    else:
        _one_above_the_other(canvas, fact, text)
    return Drawing(
        alt_text=f"The headline on a colored field, next to {marks.told(fact.area)}. {text}"
    )


def _side_by_side(canvas: Canvas, fact: Fact, text: str) -> None:
    palette, room = canvas.palette, canvas.room
    canvas.rectangle((SPLIT, 0, canvas.width - SPLIT, FLOOR), fill=palette.accent)
    frame.kicker(canvas, fact)
    wide = SPLIT - INSET - room.left
    block = words.sentence(canvas, text, (wide, 300), 42)
    canvas.block((room.left, FLOOR), block, anchor="ls", colour=palette.muted)
    space = FLOOR - block.height - room.top
    marks.symbol(
        canvas, fact.area, (room.left + 150, room.top + space / 2), 330, palette.accent_text
    )
    left, top = SPLIT + INSET, 104
    title = words.title(canvas, fact, (room.right - left, FLOOR - INSET - top), 116)
    canvas.block((left, top), title, colour=palette.on_accent, role="title")


def _one_above_the_other(canvas: Canvas, fact: Fact, text: str) -> None:
    palette, room = canvas.palette, canvas.room
    canvas.rectangle((0, 0, canvas.width, SPLIT_DOWN), fill=palette.accent)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    tall = SPLIT_DOWN - SEAL - 30 - 190
    title = words.title(canvas, fact, (room.width, tall), 136)
    canvas.block((room.left, 190), title, colour=palette.on_accent, role="title")
    centre = (room.right - SEAL, SPLIT_DOWN)
    canvas.circle(centre, SEAL, fill=palette.ground)
    marks.symbol(canvas, fact.area, centre, 1.5 * SEAL, palette.accent_text)
    bottom = room.bottom - 18
    block = words.sentence(canvas, text, (room.width, bottom - SPLIT_DOWN - SEAL - 24), 50)
    canvas.block((room.left, bottom), block, anchor="ls", colour=palette.muted)
