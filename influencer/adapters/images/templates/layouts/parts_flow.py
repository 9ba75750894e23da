"""One sum that travels in parts, over several others, and comes together again."""

from dataclasses import dataclass
from itertools import accumulate

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.streams import stream

END = 30
"""Width of the bars at both ends."""

SHARE = 0.62
"""Of the height: what all bands together fill."""

NOTE = 64
LABEL = 62
"""Pixels above the bars at both ends, for the names and the sum."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Who pays whom, and over whom each part goes."""

    payer: str
    payee: str
    over: tuple[str, ...]
    parts: tuple[int, ...]


def draw_flow(canvas: Canvas, flow: Flow) -> None:
    """Fill the room, the payer on the left and the payee on the right."""
    room = canvas.room
    top, bottom = room.top + LABEL, room.bottom - NOTE
    unit = (bottom - top) * SHARE / sum(flow.parts)
    spare = (bottom - top) - unit * sum(flow.parts)
    befores = list(accumulate(flow.parts, initial=0))
    for place, part in enumerate(flow.parts):
        start = top + befores[place] * unit
        down = top + befores[place] * unit + place * spare / (len(flow.parts) - 1)
        _band(canvas, (start, down, part * unit), is_point=place == 0)
        _label(canvas, down + part * unit / 2, f"{part:,}", flow.over[place], is_point=place == 0)
    for edge in (room.left, room.right - END):
        canvas.rectangle((edge, top, END, unit * sum(flow.parts)), fill=canvas.palette.ink)
    bold, above = canvas.theme.bold, top - 20
    canvas.text((room.left, above), f"{flow.payer} {sum(flow.parts):,} sat", 38, font=bold)
    canvas.text((room.right, above), flow.payee, 38, font=bold, anchor="rs")
    muted = Style(colour=canvas.palette.muted, anchor="ls")
    canvas.text((room.left, room.bottom), "An example: all parts, or none", 36, **muted)


def _band(canvas: Canvas, place: tuple[float, float, float], *, is_point: bool) -> None:
    """Out from the payer, level in the middle, back in at the payee."""
    palette, room, (start, down, thick) = canvas.palette, canvas.room, place
    colour = palette.accent if is_point else mix(palette.ground, palette.muted, 0.34)
    near, far = room.left + room.width * 0.34, room.right - room.width * 0.34
    stream(canvas, (room.left + END, start), (near, down), thick, colour)
    canvas.rectangle((near - 1, down, far - near + 2, thick), fill=colour)
    stream(canvas, (far, down), (room.right - END, start), thick, colour)


def _label(canvas: Canvas, middle: float, amount: str, name: str, *, is_point: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    colour = palette.on_accent if is_point else palette.ink
    text = f"{amount} · {name}"
    size = common_size(canvas, [text], theme.bold, canvas.room.width * 0.4, range(46, 35, -2))
    style = Style(font=theme.bold, colour=colour, anchor="mm")
    canvas.text((canvas.room.centre, middle), text, size, **style)
