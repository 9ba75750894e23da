"""How a Nostr event gets its id: five fields in, SHA-256, 64 hexadecimal digits out."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.nostr_event import TEXT_NOTE, Event, make_event

CREATED_AT = 1_700_000_000
"""An example: 14 November 2023."""

CONTENT = "Hello, Nostr"
FIELDS_WIDE, ID_WIDE = 724, 504
DIGITS_PER_LINE = 16
INSET = 34


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    event = make_event(CREATED_AT, TEXT_NOTE, (("t", "nostr"),), CONTENT)
    bottom = canvas.room.bottom - 62
    _fields(canvas, top, bottom, event)
    _arrow(canvas, (top + bottom) / 2)
    _identity(canvas, top, bottom, event.id)
    _notes(canvas, event)
    return Drawing(
        alt_text=(
            f"Five fields of an example event, pubkey, created_at, kind {event.kind}, tags and "
            f"content “{event.content}”, go through SHA-256. Out comes its id, "
            f"{_short(event.id)}. The author's signature over the id begins with "
            f"{event.signature[:8]}…"
        ),
        computed=(256, CREATED_AT, TEXT_NOTE, 340),
        literals=(event.id, event.public_key, event.signature, *_lines(event.id)),
    )


def _short(code: str) -> str:
    return f"{code[:8]}…{code[-8:]}"


def _lines(code: str) -> list[str]:
    starts = range(0, len(code), DIGITS_PER_LINE)
    return [code[start : start + DIGITS_PER_LINE] for start in starts]


def _fields(canvas: Canvas, top: float, bottom: float, event: Event) -> None:
    palette, theme = canvas.palette, canvas.theme
    rows = (
        ("pubkey", _short(event.public_key)),
        ("created_at", str(event.created_at)),
        ("kind", str(event.kind)),
        ("tags", '[["t","nostr"]]'),
        ("content", f'"{event.content}"'),
    )
    box = (canvas.room.left, top, FIELDS_WIDE, bottom - top)
    radius = min(theme.radius, 20)
    canvas.rectangle(box, fill=palette.panel, outline=palette.line, width=3, radius=radius)
    pitch = (bottom - top) / len(rows)
    for number, (name, value) in enumerate(rows):
        middle = top + pitch * (number + 0.5)
        if number:
            edge = middle - pitch / 2
            canvas.line(
                [(canvas.room.left + 3, edge), (canvas.room.left + FIELDS_WIDE - 4, edge)],
                palette.line,
                2,
            )
        start = (canvas.room.left + INSET, middle)
        canvas.text(start, name, 38, font=theme.mono, colour=palette.muted, anchor="lm")
        start = (canvas.room.left + INSET + 262, middle)
        canvas.text(start, value, 38, font=theme.mono_bold, anchor="lm", role="code")


def _arrow(canvas: Canvas, middle: float) -> None:
    left, right = canvas.room.left + FIELDS_WIDE + 16, canvas.room.right - ID_WIDE - 16
    canvas.arrow((left, middle), (right, middle), canvas.palette.accent, 8, 32)
    above = ((left + right) / 2, middle - 30)
    canvas.text(above, "SHA-256", 36, font=canvas.theme.bold, anchor="ms")


def _identity(canvas: Canvas, top: float, bottom: float, identity: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    left = canvas.room.right - ID_WIDE
    box = (left, top, ID_WIDE, bottom - top)
    canvas.rectangle(box, fill=palette.accent, radius=min(theme.radius, 20))
    colour, lines = palette.on_accent, _lines(identity)
    canvas.text((left + INSET, top + 42), "id", 46, font=theme.bold, colour=colour, anchor="la")
    letter = canvas.type.width("0", theme.mono_bold, 100) / 100
    size = int((ID_WIDE - 2 * INSET) / DIGITS_PER_LINE / letter)
    pitch = min(76, (bottom - top - 110) / len(lines))
    for number, line in enumerate(lines):
        middle = (left + INSET, bottom - 20 - pitch * (len(lines) - number - 0.5))
        style = canvas.theme.mono_bold
        canvas.text(middle, line, size, font=style, colour=colour, anchor="lm", role="code")


def _notes(canvas: Canvas, event: Event) -> None:
    palette, theme = canvas.palette, canvas.theme
    baseline = canvas.room.bottom - 6
    note = "An example, signed with BIP 340’s test key"
    canvas.text((canvas.room.left, baseline), note, 34, colour=palette.muted)
    left = canvas.room.right - ID_WIDE
    canvas.text((left, baseline), "sig", 36, font=theme.bold)
    start = (canvas.room.right, baseline)
    canvas.text(start, _short(event.signature), 36, font=theme.mono, anchor="rs", role="code")
