"""A thousand shares, of which one is a block: the one that a saboteur throws away."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

SHARES = 1_000
"""For each block, the example of Bitcoin Optech."""

BLOCK = 617
"""Which of them, from zero; any other would do."""

COLUMN, BELOW = 454, 150


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    columns = 50 if room.is_wide else 40
    wide = room.width - (COLUMN if room.is_wide else 0)
    tall = room.height - (0 if room.is_wide else BELOW)
    rows = SHARES // columns
    pitch = min(wide / columns, tall / rows)
    left = room.left if room.is_wide else room.centre - pitch * columns / 2
    top = room.top + (tall - pitch * rows) / 2
    for number in range(SHARES):
        row, column = divmod(number, columns)
        middle = (left + (column + 0.5) * pitch, top + (row + 0.5) * pitch)
        if number != BLOCK:
            canvas.circle(middle, pitch * 0.32, fill=palette.muted)
    row, column = divmod(BLOCK, columns)
    middle = (left + (column + 0.5) * pitch, top + (row + 0.5) * pitch)
    canvas.circle(middle, pitch * 1.6, fill=palette.ground)
    canvas.circle(middle, pitch * 1.3, fill=palette.accent)
    _words(canvas, (left + pitch * columns, top + pitch * rows))
    return Drawing(
        alt_text=(
            f"A grid of {SHARES:,} dots, the shares of a pool's work, in Bitcoin Optech's example. "
            f"One is large and marked: a block. A saboteur throws it away and is paid for the "
            f"other {SHARES - 1}."
        ),
        computed=(SHARES, SHARES - 1, 1),
    )


def _words(canvas: Canvas, corner: tuple[float, float]) -> None:
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    pairs = (
        ("1 block", "thrown away", palette.accent_text),
        (f"{SHARES - 1} shares", "paid all the same", palette.ink),
    )
    for number, (first, second, ink) in enumerate(pairs):
        if room.is_wide:
            left, top = corner[0] + 60, room.middle - 150 + number * 170
            side = "l"
        else:
            left = room.left if number == 0 else room.right
            top, side = corner[1] + 36, "l" if number == 0 else "r"
        style = Style(font=theme.numerals, colour=ink, anchor=f"{side}a")
        canvas.text((left, top), first, 56, **style)
        muted = Style(colour=palette.muted, anchor=f"{side}a")
        canvas.text((left, top + 68), second, 38, **muted)
