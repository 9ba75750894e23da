"""The blocks that a deposit waits for before it enters Liquid: seventeen hours of six."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

CONFIRMATIONS, FOR_WALLET = 100, 2
"""Elements: “uses 102 (100 plus 2 for the wallet)”."""

BLOCKS = CONFIRMATIONS + FOR_WALLET
AN_HOUR = 6
HOURS = BLOCKS // AN_HOUR
LABEL = 84


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    """A column for each hour in a wide room, else a row for three."""
    room = canvas.room
    columns = HOURS if room.is_wide else AN_HOUR * 2
    rows = -(-BLOCKS // columns)
    pitch = min(room.width / columns, (room.height - LABEL) / rows)
    left = room.centre - pitch * columns / 2
    top = room.top + (room.height - LABEL - pitch * rows) / 2
    palette = canvas.palette
    for number in range(BLOCKS):
        row, column = (
            (number % AN_HOUR, number // AN_HOUR) if room.is_wide else divmod(number, columns)
        )
        box = (left + column * pitch, top + row * pitch, pitch * 0.86, pitch * 0.86)
        is_last = number >= CONFIRMATIONS
        fill = palette.accent if is_last else palette.muted
        canvas.rectangle(box, fill=fill, radius=min(canvas.theme.radius, pitch / 6))
    foot = top + rows * pitch + 62
    _words(canvas, (left, left + columns * pitch - pitch * 0.14), foot)
    return Drawing(
        alt_text=(
            f"{BLOCKS} squares, one for each block that a deposit waits for before it enters "
            f"Liquid: {CONFIRMATIONS}, and {FOR_WALLET} more for the wallet, marked. At "
            f"{AN_HOUR} blocks an hour they take {HOURS} hours."
        ),
        computed=(BLOCKS, CONFIRMATIONS, FOR_WALLET, AN_HOUR, HOURS),
    )


def _words(canvas: Canvas, edges: tuple[float, float], baseline: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    canvas.text((edges[0], baseline), f"{CONFIRMATIONS} blocks", 46, font=theme.bold)
    accent = Style(font=theme.bold, colour=palette.accent_text, anchor="rs")
    canvas.text((edges[1], baseline), f"+ {FOR_WALLET} for the wallet", 46, **accent)
