"""Who says what to whom, in order: lanes from the top down, and an arrow for each message."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact

HEAD = 74
"""Height of the sign with the name of a lane."""

REACH = 17
"""Pixels between an arrow and the middle of a lane."""

BOX = 66
"""Largest height of what somebody does alone."""


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
    top = canvas.room.top
    sign = _sign_width(canvas, shown.lanes)
    span = (canvas.room.width - sign) / (len(shown.lanes) - 1)
    lanes = [canvas.room.left + sign / 2 + number * span for number in range(len(shown.lanes))]
    for across, name in zip(lanes, shown.lanes, strict=True):
        _lane(canvas, (across, top), sign, name)
    _steps(canvas, top + HEAD, lanes, shown.steps)
    told = "; ".join(_told(step, shown.lanes) for step in shown.steps)
    return Drawing(
        alt_text=f"{shown.intro} {told}.", computed=shown.numbers, literals=shown.literals
    )


def _told(step: Step, lanes: Sequence[str]) -> str:
    start, end = lanes[step.start], lanes[step.end]
    return f"{start}: “{step.text}”" if start == end else f"{start} to {end}: “{step.text}”"


def _sign_width(canvas: Canvas, names: Sequence[str]) -> float:
    return max(240, *(canvas.type.width(name, canvas.theme.bold, 42) + 64 for name in names))


def _lane(canvas: Canvas, corner: tuple[float, float], wide: float, name: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    across, top = corner
    canvas.dashes((across, top + HEAD), (across, canvas.room.bottom), palette.line, 4)
    box = (across - wide / 2, top, wide, HEAD)
    radius = min(theme.radius, HEAD / 2)
    canvas.rectangle(box, fill=palette.panel, outline=palette.muted, width=3, radius=radius)
    canvas.text((across, top + HEAD / 2), name, 42, font=theme.bold, anchor="mm")


def _steps(canvas: Canvas, top: float, lanes: Sequence[float], steps: Sequence[Step]) -> None:
    messages = [step.text for step in steps if step.start != step.end]
    room = lanes[1] - lanes[0] - 2 * REACH - 30
    size = common_size(canvas, messages, canvas.theme.bold, room, range(44, 33, -1))
    pitch = (canvas.room.bottom - top) / (len(steps) + 0.12)
    for number, step in enumerate(steps):
        foot = top + (number + 1) * pitch - max(0, pitch - 96) / 2
        if step.start == step.end:
            _box(canvas, (lanes[step.start], foot - 14), min(BOX, pitch - 28), step)
        else:
            _message(canvas, (lanes[step.start], lanes[step.end], foot - 8), step, size)


def _message(canvas: Canvas, place: tuple[float, float, float], step: Step, size: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    start, end, down = place
    ahead = REACH if end > start else -REACH
    colour = palette.accent if step.is_point else palette.muted
    weight, head = (9, 34) if step.is_point else (6, 28)
    canvas.arrow((start + ahead, down), (end - ahead, down), colour, weight, head)
    ink = palette.accent_text if step.is_point else palette.ink
    style = Style(font=theme.bold, colour=ink, anchor="ms")
    canvas.text(((start + end) / 2, down - 24), step.text, size, **style)


def _box(canvas: Canvas, foot: tuple[float, float], tall: float, step: Step) -> None:
    palette, theme = canvas.palette, canvas.theme
    across, down = foot
    size = common_size(canvas, [step.text], theme.bold, canvas.room.width / 2, range(42, 33, -1))
    wide = canvas.type.width(step.text, theme.bold, size) + 60
    left = min(max(canvas.room.left, across - wide / 2), canvas.room.right - wide)
    fill, ink = (
        (palette.accent, palette.on_accent) if step.is_point else (palette.panel, palette.ink)
    )
    outline = None if step.is_point else palette.line
    radius = min(theme.radius, tall / 2)
    box = (left, down - tall, wide, tall)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
    middle = (left + wide / 2, down - tall / 2)
    canvas.text(middle, step.text, size, font=theme.bold, colour=ink, anchor="mm")
