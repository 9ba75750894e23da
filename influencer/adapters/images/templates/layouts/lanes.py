"""The lanes of an exchange: a sign with a name for each, and a dashed line down from it."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.layouts.labels import common_size

HEAD = 74
"""Height of a sign with a line of type."""

BETWEEN = 26
"""Least pixels between two signs."""

NAME = 42


def draw_lanes(canvas: Canvas, names: Sequence[str]) -> tuple[float, list[float]]:
    """Draw them over the whole room; returns the signs' lower edge and the lanes' middles."""
    size, sign, head = _signs(canvas, names)
    span = (canvas.room.width - sign) / (len(names) - 1)
    lanes = [canvas.room.left + sign / 2 + number * span for number in range(len(names))]
    for across, name in zip(lanes, names, strict=True):
        _lane(canvas, across, (sign, head), name, size)
    return canvas.room.top + head, lanes


def _signs(canvas: Canvas, names: Sequence[str]) -> tuple[float, float, float]:
    """Size of type, and width and height of the signs."""
    bold, room = canvas.theme.bold, canvas.room
    if room.is_wide:
        wide = max(240, *(canvas.type.width(name, bold, NAME) + 64 for name in names))
        return NAME, wide, HEAD
    most = (room.width - BETWEEN * (len(names) - 1)) / len(names)
    size = common_size(canvas, names, bold, most - 28, range(46, 33, -1), 2 * NAME)
    blocks = [canvas.type.fit(name, bold, (most - 28, 2 * NAME), (size,)) for name in names]
    lines = [line for block in blocks for line in block.lines]
    longest = max(canvas.type.width(line, bold, size) for line in lines)
    head = HEAD + max(block.height - block.capital for block in blocks)
    return size, min(most, max(longest + 56, 200)), head


def _lane(canvas: Canvas, across: float, sign: tuple[float, float], name: str, size: float) -> None:
    palette, theme, top = canvas.palette, canvas.theme, canvas.room.top
    wide, head = sign
    canvas.dashes((across, top + head), (across, canvas.room.bottom), palette.line, 4)
    box = (across - wide / 2, top, wide, head)
    radius = min(theme.radius, HEAD / 2)
    canvas.rectangle(box, fill=palette.panel, outline=palette.muted, width=3, radius=radius)
    block = canvas.type.fit(name, theme.bold, (wide - 16, head - 16), (size,))
    style = BlockStyle(anchor="mm", role="label")
    canvas.block((across, top + head / 2), block, **style)
