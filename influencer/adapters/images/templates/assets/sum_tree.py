"""A Merkle sum tree with example amounts: every node is the sum of the two below it."""

from itertools import pairwise

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.domain.facts import Fact

LEAVES = (400, 250, 100, 250)
"""Units of an asset, an example."""

BOX, BOX_SQUARE = (236, 92), (180, 108)


def sums(leaves: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """All levels up to the total."""
    levels = [leaves]
    while len(levels[-1]) > 1:
        below = levels[-1]
        levels.append(tuple(below[place] + below[place + 1] for place in range(0, len(below), 2)))
    return tuple(levels)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    levels = sums(LEAVES)
    tall = _box(canvas)[1]
    rise = (canvas.room.bottom - top - tall) / (len(levels) - 1)
    rows = [canvas.room.bottom - tall / 2 - level * rise for level in range(len(levels))]
    for level, (below, above) in enumerate(pairwise(levels)):
        _branches(canvas, (rows[level], rows[level + 1]), len(below), len(above))
    for level, amounts in enumerate(levels):
        for place, amount in enumerate(amounts):
            is_root = level == len(levels) - 1
            middle = (_across(canvas, place, len(amounts)), rows[level])
            _node(canvas, middle, amount, is_root=is_root)
    _notes(canvas, rows)
    total, parts = levels[-1][0], levels[-2]
    return Drawing(
        alt_text=(
            f"A tree with example amounts: {', '.join(map(str, LEAVES))} in the leaves, "
            f"{' and '.join(map(str, parts))} above them, {total:,} at the root. Each node is the "
            "sum of the two below it, so no unit can slip in."
        ),
        computed=tuple(amount for level in levels for amount in level),
    )


def _across(canvas: Canvas, place: int, count: int) -> float:
    return canvas.room.left + canvas.room.width * (place + 0.5) / count


def _branches(canvas: Canvas, rows: tuple[float, float], below: int, above: int) -> None:
    low, high = rows
    knee = (low + high) / 2
    for place in range(below):
        child, parent = _across(canvas, place, below), _across(canvas, place // 2, above)
        path = [(child, low), (child, knee), (parent, knee), (parent, high)]
        canvas.line(path, canvas.palette.line, 5)
    for place in range(above):
        middle = (_across(canvas, place, above), knee)
        canvas.circle(middle, 26, fill=canvas.palette.ground, outline=canvas.palette.line, width=5)
        canvas.line([(middle[0] - 11, knee), (middle[0] + 11, knee)], canvas.palette.muted, 5)
        canvas.line([(middle[0], knee - 11), (middle[0], knee + 11)], canvas.palette.muted, 5)


def _node(canvas: Canvas, middle: tuple[float, float], amount: int, *, is_root: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    wide, tall = _box(canvas)
    box = (middle[0] - wide / 2, middle[1] - tall / 2, wide, tall)
    canvas.rectangle(
        box,
        fill=palette.accent if is_root else palette.panel,
        outline=None if is_root else palette.muted,
        width=3,
        radius=min(theme.radius, 18),
    )
    colour = palette.on_accent if is_root else palette.ink
    style = Style(font=theme.numerals, colour=colour, anchor="mm")
    canvas.text(middle, f"{amount:,}", 58, **style)


def _notes(canvas: Canvas, rows: list[float]) -> None:
    """Left and right of the root."""
    palette, theme, room, root = canvas.palette, canvas.theme, canvas.room, rows[-1]
    if room.is_wide:
        canvas.text((room.left, root), "the root’s sum", 42, font=theme.bold, anchor="lm")
        canvas.text((room.right, root), "example amounts", 38, colour=palette.muted, anchor="rm")
        return
    space = ((room.width - _box(canvas)[0]) / 2 - 24, 120)
    sum_ = BlockStyle(font=theme.bold, anchor="lm", role="label")
    canvas.paragraph((room.left, root), "the root’s sum", space, range(46, 33, -1), **sum_)
    example = BlockStyle(colour=palette.muted, anchor="rm", role="label")
    canvas.paragraph((room.right, root), "example amounts", space, range(42, 33, -1), **example)


def _box(canvas: Canvas) -> tuple[float, float]:
    return BOX if canvas.room.is_wide else BOX_SQUARE
