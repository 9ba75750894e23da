"""Who says what to whom, in order: lanes from the top down, and an arrow for each message.

In a wide room a message is one line above its arrow; in a square one it may take several.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.layouts.lanes import draw_lanes
from influencer.adapters.images.type import Paragraph, TextDoesNotFitError
from influencer.domain.facts import Fact

REACH = 17
"""Pixels between an arrow and the middle of a lane."""

BOX = 66
"""Largest height of a line of what somebody does alone; ``SIDES`` is left and right of it."""

SIDES = 60
ABOVE_ARROW = 24
BESIDES = 68
"""Pixels of a step's height that are not for its words."""

LEADING = 1.16


@dataclass(frozen=True, slots=True)
class Step:
    """A message from a lane to another one, or what happens in one lane where they are the same."""

    start: int
    end: int
    text: str
    is_point: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """Two or three lanes and up to four steps.

    Attributes:
        intro: of the alt text.
        numbers: that the steps show and the protocol defines.
        literals: hashes, keys and codes that they show.
    """

    lanes: tuple[str, ...]
    steps: tuple[Step, ...]
    intro: str = "Messages in order."
    numbers: tuple[float, ...] = ()
    literals: tuple[str, ...] = ()


def draw_exchange(canvas: Canvas, fact: Fact, shown: Exchange) -> Drawing:
    """The whole picture, its alt text made of the same words."""
    top, lanes = draw_lanes(canvas, shown.lanes)
    _steps(canvas, top, lanes, shown.steps)
    told = "; ".join(_told(step, shown.lanes) for step in shown.steps)
    return Drawing(
        alt_text=f"{shown.intro} {told}.", computed=shown.numbers, literals=shown.literals
    )


def _told(step: Step, lanes: Sequence[str]) -> str:
    start, end = lanes[step.start], lanes[step.end]
    return f"{start}: “{step.text}”" if start == end else f"{start} to {end}: “{step.text}”"


def _steps(canvas: Canvas, top: float, lanes: Sequence[float], steps: Sequence[Step]) -> None:
    pitch = (canvas.room.bottom - top) / (len(steps) + 0.12)
    height = 44 if canvas.room.is_wide else pitch - BESIDES
    size = _size(canvas, lanes, steps, height)
    for number, step in enumerate(steps):
        slot = top + number * pitch
        if step.start == step.end:
            _box(canvas, (lanes[step.start], slot, pitch), step)
            continue
        block = _fit(canvas, lanes, step, (size,), height)
        foot = slot + pitch - max(0, pitch - 96 - block.height + block.capital) / 2
        _message(canvas, (lanes[step.start], lanes[step.end], foot - 8), step, block)


def _size(canvas: Canvas, lanes: Sequence[float], steps: Sequence[Step], height: float) -> float:
    """The size at which each message fits between its lanes."""
    sizes = range(44 if canvas.room.is_wide else 58, 33, -1)
    messages = [step for step in steps if step.start != step.end]
    return min(_fit(canvas, lanes, step, sizes, height).size for step in messages)


def _fit(
    canvas: Canvas, lanes: Sequence[float], step: Step, sizes: Sequence[float], height: float
) -> Paragraph:
    """The words of a step, for a message between its lanes."""
    span = abs(lanes[step.end] - lanes[step.start]) or canvas.room.width
    air = 30 if canvas.room.is_wide else 12
    room = (span - 2 * REACH - air, height)
    return canvas.type.fit(step.text, canvas.theme.bold, room, sizes, LEADING)


def _message(
    canvas: Canvas, place: tuple[float, float, float], step: Step, block: Paragraph
) -> None:
    palette = canvas.palette
    start, end, down = place
    ahead = REACH if end > start else -REACH
    colour = palette.accent if step.is_point else palette.muted
    weight, head = (9, 34) if step.is_point else (6, 28)
    canvas.arrow((start + ahead, down), (end - ahead, down), colour, weight, head)
    ink = palette.accent_text if step.is_point else palette.ink
    style = BlockStyle(colour=ink, anchor="ms", role="label")
    canvas.block(((start + end) / 2, down - ABOVE_ARROW), block, **style)


def _box(canvas: Canvas, place: tuple[float, float, float], step: Step) -> None:
    """What somebody does alone, as a sign over his lane; place is its middle, top and height."""
    palette, theme = canvas.palette, canvas.theme
    across, slot, pitch = place
    block = _alone(canvas, step.text, pitch)
    longest = max(canvas.type.width(line, theme.bold, block.size) for line in block.lines)
    wide, tall = longest + SIDES, min(BOX + block.height - block.capital, pitch - 28)
    top = slot + (pitch - tall) / 2
    if canvas.room.is_wide:
        top = slot + pitch - max(0, pitch - 96) / 2 - 14 - tall
    left = min(max(canvas.room.left, across - wide / 2), canvas.room.right - wide)
    fill, ink = (
        (palette.accent, palette.on_accent) if step.is_point else (palette.panel, palette.ink)
    )
    outline = None if step.is_point else palette.line
    radius = min(theme.radius, tall / 2)
    canvas.rectangle((left, top, wide, tall), fill=fill, outline=outline, width=3, radius=radius)
    middle = (left + wide / 2, top + tall / 2)
    canvas.block(middle, block, **BlockStyle(colour=ink, anchor="mm", role="label"))


def _alone(canvas: Canvas, text: str, pitch: float) -> Paragraph:
    """The words of a sign: in one line, smaller ones rather than two."""
    font, room = canvas.theme.bold, canvas.room
    if room.is_wide:
        return canvas.type.fit(text, font, (room.width / 2, 42), range(42, 33, -1))
    try:
        return canvas.type.fit(text, font, (room.width * 0.8, 52), range(52, 37, -1))
    except TextDoesNotFitError:
        most = (room.width * 0.8, pitch - BOX)
        return canvas.type.fit(text, font, most, range(44, 33, -1), LEADING)
