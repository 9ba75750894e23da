"""Three steps side by side, or one above the other, under large numerals."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import steps_of
from influencer.adapters.images.type import Paragraph
from influencer.domain.facts import STEPS, Fact

TOP = 172
GUTTER = 64
NUMERAL = 170
LARGEST, LARGEST_DOWN, SMALLEST = 46, 56, 36


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, wide = canvas.room, canvas.room.is_wide
    steps = steps_of(fact)
    frame.kicker(canvas, fact)
    place = (room.width, 180 if wide else 250)
    title = words.title(canvas, fact, place, 92 if wide else 104, 54)
    base = canvas.block((room.left, TOP), title, role="title")
    rooms = _rooms(canvas, base + (64 if wide else 70))
    text_rooms = [_beside_numeral(canvas, one) for one in rooms]
    blocks = _blocks(canvas, steps, text_rooms[0])
    for number, (one, text_room, block) in enumerate(
        zip(rooms, text_rooms, blocks, strict=True), start=1
    ):
        _numeral(canvas, number, one)
        canvas.block((text_room.left, text_room.top), block)
    return Drawing(
        alt_text=f"Three numbered steps. {' '.join(steps)}", computed=tuple(range(1, STEPS + 1))
    )


def _rooms(canvas: Canvas, top: float) -> list[Room]:
    """For the steps, each with a rule above it."""
    room, bottom = canvas.room, canvas.room.bottom - 10
    if room.is_wide:
        step = (room.width + GUTTER) / STEPS
        lefts = [room.left + number * step for number in range(STEPS)]
        return [
            Room(left=left, top=top, right=left + step - GUTTER, bottom=bottom) for left in lefts
        ]
    step = (bottom - top) / STEPS
    tops = [top + number * step for number in range(STEPS)]
    return [Room(left=room.left, top=one, right=room.right, bottom=one + step) for one in tops]


def _beside_numeral(canvas: Canvas, room: Room) -> Room:
    """Under the numeral in a wide picture, at its right in a tall one."""
    if canvas.room.is_wide:
        return Room(left=room.left, top=room.top + 212, right=room.right, bottom=room.bottom)
    return Room(left=room.left + 190, top=room.top + 46, right=room.right, bottom=room.bottom - 30)


def _blocks(canvas: Canvas, steps: tuple[str, ...], room: Room) -> list[Paragraph]:
    """All of them in the size in which the longest fits."""
    place = (room.width, room.height)
    largest = LARGEST if canvas.room.is_wide else LARGEST_DOWN
    fitted = [words.sentence(canvas, step, place, largest, SMALLEST) for step in steps]
    size = min(block.size for block in fitted)
    return [words.sentence(canvas, step, place, size, size) for step in steps]


def _numeral(canvas: Canvas, number: int, room: Room) -> None:
    palette = canvas.palette
    canvas.rectangle((room.left, room.top, room.width, 5), fill=palette.line)
    canvas.rectangle((room.left, room.top, 110, 5), fill=palette.accent)
    canvas.text(
        (room.left, room.top + 46),
        str(number),
        NUMERAL,
        font=canvas.theme.numerals,
        colour=palette.accent_text,
        anchor="la",
    )
