"""Lightning's port in decimal, in hex, and the Unicode character that has this number (BOLT 1)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.domain.facts import Fact

PORT = 9735
CARD = 330


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    tall = min(CARD, canvas.room.bottom - top - 70)
    middle = top + (canvas.room.bottom - 60 - top) / 2
    wide = (canvas.room.width - 2 * 90) / 3
    code = f"0x{PORT:04x}"
    for number, (text, name) in enumerate(
        ((str(PORT), "port"), (code, "in hex"), ("", f"U+{PORT:04X}"))
    ):
        left = canvas.room.left + number * (wide + 90)
        box = (left, middle - tall / 2, wide, tall)
        _card(canvas, box, text, is_sign=not text)
        note = Style(colour=canvas.palette.muted, anchor="ms")
        canvas.text((left + wide / 2, canvas.room.bottom - 4), name, 42, **note)
        if number:
            _equals(canvas, (left - 45, middle))
    return Drawing(
        alt_text=(
            f"Three cards: port {PORT}, the same number in hex, {code}, and the sign that Unicode "
            f"has under U+{PORT:04X}, a zigzag arrow by the name of LIGHTNING."
        ),
        computed=(PORT,),
        literals=(code, f"U+{PORT:04X}"),
    )


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
    canvas.text(middle, text, 104, **style)


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
