"""One letter changed, and half of the bits of an event's id are others."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import BITS, bits_of
from influencer.domain.protocol_facts.nostr_event import CONTENT, example_event

CONTENTS = (CONTENT, "Hallo, Nostr")
ACROSS_WIDE, ACROSS = 32, 16
"""Squares in a row, in a wide room and in a square one."""

BESIDE, BESIDE_IN_SQUARE = 0.4, 0.42
"""Share of a room for the words."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    ids = [example_event(content).id for content in CONTENTS]
    one, other = (bits_of(bytes.fromhex(code)) for code in ids)
    changed = [bit != twin for bit, twin in zip(one, other, strict=True)]
    right = room.right - (BESIDE if room.is_wide else BESIDE_IN_SQUARE) * room.width
    field = Room(left=room.left, top=room.top, right=right, bottom=room.bottom)
    top = _squares(canvas, field, changed)
    _words(canvas, (right + 48, top), ids, sum(changed))
    return Drawing(
        alt_text=(
            f"{BITS} squares for the bits of an event's id. {sum(changed)} are filled: they differ "
            f"between the ids of the contents “{CONTENTS[0]}” and “{CONTENTS[1]}”, an example in "
            f"which one letter is another. The ids begin {ids[0][:6]}… and {ids[1][:6]}…"
        ),
        computed=(BITS, sum(changed), 1),
        literals=tuple(ids),
    )


def _squares(canvas: Canvas, field: Room, changed: list[bool]) -> float:
    """Draw them; returns their upper edge."""
    palette = canvas.palette
    across = ACROSS_WIDE if canvas.room.is_wide else ACROSS
    step = min(field.width / across, field.height / (BITS // across))
    left, top = field.left, field.middle - step * (BITS // across) / 2
    for number, differs in enumerate(changed):
        row, column = divmod(number, across)
        box = (left + column * step, top + row * step, step * 0.84, step * 0.84)
        if differs:
            canvas.rectangle(box, fill=palette.accent, radius=step * 0.14)
        else:
            canvas.rectangle(box, outline=palette.line, width=2.5, radius=step * 0.14)
    return top


def _words(canvas: Canvas, corner: tuple[float, float], ids: list[str], changed: int) -> None:
    room, theme, palette = canvas.room, canvas.theme, canvas.palette
    wide = room.right - corner[0]
    below = hero(canvas, corner, str(changed), f"of {BITS} bits flip", "l", wide)[3] + 44
    style = Style(font=theme.mono, colour=palette.muted, role="code")
    for number, (content, code) in enumerate(zip(CONTENTS, ids, strict=True)):
        line = f"{code[:6]}… {content}" if room.is_wide else content
        canvas.text((corner[0], below + 34 + number * 56), line, 36, **style)
