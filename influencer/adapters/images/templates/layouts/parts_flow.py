"""One sum that travels in parts, over several others, and comes together again."""

from dataclasses import dataclass
from itertools import accumulate

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.streams import stream
from influencer.adapters.images.type import SMALLEST

END = 30
"""Width of the bars at both ends."""

SHARE, SHARE_WIDE = 0.62, 0.8
"""Of the height: what all bands together fill; more where it is low, for what stands in them."""

IN_BAND = 0.62
"""Size of a label, at most, as a share of the thinnest band."""

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
    share = SHARE_WIDE if room.is_wide else SHARE
    unit = (bottom - top) * share / sum(flow.parts)
    size = _size(canvas, flow, min(flow.parts) * unit)
    spare = (bottom - top) - unit * sum(flow.parts)
    befores = list(accumulate(flow.parts, initial=0))
    for place, part in enumerate(flow.parts):
        start = top + befores[place] * unit
        down = top + befores[place] * unit + place * spare / (len(flow.parts) - 1)
        _band(canvas, (start, down, part * unit), is_point=place == 0)
        ink = canvas.palette.on_accent if place == 0 else canvas.palette.ink
        middle = (room.centre, down + part * unit / 2)
        style = Style(font=canvas.theme.bold, colour=ink, anchor="mm")
        canvas.text(middle, _told(flow, place), size, **style)
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


def _told(flow: Flow, place: int) -> str:
    return f"{flow.parts[place]:,} · {flow.over[place]}"


def _size(canvas: Canvas, flow: Flow, thinnest: float) -> float:
    """At which all labels stand in their bands, with air above and below."""
    labels = [_told(flow, place) for place in range(len(flow.parts))]
    sizes = range(min(46, max(SMALLEST, round(thinnest * IN_BAND))), SMALLEST - 1, -1)
    return common_size(canvas, labels, canvas.theme.bold, canvas.room.width * 0.4, sizes)
