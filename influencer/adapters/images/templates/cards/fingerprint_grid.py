"""The 256 bits of the SHA-256 of the headline as squares, 16 in a row, beside its four digits."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import fingerprint
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import BITS, bits_of, digest_of

SIDE = 16
STEP, STEP_DOWN = 40, 41
TOP, TOP_DOWN = 84, 146
DIGITS = 34
"""Size of type; four of them stand beside each row, as they spell its sixteen bits."""

TO_DIGITS = 30
NOTE = f"The {BITS} bits of this sentence’s SHA-256. A filled square is a 1."


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, wide = canvas.room, canvas.room.is_wide
    step = STEP if wide else STEP_DOWN
    corner = (room.left, TOP if wide else TOP_DOWN)
    digits_left = corner[0] + SIDE * step + TO_DIGITS
    digits = canvas.type.width("0000", canvas.theme.mono, DIGITS)
    if wide:
        left, top = digits_left + digits + 70, frame.TOP + 78
        frame.kicker(canvas, fact, corner=(left, corner[1] + frame.SIGN / 2))
    else:
        left, top = room.left, corner[1] + SIDE * step + 62
        frame.kicker(canvas, fact)
    _squares(canvas, fact, corner, step)
    _digits(canvas, fact, (digits_left, corner[1]), step)
    place = Room(left=left, top=top, right=room.right, bottom=room.bottom - 12)
    fingerprint.column(canvas, fact, place, NOTE, 84)
    code = digest_of(fact.headline).hex()
    ones = sum(bits_of(bytes.fromhex(code)))
    return Drawing(
        alt_text=fingerprint.told(
            fact, f"{BITS} squares in {SIDE} rows, filled where a bit of it is 1: {ones} of them"
        ),
        computed=(*fingerprint.KNOWN, SIDE, 1, ones),
        literals=(code, *fingerprint.groups(code, 4)),
    )


def _squares(canvas: Canvas, fact: Fact, corner: Point, step: float) -> None:
    palette, side = canvas.palette, 0.84 * step
    radius = min(canvas.theme.radius / 4, side / 5)
    for number, bit in enumerate(bits_of(digest_of(fact.headline))):
        row, column = divmod(number, SIDE)
        box = (corner[0] + column * step, corner[1] + row * step, side, side)
        if bit:
            canvas.rectangle(box, fill=palette.accent, radius=radius)
        else:
            canvas.rectangle(box, outline=palette.line, width=2.5, radius=radius)


def _digits(canvas: Canvas, fact: Fact, corner: Point, step: float) -> None:
    font, colour = canvas.theme.mono, canvas.palette.muted
    for row, group in enumerate(fingerprint.groups(digest_of(fact.headline).hex(), 4)):
        point = (corner[0], corner[1] + (row + 0.42) * step)
        canvas.text(point, group, DIGITS, font=font, colour=colour, anchor="lm", role="code")
