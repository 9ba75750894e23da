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
"""Pixels above the coins for amount and count."""

GAP = 26
WIDEST, NARROWEST = 150, 112
"""Pixels from coin to coin; the least where values are told, of three digits at most."""

APART = 1.15
"""From coin to coin, as a share of the height of a line."""

WIDE, TOLD, SMALL = 20, 6, 10
"""Coins in a line: of a wide room; of a square one where their values are told, and else."""

LARGEST = 9_999
"""The values of all coins are told, or of none where some are too long for a coin."""

PAD = 34
"""Pixels of a coin beside its value, together."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    asked = {one for (one,) in whole_calls_of(fact, "notes") or EXAMPLE}
    amounts = sorted({*asked, *(one + 1 for one in asked if notes(one + 1) == 1)})
    is_told = all(max(coins(amount)) <= LARGEST for amount in amounts)
    room, rows = canvas.room, [_lines(canvas, amount, is_told=is_told) for amount in amounts]
    heads = len(amounts) * HEAD + (len(amounts) - 1) * GAP
    step = min(WIDEST, room.width / max(len(lines[0]) for lines in rows))
    pitch = min(step, (room.height - heads) / sum(map(len, rows)))
    step = min(step, max(APART * pitch, NARROWEST if is_told else 0))
    top = room.top + (room.height - heads - sum(map(len, rows)) * pitch) / 2
    for amount, lines in zip(amounts, rows, strict=True):
        _head(canvas, top, amount)
        for number, line in enumerate(lines):
            down = top + HEAD + (number + 0.5) * pitch
            for place, value in enumerate(line):
                middle = (room.left + (place + 0.5) * step, down)
                _coin(canvas, middle, pitch * 0.44, f"{value:,}" if is_told else "")
        top += HEAD + len(lines) * pitch + GAP
    told = "; ".join(f"{amount:,} sat take {_count(amount)}" for amount in amounts)
    return Drawing(
        alt_text=(
            "Rows of coins whose values are powers of two, as few as there can be for each "
            f"amount: {told}."
        ),
        computed=(
            *amounts,
            *map(notes, amounts),
            *(coin for one in amounts for coin in coins(one)),
        ),
    )


def _lines(canvas: Canvas, amount: int, *, is_told: bool) -> list[tuple[int, ...]]:
    """The coins, the largest first; in two lines where one would be too narrow."""
    found = coins(amount)
    most = WIDE if canvas.room.is_wide else TOLD if is_told else SMALL
    each = -(-len(found) // -(-len(found) // most))
    return [found[start : start + each] for start in range(0, len(found), each)]


def _count(amount: int) -> str:
    return f"{notes(amount)} coin{'' if notes(amount) == 1 else 's'}"


def _head(canvas: Canvas, top: float, amount: int) -> None:
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    text, count = f"{amount:,} sat", _count(amount)
    side = canvas.type.width(count, theme.bold, 44) + 30
    size = canvas.type.fit(text, theme.bold, (room.width - side, 44), range(44, 33, -1)).size
    canvas.text((room.left, top + 44), text, size, font=theme.bold)
    style = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((room.right, top + 44), count, 44, **style)


def _coin(canvas: Canvas, middle: tuple[float, float], radius: float, text: str) -> None:
    """A circle, or longer where its value is."""
    palette, font = canvas.palette, canvas.theme.bold
    size = float(SMALLEST)
    if text:
        largest = 2 * radius * 0.64 / max(1, canvas.type.width(text, font, 100) / 100)
        size = max(SMALLEST, min(46, largest))
    half = max(radius, (canvas.type.width(text, font, size) + PAD) / 2)
    box = (middle[0] - half, middle[1] - radius, 2 * half, 2 * radius)
    canvas.rectangle(box, fill=palette.accent, radius=radius)
    if text:
        style = Style(font=font, colour=palette.on_accent, anchor="mm")
        canvas.text(middle, text, size, **style)
