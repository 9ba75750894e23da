"""The four steps of a zap (NIP-57), with the one that moves money in the accent colour."""

from collections.abc import Callable
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import bolt
from influencer.adapters.images.sketch import Point
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
    top = canvas.room.top + 8
    steps = _steps()
    wide = (canvas.room.width - GAP * (len(steps) - 1)) / len(steps)
    tall = min(430, canvas.room.bottom - top - 8)
    top += (canvas.room.bottom - 8 - top - tall) / 2
    for number, step in enumerate(steps):
        left = canvas.room.left + number * (wide + GAP)
        _card(canvas, (left, top, wide, tall), number + 1, step)
        if number:
            tip = (left - 7, top + tall / 2)
            wing = (left - GAP + 7, tip[1])
            arrow = [(wing[0], wing[1] - 18), tip, (wing[0], wing[1] + 18)]
            canvas.polygon(arrow, canvas.palette.accent)
    return Drawing(
        alt_text=(
            f"The 4 steps of a zap: 1. the client sends a zap request, kind {ZAP_REQUEST}, to the "
            "recipient's LNURL server; 2. the server returns an invoice; 3. the wallet pays it "
            f"over Lightning; 4. the server publishes a receipt, kind {ZAP_RECEIPT}."
        ),
        computed=(1, 2, 3, 4, ZAP_REQUEST, ZAP_RECEIPT),
    )


def _steps() -> tuple[Step, ...]:
    return (
        Step("Client asks", f"kind {ZAP_REQUEST}", _bubble),
        Step("Server bills", "an invoice", _server),
        Step("Wallet pays", "by Lightning", _lightning),
        Step("Server posts", f"kind {ZAP_RECEIPT}", _tick),
    )


def _card(canvas: Canvas, box: tuple[float, float, float, float], number: int, step: Step) -> None:
    palette, theme = canvas.palette, canvas.theme
    is_payment = step.icon is _lightning
    left, top, wide, tall = box
    fill, outline = (palette.accent, None) if is_payment else (palette.panel, palette.line)
    canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=theme.radius)
    colour = palette.on_accent if is_payment else palette.ink
    soft = palette.on_accent if is_payment else palette.muted
    icon_colour = palette.on_accent if is_payment else palette.accent
    step.icon(canvas, (left + wide - 76, top + 84), icon_colour)
    hero = Style(font=theme.numerals, colour=colour, anchor="la", role="hero")
    canvas.text((left + 34, top + 46), str(number), 110, **hero)
    foot = top + tall
    who = Style(font=theme.bold, colour=colour)
    canvas.text((left + 34, foot - 98), step.who, _size(canvas, wide), **who)
    canvas.text((left + 34, foot - 42), step.what, 36, colour=soft)


def _size(canvas: Canvas, wide: float) -> float:
    """The size at which all four names fit their cards."""
    room, font = (wide - 60, 60), canvas.theme.bold
    return min(canvas.type.fit(step.who, font, room, range(42, 35, -1)).size for step in _steps())


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
