"""The headline as a Nostr event of kind 1, with the id and the signature that it really has.

It is signed by the first key of BIP 340's test vectors, which everybody knows, at an example time.
"""

import json

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.window import pane
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr_event import TEXT_NOTE, Event, make_event

CREATED_AT = 1_700_000_000
"""An example: 14 November 2023."""

TOP = 152
PADDING = 48
CODE = {True: 38, False: 38}
INDENT = 2
NOTE = "An example, signed with the test key of BIP 340."


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    event = make_event(CREATED_AT, TEXT_NOTE, (), fact.headline)
    frame.kicker(canvas, fact)
    note = canvas.type.fit(NOTE, canvas.theme.body, (room.width, 100), range(36, 33, -1), 1.3)
    canvas.block((room.left, room.bottom), note, anchor="ls", colour=canvas.palette.muted)
    bottom = room.bottom - note.height - 34
    left, wide = room.left - 20, room.width + 40
    bar = pane(canvas, (left, TOP, wide, bottom - TOP))
    _event(canvas, event, (left + PADDING, bar, left + wide - PADDING, bottom))
    return Drawing(
        alt_text=(
            f"These words as a Nostr event in JSON, kind {event.kind}. Its id is really theirs: "
            f"{_short(event.id, 8)}. The author is a test key, the time an example."
        ),
        computed=(CREATED_AT, TEXT_NOTE, 340),
        literals=(event.id, event.public_key, event.signature),
    )


def _short(code: str, length: int) -> str:
    return f"{code[:length]}…{code[-length:]}"


def _event(canvas: Canvas, event: Event, edges: tuple[float, float, float, float]) -> None:
    """Name and value of each field in two columns; the content is the largest."""
    palette, theme = canvas.palette, canvas.theme
    left, top, right, bottom = edges
    length = 12 if canvas.room.is_wide else 8
    before = [("kind", str(event.kind)), ("created_at", str(event.created_at))]
    after = [
        ("pubkey", f'"{_short(event.public_key, length)}"'),
        ("id", f'"{_short(event.id, length)}"'),
        ("sig", f'"{_short(event.signature, length)}"'),
    ]
    size = CODE[canvas.room.is_wide]
    pitch = size * 1.42
    rows = len(before) + len(after) + (1 if not canvas.room.is_wide else 0)
    value_left = left + canvas.type.width("created_at  ", theme.mono, size)
    content_left = value_left if canvas.room.is_wide else left
    tall = bottom - top - rows * pitch - 96
    content = canvas.type.fit(
        json.dumps(event.content, ensure_ascii=False),
        theme.mono_bold,
        (right - content_left, tall),
        range(72, 43, -1),
        1.22,
    )
    spare = bottom - top - rows * pitch - content.height
    down = top + max(30, spare * 0.24) + size * 0.72
    for name, value in before:
        _field(canvas, (left, value_left, down), name, value, size)
        down += pitch
    name_colour = palette.second
    canvas.text((left, down), "content", size, font=theme.mono, colour=name_colour, role="code")
    if not canvas.room.is_wide:
        down += pitch
    block_top = down - size * 0.72 + (0 if canvas.room.is_wide else 8)
    base = canvas.block((content_left, block_top), content, role="title")
    down = base + pitch + 18
    for name, value in after:
        _field(canvas, (left, value_left, down), name, value, size)
        down += pitch


def _field(
    canvas: Canvas, place: tuple[float, float, float], name: str, value: str, size: float
) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, value_left, down = place
    is_point = name == "id"
    font = theme.mono_bold if is_point else theme.mono
    colour = palette.accent_text if is_point else palette.muted
    canvas.text((left, down), name, size, font=theme.mono, colour=palette.second, role="code")
    canvas.text((value_left, down), value, size, font=font, colour=colour, role="code")
