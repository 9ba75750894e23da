"""What the order of the coins one asks for gives away: NUT-03's own list, and sorted."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

CARELESS = (16, 8, 2, 64, 8)
PAYMENT = 3
"""How many of them, from the first one, are a payment."""

CAPTION, BRACKET = 62, 84


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, amount = canvas.room, sum(CARELESS[:PAYMENT])
    lists = (("As asked for", CARELESS), ("Sorted", tuple(sorted(CARELESS))))
    gap, columns = 60 if room.is_wide else 24, 2 if room.is_wide else 1
    wide = (room.width - gap * (columns - 1)) / columns
    tall = (room.height - gap * (2 - columns)) / (3 - columns)
    step = min(180, wide / len(CARELESS), tall - CAPTION - BRACKET)
    each = CAPTION + step + BRACKET
    top = room.middle - (each * (3 - columns) + gap * (2 - columns)) / 2
    for number, (name, values) in enumerate(lists):
        left = room.left + number * (wide + gap) * (columns - 1)
        down = top + number * (each + gap) * (2 - columns)
        canvas.text((left, down + 36), name, 40, colour=canvas.palette.muted)
        for place, value in enumerate(values):
            is_point = values is CARELESS and place < PAYMENT
            middle = (left + (place + 0.5) * step, down + CAPTION + step / 2)
            _coin(canvas, middle, step * 0.45, value, is_point=is_point)
    _bracket(canvas, top + CAPTION + step, step, amount)
    told = ", ".join(map(str, CARELESS))
    return Drawing(
        alt_text=(
            f"Two rows of the same coins. Asked for as {told}, the first three stand out: "
            f"together {amount}, perhaps a payment. Sorted from {min(CARELESS)} to "
            f"{max(CARELESS)}, they are one heap."
        ),
        computed=(*CARELESS, amount),
    )


def _coin(
    canvas: Canvas, middle: tuple[float, float], radius: float, value: int, *, is_point: bool
) -> None:
    palette = canvas.palette
    fill = palette.accent if is_point else palette.line
    canvas.circle(middle, radius, fill=fill)
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="mm")
    canvas.text(middle, str(value), max(40, radius * 0.8), **style)


def _bracket(canvas: Canvas, top: float, across: float, amount: int) -> None:
    """Below the coins that may be a payment."""
    palette, room = canvas.palette, canvas.room
    left, right = room.left + across * 0.08, room.left + PAYMENT * across - across * 0.08
    points = [(left, top + 8), (left, top + 22), (right, top + 22), (right, top + 8)]
    canvas.line(points, palette.accent, 5)
    style = Style(font=canvas.theme.bold, colour=palette.accent_text, anchor="ma")
    canvas.text(((left + right) / 2, top + 38), f"{amount} to pay?", 44, **style)
