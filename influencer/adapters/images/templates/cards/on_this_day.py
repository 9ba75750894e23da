"""A leaf of a calendar with the day on which it happened; beside it the headline."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import date_of, dated_sentence
from influencer.domain.facts import Fact

LEAF, LEAF_DOWN = (470, 560), (560, 500)
TOP, TOP_DOWN = 170, 160
HEAD = 0.24
"""Share of the leaf's height that its coloured head takes."""

PINS = (0.25, 0.75)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    day, text = date_of(fact), dated_sentence(fact)
    frame.kicker(canvas, fact)
    leaf = _leaf_room(canvas)
    _leaf(canvas, fact, leaf)
    bottom = room.bottom - 14
    left, top = (leaf.right + 76, TOP + 8) if room.is_wide else (room.left, leaf.bottom + 72)
    wide = room.right - left
    block = words.sentence(canvas, text, (wide, 300), 44)
    canvas.block((left, bottom), block, anchor="ls", colour=palette.muted)
    title = words.title(canvas, fact, (wide, bottom - block.height - 52 - top), 100, 54)
    canvas.block((left, top), title, role="title")
    return Drawing(
        alt_text=f"A leaf of a calendar: {day.day} {day:%B %Y}. Next to the headline: {text}"
    )


def _leaf_room(canvas: Canvas) -> Room:
    room = canvas.room
    if room.is_wide:
        left, top, (wide, tall) = room.left, TOP, LEAF
    else:
        left, top, (wide, tall) = room.centre - LEAF_DOWN[0] / 2, TOP_DOWN, LEAF_DOWN
    return Room(left=left, top=top, right=left + wide, bottom=top + tall)


def _leaf(canvas: Canvas, fact: Fact, leaf: Room) -> None:
    """Month on the head, the day large, the year below it."""
    theme, palette, day = canvas.theme, canvas.palette, date_of(fact)
    radius = max(10, theme.radius)
    head = HEAD * leaf.height
    box = (leaf.left, leaf.top, leaf.width, leaf.height)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    canvas.rectangle((leaf.left, leaf.top, leaf.width, head), fill=palette.accent, radius=radius)
    canvas.rectangle((leaf.left, leaf.top + head - radius, leaf.width, radius), fill=palette.accent)
    for share in PINS:
        centre = leaf.left + share * leaf.width
        canvas.rectangle((centre - 9, leaf.top - 22, 18, 52), fill=palette.ink, radius=9)
    fit, wide = canvas.type.fit, leaf.width - 60
    month = fit(f"{day:%B}", theme.bold, (wide, 90), range(64, 39, -2))
    canvas.block(
        (leaf.centre, leaf.top + head * 0.57), month, anchor="mm", colour=palette.on_accent
    )
    year = fit(str(day.year), theme.bold, (wide, 80), range(64, 39, -2))
    canvas.block((leaf.centre, leaf.bottom - 46), year, anchor="ms", colour=palette.muted)
    tall = leaf.height - head - year.height - 46 - 2 * 40
    number = fit(str(day.day), theme.numerals, (wide, tall), range(400, 109, -4))
    middle = leaf.top + head + 40 + tall / 2
    canvas.block((leaf.centre, middle), number, anchor="mm", role="hero")
