"""The same payments as a miner and as an old node ranked them: the best lies at the bottom."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.layouts.labels import caption, common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.eviction import (
    EXAMPLE,
    dropped_first,
    mined_first,
    mining_order,
    rate,
)

GAP = 8
BETWEEN = 44
"""Pixels between the two stacks."""

HEAD, HEAD_OF_TWO = 62, 104
"""Pixels above for a head of one line, or of two in a square room."""

NOTE, NOTE_OF_TWO = 66, 120
"""Pixels below for a note of one line, or of two in a square room."""

INSET = 22
HEADS = ("mined from the top", "dropped from the bottom")


@dataclass(frozen=True, slots=True)
class Band:
    """Payments that are shown as one."""

    names: frozenset[str]
    words: str
    is_point: bool = False
    is_joined: bool = False

    @property
    def vbytes(self) -> int:
        return sum(EXAMPLE[name].vbytes for name in self.names)


def stacks() -> tuple[list[Band], list[Band]]:
    """By what a block takes, and by what an old node keeps, the best on top."""
    first, dropped = mined_first(EXAMPLE), dropped_first(EXAMPLE)
    others = frozenset(EXAMPLE) - dropped
    between = [rate(EXAMPLE, one) for one in mining_order(EXAMPLE) if one <= others]
    row = Band(others, f"{between[0]} to {between[-1]} sat/vB")
    rest = Band(dropped - first, f"{rate(EXAMPLE, dropped - first)} sat/vB")
    mined = [Band(first, f"two payments: {rate(EXAMPLE, first)} sat/vB", is_point=True), row, rest]
    words = f"{rate(EXAMPLE, dropped)} sat/vB with all that builds on them"
    kept = [row, Band(first, "the same two", is_point=True), Band(rest.names, words, False, True)]
    return mined, kept


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, (mined, kept) = canvas.room, stacks()
    wide = (room.width - BETWEEN) / 2
    bold, tall = canvas.theme.bold, 42 if room.is_wide else 84
    size = common_size(canvas, HEADS, bold, wide, range(42, 33, -1), tall)
    for number, (head, bands) in enumerate(zip(HEADS, (mined, kept), strict=True)):
        left = room.left + number * (wide + BETWEEN)
        block = canvas.type.fit(head, bold, (wide, tall), [size], 1.2)
        canvas.block((left, room.top + _head(canvas) - 24), block, anchor="ls")
        _stack(canvas, left, wide, bands)
    caption(canvas, "An old mempool, an example. Heights: the room that they want")
    first, dropped = mined_first(EXAMPLE), dropped_first(EXAMPLE)
    rates = [rate(EXAMPLE, one) for one in (first, dropped, dropped - first)]
    others = [rate(EXAMPLE, one) for one in mining_order(EXAMPLE) if not one & dropped]
    return Drawing(
        alt_text=(
            "Two stacks of the same waiting payments, an example. By what blocks take, two linked "
            f"ones are on top, at {rates[0]} satoshis a vbyte. An old node counts them with all "
            f"that builds on them, {rates[1]}, below others at {others[0]} to {others[-1]}: they "
            "lie at the bottom and are dropped first."
        ),
        computed=tuple(float(one) for one in (*rates, *others)),
    )


def _head(canvas: Canvas) -> int:
    return HEAD if canvas.room.is_wide else HEAD_OF_TWO


def _stack(canvas: Canvas, left: float, wide: float, bands: list[Band]) -> None:
    """Those that are joined stand without a gap."""
    room = canvas.room
    foot = NOTE if room.is_wide else NOTE_OF_TWO
    unit = (room.height - _head(canvas) - foot - GAP * 2) / sum(band.vbytes for band in bands)
    top = room.top + _head(canvas)
    for band in bands:
        if band.is_joined:
            top -= GAP
        tall = band.vbytes * unit
        _band(canvas, (left, top, wide, tall), band)
        top += tall + GAP


def _band(canvas: Canvas, box: tuple[float, float, float, float], band: Band) -> None:
    palette, radius = canvas.palette, min(canvas.theme.radius, 10)
    if band.is_point:
        canvas.rectangle(box, fill=palette.accent, radius=radius)
    else:
        edge = palette.accent if band.is_joined else palette.line
        width = 6 if band.is_joined else 3
        canvas.rectangle(box, fill=palette.panel, outline=edge, width=width, radius=radius)
    style = BlockStyle(
        font=canvas.theme.bold,
        colour=palette.on_accent if band.is_point else palette.ink,
        anchor="lm",
    )
    place = (box[2] - 2 * INSET, box[3] - 30)
    block = canvas.type.fit(band.words, canvas.theme.bold, place, range(42, 33, -1), 1.2)
    canvas.block((box[0] + INSET, box[1] + box[3] / 2), block, **style)
