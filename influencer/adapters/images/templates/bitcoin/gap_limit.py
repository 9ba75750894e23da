"""A wallet's addresses in a row: where its search ends, and what it does not find (BIP 44)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

GAP_LIMIT = 20
USED = 4
"""An example; how many come before does not matter."""

MISSED = 2
COUNT = USED + GAP_LIMIT + MISSED


PER_LINE = 10
"""Addresses in a line of a square room."""

BAND, STOP, AIR = 56, 62, 22
"""Its pixels for the name of a band, for the line where the search stops, and between bands."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _in_a_row(canvas)
    else:
        _in_bands(canvas)
    return Drawing(
        alt_text=(
            f"An example of addresses in a row: {USED} used ones, then {GAP_LIMIT} unused ones, "
            "where the wallet stops looking. A used address behind that line is not found."
        ),
        computed=(USED, GAP_LIMIT),
    )


def _in_a_row(canvas: Canvas) -> None:
    palette, room = canvas.palette, canvas.room
    middle, tall = room.middle - 8, 150
    for number in range(COUNT):
        left = room.left + number * _step(canvas)
        _address(canvas, (left, middle - tall / 2, _step(canvas) - 8, tall), number)
    stop = room.left + (USED + GAP_LIMIT) * _step(canvas) - 4
    canvas.line([(stop, middle - 136), (stop, middle + 110)], palette.bad, 8)
    _labels(canvas, middle, stop)


def _address(canvas: Canvas, box: tuple[float, float, float, float], number: int) -> None:
    """Filled where it is used, in grey where the search does not come."""
    palette, radius = canvas.palette, min(canvas.theme.radius, 10)
    is_missed = number >= USED + GAP_LIMIT
    if number < USED or number == COUNT - 1:
        colour = mix(palette.ground, palette.muted, 0.75) if is_missed else palette.accent
        canvas.rectangle(box, fill=colour, radius=radius)
    else:
        line = palette.line if is_missed else palette.muted
        canvas.rectangle(box, outline=line, width=3, radius=radius)


def _in_bands(canvas: Canvas) -> None:
    """One above the other: used, unused, and behind the line where the search stops."""
    palette, room = canvas.palette, canvas.room
    lines = USED // PER_LINE + 1 + GAP_LIMIT // PER_LINE + 1
    tall = (room.height - 3 * BAND - STOP - 2 * AIR) / lines
    accent = palette.accent_text
    top = _band(canvas, room.top, tall, range(USED), f"{USED} used, an example", accent)
    unused = range(USED, USED + GAP_LIMIT)
    top = _band(canvas, top + AIR, tall, unused, f"{GAP_LIMIT} unused in a row", palette.ink)
    _stop(canvas, top + STOP / 2)
    missed = range(USED + GAP_LIMIT, COUNT)
    _band(canvas, top + STOP + AIR, tall, missed, "never found", palette.muted)


def _band(
    canvas: Canvas, top: float, tall: float, numbers: range, name: str, colour: Colour
) -> float:
    """Addresses with a name above them; returns the lower edge."""
    room, step = canvas.room, (canvas.room.width + 8) / PER_LINE
    canvas.text((room.left, top), name, 46, font=canvas.theme.bold, colour=colour, anchor="la")
    top += BAND
    for place, number in enumerate(numbers):
        line, column = divmod(place, PER_LINE)
        box = (room.left + column * step, top + line * tall, step - 8, tall - 8)
        _address(canvas, box, number)
    return top + tall * (1 + (len(numbers) - 1) // PER_LINE)


def _stop(canvas: Canvas, middle: float) -> None:
    palette, room = canvas.palette, canvas.room
    style = Style(font=canvas.theme.bold, anchor="rm")
    box = canvas.text((room.right, middle), "the search stops", 46, **style)
    canvas.line([(room.left, middle), (box.left - 24, middle)], palette.bad, 8)


def _labels(canvas: Canvas, middle: float, stop: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    above, below = middle - 106, middle + 150
    accent = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((canvas.room.left, above), f"{USED} used", 44, **accent)
    canvas.text((canvas.room.left, below), "an example", 38, colour=palette.muted)
    left, right = canvas.room.left + USED * _step(canvas), stop - 4
    foot = middle + 98
    bracket = [(left, foot - 12), (left, foot), (right - 6, foot), (right - 6, foot - 12)]
    canvas.line(bracket, palette.muted, 4)
    centre = Style(font=theme.bold, anchor="ms")
    note = f"{GAP_LIMIT} unused in a row"
    canvas.text(((left + right) / 2, below + 6), note, 46, **centre)
    end = Style(font=theme.bold, anchor="rs")
    canvas.text((stop - 22, above), "the search stops", 44, **end)
    missed = Style(colour=palette.muted, anchor="rs")
    canvas.text((canvas.room.right, below), "never found", 38, **missed)


def _step(canvas: Canvas) -> float:
    return (canvas.room.width + 8) / COUNT
