"""Lightning's port in decimal, in hex, and the Unicode character that has this number (BOLT 1)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

PORT = 9735
CODE = f"0x{PORT:04x}"
CARDS = ((str(PORT), "port"), (CODE, "in hex"), ("", f"U+{PORT:04X}"))
"""What stands on them, and their names; the last one bears the sign."""

TALL = 330
BETWEEN = 90
"""Pixels between two cards that stand side by side; ``BETWEEN_ROWS`` one above the other."""

BETWEEN_ROWS, NAME = 74, 300
"""``NAME``: pixels right of a card for its name."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _side_by_side(canvas)
    else:
        _stacked(canvas)
    return Drawing(
        alt_text=(
            f"Three cards: port {PORT}, the same number in hex, {CODE}, and the sign that Unicode "
            f"has under U+{PORT:04X}, a zigzag arrow by the name of LIGHTNING."
        ),
        computed=(PORT,),
        literals=(CODE, f"U+{PORT:04X}"),
    )


def _side_by_side(canvas: Canvas) -> None:
    room = canvas.room
    tall = min(TALL, room.height - 70)
    middle = room.top + (room.height - 60) / 2
    wide = (room.width - 2 * BETWEEN) / len(CARDS)
    for number, (text, name) in enumerate(CARDS):
        left = room.left + number * (wide + BETWEEN)
        _card(canvas, (left, middle - tall / 2, wide, tall), text, is_sign=not text)
        note = Style(colour=canvas.palette.muted, anchor="ms")
        canvas.text((left + wide / 2, room.bottom - 4), name, 42, **note)
        if number:
            _equals(canvas, (left - BETWEEN / 2, middle))


def _stacked(canvas: Canvas) -> None:
    room = canvas.room
    tall = (room.height - BETWEEN_ROWS * (len(CARDS) - 1)) / len(CARDS)
    wide = room.width - NAME
    for number, (text, name) in enumerate(CARDS):
        top = room.top + number * (tall + BETWEEN_ROWS)
        _card(canvas, (room.left, top, wide, tall), text, is_sign=not text)
        note = Style(colour=canvas.palette.muted, anchor="lm")
        canvas.text((room.left + wide + 40, top + tall / 2), name, 52, **note)
        if number:
            _equals(canvas, (room.left + wide / 2, top - BETWEEN_ROWS / 2))


def _card(
    canvas: Canvas, box: tuple[float, float, float, float], text: str, *, is_sign: bool
) -> None:
    palette, theme = canvas.palette, canvas.theme
    fill = palette.accent if is_sign else palette.panel
    outline = None if is_sign else palette.line
    radius = min(theme.radius, 24)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
    middle = (box[0] + box[2] / 2, box[1] + box[3] / 2)
    if is_sign:
        _lightning(canvas, middle, box[3] * 0.76)
        return
    style = Style(font=theme.mono_bold, anchor="mm", role="hero")
    canvas.text(middle, text, 104 if canvas.room.is_wide else 124, **style)


def _lightning(canvas: Canvas, middle: Point, tall: float) -> None:
    """The sign as Unicode's chart has it: a zigzag that ends in an arrow's head."""
    across, down = middle
    colour = canvas.palette.on_accent
    path = [(0.2, -0.5), (-0.2, 0.02), (0.14, 0.0), (-0.12, 0.36)]
    canvas.line([(across + x * tall, down + y * tall) for x, y in path], colour, 15)
    head = [(-0.21, 0.5), (-0.22, 0.27), (-0.02, 0.36)]
    canvas.polygon([(across + x * tall, down + y * tall) for x, y in head], colour)


def _equals(canvas: Canvas, middle: Point) -> None:
    across, down = middle
    for lift in (-12, 12):
        line = [(across - 20, down + lift), (across + 20, down + lift)]
        canvas.line(line, canvas.palette.muted, 9)
