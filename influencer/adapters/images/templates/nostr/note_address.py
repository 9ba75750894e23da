"""A long Nostr link opened: type, length and value of all it carries, NIP-19's own example."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.field import row
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.shareable import PROFILE, SPECIAL, Entry, entries_of

CELL = 78
TALLEST = 190
NAMES = {SPECIAL: "the key", 1: "a relay"}


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, entries = canvas.room, entries_of(PROFILE)
    code = f"{PROFILE[:15]}…{PROFILE[-6:]}"
    place = (room.width, 60)
    size = canvas.type.fit(code, canvas.theme.mono_bold, place, range(64, 33, -2)).size
    muted = Style(font=canvas.theme.mono_bold, anchor="la", role="code")
    canvas.text((room.left, room.top), code, size, **muted)
    head = size + 34
    tall = min(TALLEST, (room.height - head) / len(entries))
    top = room.top + head + (room.height - head - tall * len(entries)) / 2
    shown: list[str] = []
    for number, entry in enumerate(entries):
        shown += _entry(canvas, (top + number * tall, tall), entry)
    relays = " and ".join(entry.value.decode() for entry in entries if entry.type)
    return Drawing(
        alt_text=(
            f"NIP-19's example of an nprofile opened: three entries, each with a byte for its "
            f"type and one for its length. Type 0 is a key of {len(entries[0].value)} bytes; "
            f"type 1, twice, a relay: {relays}."
        ),
        computed=(0, 1, 19, *(len(entry.value) for entry in entries)),
        literals=(PROFILE, *shown),
    )


def _entry(canvas: Canvas, place: tuple[float, float], entry: Entry) -> list[str]:
    """Type and length as cells, the value beside them and what it is."""
    (top, tall), room, theme = place, canvas.room, canvas.theme
    is_key = entry.type == SPECIAL
    cell = min(CELL, tall - 26)
    box = (room.left, top + (tall - cell) / 2, CELL + 8, cell)
    head = bytes((entry.type, len(entry.value)))
    row(canvas, box, head, range(0) if is_key else range(1))
    value = entry.value.hex() if is_key else entry.value.decode()
    text = f"{value[:8]}…{value[-6:]}" if is_key else value
    left, middle = room.left + 2 * CELL + 44, top + tall / 2
    wide = room.right - left
    note = f"{len(entry.value)} bytes: {NAMES[entry.type]}"
    across = wide * 0.56 if room.is_wide else wide
    size = canvas.type.fit(text, theme.mono_bold, (across, 60), range(46, 33, -1)).size
    down = 0 if room.is_wide else 26
    code = Style(font=theme.mono_bold, anchor="lm", role="code")
    canvas.text((left, middle - down), text, size, **code)
    words = (wide * 0.42 if room.is_wide else wide, 60)
    fitted = canvas.type.fit(note, theme.body, words, range(40, 33, -1)).size
    says = Style(colour=canvas.palette.muted, anchor="rm" if room.is_wide else "lm")
    canvas.text((room.right if room.is_wide else left, middle + down), note, fitted, **says)
    return [value, *(f"{byte:02x}" for byte in head)]
