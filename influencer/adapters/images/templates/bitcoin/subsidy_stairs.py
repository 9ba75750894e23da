"""What a block may create, era by era: each stair half as high as the one before."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import (
    HALVED_ON,
    HALVING_INTERVAL,
    SATOSHI_PER_BITCOIN,
    subsidy,
)

ERAS, ERAS_SQUARE = 6, 5
"""Stairs in a wide room and in a square one."""

GAP = 4
SIZE = 34
APART = 44
"""Pixels between two block heights, at least: closer together they read as one number."""

YEARS = (2009, *(day.year for day in HALVED_ON))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top + 54
    heights = [era * HALVING_INTERVAL for era in range(_eras(canvas))]
    rewards = [subsidy(height) / SATOSHI_PER_BITCOIN for height in heights]
    for era, reward in enumerate(rewards):
        _stair(canvas, era, reward, (_axis(canvas) - top) * reward / rewards[0])
    _feet(canvas, heights)
    _legend(canvas, top)
    shown = ", ".join(f"{reward:g}" for reward in rewards)
    return Drawing(
        alt_text=(
            f"Stairs of the block subsidy in BTC: {shown}. "
            f"One step every {HALVING_INTERVAL:,} blocks, from 2009 on."
        ),
        computed=(HALVING_INTERVAL, *heights, *rewards, *YEARS),
    )


def _stair(canvas: Canvas, era: int, reward: float, tall: float) -> None:
    palette, wide = canvas.palette, _wide(canvas)
    left = canvas.room.left + era * wide
    fill = mix(palette.accent, palette.ground, min(0.84, era * 0.16))
    box = (left + GAP / 2, _axis(canvas) - tall, wide - GAP, tall)
    canvas.rectangle(box, fill=fill, radius=min(canvas.theme.radius, 10, tall / 2))
    bold = canvas.theme.bold
    size = common_size(canvas, [f"{reward:g}"], bold, wide - 8, range(44, 33, -1))
    middle = (left + wide / 2, _axis(canvas) - tall - 18)
    canvas.text(middle, f"{reward:g}", size, font=bold, anchor="ms")


def _feet(canvas: Canvas, heights: list[int]) -> None:
    """Below each stair its year and its first block; every other block where they would touch."""
    wide, axis, theme = _wide(canvas), _axis(canvas), canvas.theme
    texts = [f"{height:,}" for height in heights]
    widest = max(canvas.type.width(text, theme.body, SIZE) for text in texts)
    every = 1 if widest + APART <= wide else 2
    for era, text in enumerate(texts):
        middle = canvas.room.left + (era + 0.5) * wide
        if era % every == 0:
            canvas.text((middle, axis + 26), text, SIZE, anchor="ma")
        if era < len(YEARS):
            style = Style(colour=canvas.palette.muted, anchor="ma")
            canvas.text((middle, axis + 76), str(YEARS[era]), 34, **style)


def _legend(canvas: Canvas, top: float) -> None:
    right, muted = canvas.room.right, canvas.palette.muted
    canvas.text((right, top), "BTC per block", 46, font=canvas.theme.bold, anchor="ra")
    wide = canvas.room.is_wide
    lines = ["below: first block of each era"] if wide else ["below: first block", "of each era"]
    for number, line in enumerate(lines):
        canvas.text((right, top + 60 + number * 50), line, 38, colour=muted, anchor="ra")


def _eras(canvas: Canvas) -> int:
    return ERAS if canvas.room.is_wide else ERAS_SQUARE


def _wide(canvas: Canvas) -> float:
    return canvas.room.width / _eras(canvas)


def _axis(canvas: Canvas) -> float:
    return canvas.room.bottom - 104
