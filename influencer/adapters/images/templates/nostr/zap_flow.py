"""The four steps of a zap (NIP-57), the receipt in the accent colour."""

from collections.abc import Callable
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import bolt
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.card import Rectangle
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr import ZAP_RECEIPT, ZAP_REQUEST

GAP = 36


@dataclass(frozen=True, slots=True)
class Step:
    """Who does what, and the icon for it."""

    who: str
    what: str
    icon: Callable[[Canvas, Point, Colour], None]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    if canvas.room.is_wide:
        _side_by_side(canvas)
    else:
        _stacked(canvas)
    return Drawing(
        alt_text=(
            f"The 4 steps of a zap: 1. the client sends a zap request, kind {ZAP_REQUEST}, to the "
            "recipient's LNURL server; 2. the server returns an invoice; 3. the wallet pays it "
            f"over Lightning; 4. the server publishes a receipt, kind {ZAP_RECEIPT}; this one "
            "stands out."
        ),
        computed=(1, 2, 3, 4, ZAP_REQUEST, ZAP_RECEIPT),
    )


def _side_by_side(canvas: Canvas) -> None:
    room, steps = canvas.room, _steps()
    top = room.top + 8
    wide = (room.width - GAP * (len(steps) - 1)) / len(steps)
    tall = min(430, room.bottom - top - 8)
    top += (room.bottom - 8 - top - tall) / 2
    for number, step in enumerate(steps):
        left = room.left + number * (wide + GAP)
        _card(canvas, (left, top, wide, tall), number + 1, step)
        if number:
            tip = (left - 7, top + tall / 2)
            wing = (left - GAP + 7, tip[1])
            arrow = [(wing[0], wing[1] - 18), tip, (wing[0], wing[1] + 18)]
            canvas.polygon(arrow, canvas.palette.accent)


def _stacked(canvas: Canvas) -> None:
    room, steps = canvas.room, _steps()
    tall = (room.height - GAP * (len(steps) - 1)) / len(steps)
    for number, step in enumerate(steps):
        top = room.top + number * (tall + GAP)
        _line(canvas, (room.left, top, room.width, tall), number + 1, step)
        if number:
            tip, wing = top - 7, top - GAP + 7
            arrow = [(room.centre - 18, wing), (room.centre, tip), (room.centre + 18, wing)]
            canvas.polygon(arrow, canvas.palette.accent)


def _steps() -> tuple[Step, ...]:
    return (
        Step("Client asks", f"request {ZAP_REQUEST}", _bubble),
        Step("Server bills", "an invoice", _server),
        Step("Wallet pays", "by Lightning", _lightning),
        Step("Server posts", f"receipt {ZAP_RECEIPT}", _tick),
    )


def _card(canvas: Canvas, box: Rectangle, number: int, step: Step) -> None:
    """Number and icon above the words."""
    left, top, wide, tall = box
    colour, soft = _panel(canvas, box, step, (left + wide - 76, top + 84))
    hero = Style(font=canvas.theme.numerals, colour=colour, anchor="la", role="hero")
    canvas.text((left + 34, top + 46), str(number), 110, **hero)
    foot, size = top + tall, _size(canvas, wide - 60, 42)
    canvas.text((left + 34, foot - 98), step.who, size, font=canvas.theme.bold, colour=colour)
    canvas.text((left + 34, foot - 42), step.what, 36, colour=soft)


def _line(canvas: Canvas, box: Rectangle, number: int, step: Step) -> None:
    """The words between number and icon."""
    left, top, wide, tall = box
    middle = top + tall / 2
    colour, soft = _panel(canvas, box, step, (left + wide - 90, middle))
    hero = Style(font=canvas.theme.numerals, colour=colour, anchor="lm", role="hero")
    canvas.text((left + 40, middle), str(number), 110, **hero)
    size = _size(canvas, wide - 350, 58)
    canvas.text((left + 150, middle - 8), step.who, size, font=canvas.theme.bold, colour=colour)
    canvas.text((left + 150, middle + 18), step.what, 42, colour=soft, anchor="la")


def _panel(canvas: Canvas, box: Rectangle, step: Step, icon: Point) -> tuple[Colour, Colour]:
    """The card with its icon; returns the colours of its words."""
    palette = canvas.palette
    is_receipt = step.icon is _tick
    fill, outline = (palette.accent, None) if is_receipt else (palette.panel, palette.line)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=canvas.theme.radius)
    step.icon(canvas, icon, palette.on_accent if is_receipt else palette.accent)
    if is_receipt:
        return palette.on_accent, palette.on_accent
    return palette.ink, palette.muted


def _size(canvas: Canvas, wide: float, largest: int) -> float:
    """The size at which all four names fit."""
    names = [step.who for step in _steps()]
    return common_size(canvas, names, canvas.theme.bold, wide, range(largest, 35, -1))


def _bubble(canvas: Canvas, centre: Point, colour: Colour) -> None:
    across, down = centre
    tail = [(across - 24, down + 16), (across - 24, down + 46), (across + 6, down + 16)]
    canvas.polygon(tail, colour)
    box = (across - 42, down - 38, 84, 60)
    canvas.rectangle(box, fill=colour, radius=18)


def _server(canvas: Canvas, centre: Point, colour: Colour) -> None:
    across, down = centre
    for row in (-38, -10, 18):
        box = (across - 40, down + row, 80, 22)
        canvas.rectangle(box, fill=colour, radius=6)
        canvas.circle((across + 26, down + row + 11), 4, fill=canvas.palette.panel)


def _lightning(canvas: Canvas, centre: Point, colour: Colour) -> None:
    bolt(canvas, centre, 104, colour)


def _tick(canvas: Canvas, centre: Point, colour: Colour) -> None:
    across, down = centre
    stroke = [(across - 36, down + 2), (across - 10, down + 30), (across + 36, down - 32)]
    canvas.line(stroke, colour, 12)
