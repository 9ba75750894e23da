"""Amounts in coins that double in value: one for each 1 of the binary number (NUT-00)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.type import SMALLEST
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.ecash import coins, notes

EXAMPLE = ((1_023,),)
"""Satoshis, for facts that set no example of their own."""

HEAD = 76
"""Pixels above the places for amount and count."""

GAP = 34
WIDEST = 118
LARGE, SMALL = 6, 26
"""Places in a line of a square room, where their values are to be read, and else."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    asked = {one for (one,) in whole_calls_of(fact, "notes") or EXAMPLE}
    amounts = sorted({*asked, *(one + 1 for one in asked if notes(one + 1) == 1)})
    room, rows = canvas.room, [_lines(canvas, amount) for amount in amounts]
    heads = len(amounts) * HEAD + (len(amounts) - 1) * GAP
    total = sum(len(lines) * _pitch(canvas, lines) for lines in rows)
    scale = min(1, (room.height - heads) / total)
    top = room.top + (room.height - heads - total * scale) / 2
    for amount, lines in zip(amounts, rows, strict=True):
        _row(canvas, (top, _pitch(canvas, lines) * scale), amount, lines)
        top += HEAD + len(lines) * _pitch(canvas, lines) * scale + GAP
    told = "; ".join(f"{amount:,} sat take {_count(amount)}" for amount in amounts)
    return Drawing(
        alt_text=(
            f"Rows of places for coins, each worth twice the next, filled where there is one: "
            f"{told}."
        ),
        computed=(
            *amounts,
            *map(notes, amounts),
            *(coin for one in amounts for coin in coins(one)),
        ),
    )


def _lines(canvas: Canvas, amount: int) -> list[list[int]]:
    """The values of the places, the largest first; in two lines where one would be too narrow."""
    powers = [1 << power for power in reversed(range(amount.bit_length()))]
    most = LARGE if len(powers) <= 2 * LARGE else SMALL
    most = len(powers) if canvas.room.is_wide else most
    count = -(-len(powers) // most)
    each = -(-len(powers) // count)
    return [powers[start : start + each] for start in range(0, len(powers), each)]


def _pitch(canvas: Canvas, lines: list[list[int]]) -> float:
    return min(WIDEST, canvas.room.width / len(lines[0]))


def _count(amount: int) -> str:
    return f"{notes(amount)} coin{'' if notes(amount) == 1 else 's'}"


def _row(canvas: Canvas, place: tuple[float, float], amount: int, lines: list[list[int]]) -> None:
    (top, pitch), room, theme, palette = place, canvas.room, canvas.theme, canvas.palette
    text, count = f"{amount:,} sat", _count(amount)
    side = canvas.type.width(count, theme.bold, 44) + 30
    size = canvas.type.fit(text, theme.bold, (room.width - side, 44), range(44, 33, -1)).size
    canvas.text((room.left, top + 44), text, size, font=theme.bold)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((room.right, top + 44), count, 44, **style)
    step = min(canvas.room.width / len(lines[0]), WIDEST)
    for number, line in enumerate(lines):
        for position, value in enumerate(line):
            middle = (
                room.left + (position + 0.5) * step,
                top + HEAD + (number + 0.5) * pitch,
            )
            _coin(canvas, middle, min(step, pitch) * 0.44, value, is_there=bool(amount & value))


def _coin(
    canvas: Canvas, middle: tuple[float, float], radius: float, value: int, *, is_there: bool
) -> None:
    palette, theme = canvas.palette, canvas.theme
    if not is_there:
        canvas.circle(middle, radius, outline=palette.line, width=3)
        return
    canvas.circle(middle, radius, fill=palette.accent)
    text = f"{value:,}"
    size = min(46, 2 * radius * 0.8 / max(1, canvas.type.width(text, theme.bold, 100) / 100))
    if size >= SMALLEST:
        style = Style(font=theme.bold, colour=palette.on_accent, anchor="mm")
        canvas.text(middle, text, size, **style)
