"""How a Nostr event gets its id: five fields in, SHA-256, 64 hexadecimal digits out."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.card import Rectangle
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.labels import caption
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr_event import CREATED_AT, TEXT_NOTE, Event, example_event

FIELDS_WIDE, ID_WIDE = 724, 504
DIGITS_PER_LINE, DIGITS_PER_LONG_LINE = 16, 32
NOTE = "An example, signed with BIP 340’s test key"
INSET = 34


ARROW, ID_TALL = 96, 196
"""Pixels in a square room for the arrow and for the id."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    event = example_event()
    if canvas.room.is_wide:
        _side_by_side(canvas, event)
    else:
        _stacked(canvas, event)
    return Drawing(
        alt_text=(
            f"Five fields of an example event, pubkey, created_at, kind {event.kind}, tags and "
            f"content “{event.content}”, go through SHA-256. Out comes its id, "
            f"{shortened(event.id, 8, 8)}. The author's signature over the id begins with "
            f"{event.signature[:8]}…"
        ),
        computed=(256, CREATED_AT, TEXT_NOTE, 340),
        literals=(
            event.id,
            event.public_key,
            event.signature,
            *_lines(event.id, DIGITS_PER_LINE),
            *_lines(event.id, DIGITS_PER_LONG_LINE),
        ),
    )


def _side_by_side(canvas: Canvas, event: Event) -> None:
    room = canvas.room
    bottom = room.bottom - 62
    _fields(canvas, (room.left, room.top, FIELDS_WIDE, bottom - room.top), event)
    _arrow(canvas, (room.top + bottom) / 2)
    box = (room.right - ID_WIDE, room.top, ID_WIDE, bottom - room.top)
    _identity(canvas, box, event.id, DIGITS_PER_LINE)
    _notes(canvas, event)


def _stacked(canvas: Canvas, event: Event) -> None:
    """The fields, below them the id, below that the signature."""
    room = canvas.room
    floor = room.bottom - 62 - caption(canvas, NOTE) - 64
    tall = floor - room.top - ARROW - ID_TALL
    _fields(canvas, (room.left, room.top, room.width, tall), event)
    top, across = room.top + tall, room.left + room.width * 0.36
    canvas.arrow((across, top + 12), (across, top + ARROW - 12), canvas.palette.accent, 8, 32)
    beside = (across + 36, top + ARROW / 2)
    canvas.text(beside, "SHA-256", 42, font=canvas.theme.bold, anchor="lm")
    box = (room.left, floor - ID_TALL, room.width, ID_TALL)
    _identity(canvas, box, event.id, DIGITS_PER_LONG_LINE)
    signature = canvas.text((room.left, floor + 58), "sig", 38, font=canvas.theme.bold)
    start = (signature.right + 24, floor + 58)
    canvas.text(start, shortened(event.signature, 8, 8), 38, font=canvas.theme.mono, role="code")


def _lines(code: str, digits: int) -> list[str]:
    return [code[start : start + digits] for start in range(0, len(code), digits)]


def _fields(canvas: Canvas, box: Rectangle, event: Event) -> None:
    palette, theme = canvas.palette, canvas.theme
    rows = (
        ("pubkey", shortened(event.public_key, 8, 8)),
        ("created_at", str(event.created_at)),
        ("kind", str(event.kind)),
        ("tags", '[["t","nostr"]]'),
        ("content", f'"{event.content}"'),
    )
    left, top, wide, tall = box
    radius = min(theme.radius, 20)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    pitch = tall / len(rows)
    for number, (name, value) in enumerate(rows):
        middle = top + pitch * (number + 0.5)
        if number:
            edge = middle - pitch / 2
            canvas.line([(left + 3, edge), (left + wide - 4, edge)], palette.line, 2)
        start = (left + INSET, middle)
        canvas.text(start, name, 38, font=theme.mono, colour=palette.muted, anchor="lm")
        start = (left + INSET + 262, middle)
        canvas.text(start, value, 38, font=theme.mono_bold, anchor="lm", role="code")


def _arrow(canvas: Canvas, middle: float) -> None:
    left, right = canvas.room.left + FIELDS_WIDE + 16, canvas.room.right - ID_WIDE - 16
    canvas.arrow((left, middle), (right, middle), canvas.palette.accent, 8, 32)
    above = ((left + right) / 2, middle - 30)
    canvas.text(above, "SHA-256", 36, font=canvas.theme.bold, anchor="ms")


def _identity(canvas: Canvas, box: Rectangle, identity: str, digits: int) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, top, wide, tall = box
    canvas.rectangle(box, fill=palette.accent, radius=min(theme.radius, 20))
    colour, lines = palette.on_accent, _lines(identity, digits)
    head = 42 if canvas.room.is_wide else 26
    canvas.text((left + INSET, top + head), "id", 46, font=theme.bold, colour=colour, anchor="la")
    letter = canvas.type.width("0", theme.mono_bold, 100) / 100
    size = min(46, int((wide - 2 * INSET) / digits / letter))
    pitch = min(76, (tall - head - 68) / len(lines))
    for number, line in enumerate(lines):
        middle = (left + INSET, top + tall - 20 - pitch * (len(lines) - number - 0.5))
        style = Style(font=theme.mono_bold, colour=colour, anchor="lm", role="code")
        canvas.text(middle, line, size, **style)


def _notes(canvas: Canvas, event: Event) -> None:
    palette, theme = canvas.palette, canvas.theme
    baseline = canvas.room.bottom - 6
    canvas.text((canvas.room.left, baseline), NOTE, 34, colour=palette.muted)
    left = canvas.room.right - ID_WIDE
    canvas.text((left, baseline), "sig", 36, font=theme.bold)
    start = (canvas.room.right, baseline)
    canvas.text(
        start, shortened(event.signature, 8, 8), 36, font=theme.mono, anchor="rs", role="code"
    )
