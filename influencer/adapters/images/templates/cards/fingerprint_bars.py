"""The SHA-256 of the headline as a wave: 64 strokes, each as high as a hex digit is large."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import fingerprint, words
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import DIGITS, digest_of, digits_of

TOP = 184
THINNEST = 6
"""Height of the stroke for a zero, so that it can be seen."""

LARGEST_DIGIT = 15
NOTE = "The 64 hex digits of this sentence’s SHA-256, as heights."


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    frame.kicker(canvas, fact)
    bottom = room.bottom - 8
    style_wide = room.width
    note = words.sentence(canvas, NOTE, (style_wide, 110), 38, 34)
    canvas.block((room.left, bottom), note, anchor="ls", colour=palette.muted)
    floor = bottom - note.height - 50
    tall = 250 if room.is_wide else 430
    title = words.display(
        canvas, fact.headline, (room.width, floor - tall - 50 - TOP), 104 if room.is_wide else 124
    )
    base = canvas.block((room.left, TOP), title, role="title")
    _wave(canvas, digits_of(digest_of(fact.headline)), base + 56, floor)
    return Drawing(
        alt_text=fingerprint.told(
            fact, f"{DIGITS} upright strokes, each as high as one of its digits is large"
        ),
        computed=(*fingerprint.KNOWN, DIGITS),
        literals=(digest_of(fact.headline).hex(),),
    )


def _wave(canvas: Canvas, digits: tuple[int, ...], top: float, bottom: float) -> None:
    """Strokes around a middle line."""
    room, middle = canvas.room, (top + bottom) / 2
    step = room.width / len(digits)
    wide = 0.62 * step
    shift = (step - wide) / 2
    for number, digit in enumerate(digits):
        tall = THINNEST + (bottom - top - THINNEST) * digit / LARGEST_DIGIT
        box = (room.left + number * step + shift, middle - tall / 2, wide, tall)
        canvas.rectangle(box, fill=canvas.palette.accent, radius=wide / 2)
