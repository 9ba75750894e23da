"""A chain that splits at one block, and the branch that was left (BIP 50); not to scale."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.domain.facts import Fact

COMMON, NEWER, OLDER = 3, 4, 6
"""Blocks drawn before the split, and on either branch; their numbers are not those of 2013."""

SIDE = 96


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    upper = top + 62 + SIDE / 2
    lower = canvas.room.bottom - 110
    middle = (upper + lower) / 2
    palette = canvas.palette
    common = [(_across(canvas, number), middle) for number in range(COMMON)]
    newer = [(_across(canvas, COMMON + number), upper) for number in range(NEWER)]
    older = [(_across(canvas, COMMON + number), lower) for number in range(OLDER)]
    canvas.line([common[0], common[-1], older[0], older[-1]], palette.accent, 8)
    canvas.line([common[-1], newer[0], newer[-1]], palette.bad, 6)
    for place in (*common, *older):
        _block(canvas, place, is_kept=True)
    for place in newer:
        _block(canvas, place, is_kept=False)
    _labels(canvas, newer, lower)
    return Drawing(
        alt_text=(
            "A chain of blocks that splits in two, not to scale. The branch that only version "
            "0.8 accepted is given up; the branch of the older nodes grows past it and stays."
        ),
        computed=(0.8,),
    )


def _across(canvas: Canvas, number: int) -> float:
    return canvas.room.left + SIDE / 2 + number * _step(canvas)


def _block(canvas: Canvas, place: Point, *, is_kept: bool) -> None:
    palette = canvas.palette
    across, down = place
    box = (across - SIDE / 2, down - SIDE / 2, SIDE, SIDE)
    radius = min(canvas.theme.radius, 16)
    if is_kept:
        canvas.rectangle(box, fill=palette.accent, radius=radius)
        return
    canvas.rectangle(box, fill=palette.ground, outline=palette.bad, width=5, radius=radius)
    for turn in (-1, 1):
        stroke = [(across - 20, down - 20 * turn), (across + 20, down + 20 * turn)]
        canvas.line(stroke, palette.bad, 6)


def _labels(canvas: Canvas, newer: list[Point], lower: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, above = newer[0][0] - SIDE / 2, newer[0][1] - SIDE / 2 - 22
    canvas.text((left, above), "version 0.8 only: given up", 40, font=theme.bold)
    below = lower + SIDE / 2 + 50
    kept = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((left, below), "accepted by older nodes, too: kept", 40, **kept)
    canvas.text((canvas.room.left, below), "not to scale", 36, colour=palette.muted)


def _step(canvas: Canvas) -> float:
    return (canvas.room.width - SIDE) / (COMMON + OLDER - 1)
