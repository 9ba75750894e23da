"""What a block may create, era by era: each stair half as high as the one before."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import (
    HALVED_ON,
    HALVING_INTERVAL,
    SATOSHI_PER_BITCOIN,
    subsidy,
)

ERAS = 6
GAP = 4
YEARS = (2009, *(day.year for day in HALVED_ON))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top + 54
    heights = [era * HALVING_INTERVAL for era in range(ERAS)]
    rewards = [subsidy(height) / SATOSHI_PER_BITCOIN for height in heights]
    for era, reward in enumerate(rewards):
        _stair(canvas, era, reward, (_axis(canvas) - top) * reward / rewards[0])
        _foot(canvas, era, heights[era])
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
    palette = canvas.palette
    left = canvas.room.left + era * _stair_width(canvas)
    fill = mix(palette.accent, palette.ground, min(0.84, era * 0.16))
    box = (left + GAP / 2, _axis(canvas) - tall, _stair_width(canvas) - GAP, tall)
    canvas.rectangle(box, fill=fill, radius=min(canvas.theme.radius, 10, tall / 2))
    middle = (left + _stair_width(canvas) / 2, _axis(canvas) - tall - 18)
    canvas.text(middle, f"{reward:g}", 44, font=canvas.theme.bold, anchor="ms")


def _foot(canvas: Canvas, era: int, height: int) -> None:
    middle = canvas.room.left + (era + 0.5) * _stair_width(canvas)
    canvas.text((middle, _axis(canvas) + 26), f"{height:,}", 36, anchor="ma")
    if era < len(YEARS):
        year = str(YEARS[era])
        canvas.text(
            (middle, _axis(canvas) + 76), year, 34, colour=canvas.palette.muted, anchor="ma"
        )


def _legend(canvas: Canvas, top: float) -> None:
    right = canvas.room.right
    canvas.text((right, top), "BTC per block", 46, font=canvas.theme.bold, anchor="ra")
    note = "below: first block of each era"
    canvas.text((right, top + 60), note, 38, colour=canvas.palette.muted, anchor="ra")


def _stair_width(canvas: Canvas) -> float:
    return canvas.room.width / ERAS


def _axis(canvas: Canvas) -> float:
    return canvas.room.bottom - 104
