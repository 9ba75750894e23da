"""Three steps as stairs: each one stands on what came before."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import steps_of
from influencer.domain.facts import STEPS, Fact

RISERS = (300, 394, 488)
"""Heights of the three stairs of a wide picture; the last one has the accent."""

INDENT = 84
"""By how much each stair of a tall picture begins further to the left than the one above it."""

TOP = 164
FLOOR = 742
PADDING, NUMERAL = 40, 96
LARGEST, SMALLEST = 44, 34


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    wide, room = canvas.room.is_wide, canvas.room
    steps = steps_of(fact)
    frame.kicker(canvas, fact)
    if wide:
        rooms = _rising(canvas)
        place = (rooms[2].left - 40 - room.left, rooms[1].top - 44 - TOP)
        title = words.title(canvas, fact, place, 88, 46)
        canvas.block((room.left, TOP), title, role="title")
    else:
        title = words.title(canvas, fact, (room.width, 280), 108, 54)
        rooms = _descending(canvas, canvas.block((room.left, TOP), title, role="title") + 70)
    size = min(_fitted(canvas, step, one) for step, one in zip(steps, rooms, strict=True))
    for number, (step, one) in enumerate(zip(steps, rooms, strict=True)):
        _stair(canvas, number, one, step, size)
    return Drawing(
        alt_text=f"Stairs of three numbered steps, the last one in color. {' '.join(steps)}",
        computed=tuple(range(1, STEPS + 1)),
    )


def _rising(canvas: Canvas) -> list[Room]:
    room = canvas.room
    step = room.width / STEPS
    edges = [room.left + number * step for number in range(STEPS + 1)]
    return [
        Room(left=edges[number], top=FLOOR - riser, right=edges[number + 1], bottom=FLOOR)
        for number, riser in enumerate(RISERS)
    ]


def _descending(canvas: Canvas, top: float) -> list[Room]:
    """Each of them reaches further to the left."""
    room = canvas.room
    step = (room.bottom - 14 - top) / STEPS
    return [
        Room(
            left=room.left + INDENT * (STEPS - 1 - number),
            top=top + number * step,
            right=room.right,
            bottom=top + (number + 1) * step,
        )
        for number in range(STEPS)
    ]


def _place(canvas: Canvas, room: Room) -> Room:
    """Where a stair's words stand: below its numeral, or at the right of it."""
    left, top = room.left + PADDING, room.top + PADDING
    if canvas.room.is_wide:
        top += 0.72 * NUMERAL + 36
    else:
        left += NUMERAL
    right, bottom = room.right - 34, room.bottom - 24
    return Room(left=left, top=top, right=right, bottom=bottom)


def _fitted(canvas: Canvas, step: str, room: Room) -> float:
    place = _place(canvas, room)
    return words.sentence(canvas, step, (place.width, place.height), LARGEST, SMALLEST).size


def _stair(canvas: Canvas, number: int, room: Room, step: str, size: float) -> None:
    palette, is_last = canvas.palette, number == STEPS - 1
    fills = (palette.panel, mix(palette.panel, palette.line, 0.4), palette.accent)
    colour = palette.on_accent if is_last else palette.ink
    canvas.rectangle((room.left, room.top, room.width, room.height), fill=fills[number])
    canvas.rectangle((room.left, room.top, room.width, 6), fill=palette.accent_text)
    canvas.text(
        (room.left + PADDING, room.top + PADDING),
        str(number + 1),
        NUMERAL,
        font=canvas.theme.numerals,
        colour=colour if is_last else palette.accent_text,
        anchor="la",
    )
    place = _place(canvas, room)
    block = words.sentence(canvas, step, (place.width, place.height), size, size)
    canvas.block((place.left, place.top), block, colour=colour)
