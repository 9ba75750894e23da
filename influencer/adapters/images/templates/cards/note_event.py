"""The headline as a Nostr event of kind 1, with the id and the signature that it really has.

It is signed by the first key of BIP 340's test vectors, which everybody knows, at an example time.
"""

import json

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.window import pane
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr_event import TEXT_NOTE, Event, make_event

CREATED_AT = 1_700_000_000
"""An example: 14 November 2023."""

TOP = 152
PADDING = 48
CODE, PITCH, CAPITAL = 38, 56, 28
"""Size of type, distance of two lines, height of a capital."""

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
            f"{shortened(event.id, 8, 8)}. The author is a test key, the time an example."
        ),
        computed=(CREATED_AT, TEXT_NOTE, 340),
        literals=(event.id, event.public_key, event.signature),
    )


def _event(canvas: Canvas, event: Event, edges: tuple[float, float, float, float]) -> None:
    """Name and value of each field in two columns; the content is the largest.

    A tall picture has it across both columns, below its name.
    """
    theme, wide = canvas.theme, canvas.room.is_wide
    left, top, right, bottom = edges
    value_left = left + canvas.type.width("created_at  ", theme.mono, CODE)
    content_left = value_left if wide else left
    rows = len(_before(event)) + len(_after(event, 8)) + (0 if wide else 1)
    room = (right - content_left, bottom - top - rows * PITCH - 120)
    text = json.dumps(event.content, ensure_ascii=False)
    sizes = range(72 if wide else 92, 43, -1)
    content = canvas.type.fit(text, theme.mono_bold, room, sizes, 1.22)
    air = (bottom - top - rows * PITCH - content.height) / 4
    down = _fields(canvas, (left, value_left, top + air + CAPITAL), _before(event))
    name_down = down + CAPITAL + (air if wide else 0.6 * air)
    colour = canvas.palette.second
    canvas.text((left, name_down), "content", CODE, font=theme.mono, colour=colour, role="code")
    first = name_down - CAPITAL if wide else name_down + 0.4 * air + 12
    base = canvas.block((content_left, first), content, role="title")
    _fields(canvas, (left, value_left, base + air + CAPITAL), _after(event, 12 if wide else 8))


def _before(event: Event) -> list[tuple[str, str]]:
    return [("kind", str(event.kind)), ("created_at", str(event.created_at))]


def _after(event: Event, length: int) -> list[tuple[str, str]]:
    codes = (("pubkey", event.public_key), ("id", event.id), ("sig", event.signature))
    return [(name, f'"{shortened(code, length, length)}"') for name, code in codes]


def _fields(
    canvas: Canvas, place: tuple[float, float, float], fields: list[tuple[str, str]]
) -> float:
    """Each in a line; returns the baseline of the last one."""
    palette, theme = canvas.palette, canvas.theme
    left, value_left, down = place
    for row, (name, value) in enumerate(fields):
        font = theme.mono_bold if name == "id" else theme.mono
        colour = palette.accent_text if name == "id" else palette.muted
        base = down + row * PITCH
        canvas.text((left, base), name, CODE, font=theme.mono, colour=palette.second, role="code")
        canvas.text((value_left, base), value, CODE, font=font, colour=colour, role="code")
    return down + (len(fields) - 1) * PITCH
