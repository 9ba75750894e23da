"""The front page of a newspaper: the topic between rules, the headline, two columns of text."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import mark
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

TOP = 66
HEAD = 92
"""Height of the page's head, between two rules."""

GUTTER = 72
MOST_WORDS = 56
"""Of headline and columns, so that with head and footer the picture has no more than 75."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    _head(canvas, fact)
    columns = columns_of(fact)
    block_top = _columns(canvas, columns)
    top = TOP + HEAD + 62
    canvas.rectangle((room.left, block_top - 44, room.width, 3), fill=palette.line)
    place = (room.width, block_top - 44 - 52 - top)
    title = words.title(canvas, fact, place, 132 if room.is_wide else 150)
    canvas.block((room.centre, top + place[1] / 2), title, anchor="mm", role="title")
    return Drawing(alt_text=f"Laid out as a newspaper page, with columns. {' '.join(columns)}")


def columns_of(fact: Fact) -> tuple[str, ...]:
    """The fact's statement; beside it another plain one, if the page has room for it."""
    first = statement(fact)
    others = (text for text in map(typographic, fact.phrasings) if text != first)
    plain = (text for text in others if "?" not in text and not text.startswith("Myth:"))
    second = next(plain, "")
    count = len(f"{fact.headline} {first} {second}".split())
    return (first, second) if second and count <= MOST_WORDS else (first,)


def _head(canvas: Canvas, fact: Fact) -> None:
    """A heavy rule, the topic, a fine rule."""
    room, palette = canvas.room, canvas.palette
    canvas.rectangle((room.left, TOP - 10, room.width, 10), fill=palette.accent)
    middle = TOP + HEAD / 2
    wide = canvas.type.width(frame.label(fact), canvas.theme.bold, frame.KICKER, 6)
    left = room.centre - (wide + frame.BESIDE_SIGN) / 2
    tints = (palette.accent, palette.on_accent)
    mark(canvas, fact.area, (left + frame.SIGN / 2, middle), frame.SIGN, tints)
    canvas.text(
        (left + frame.BESIDE_SIGN, middle),
        frame.label(fact),
        frame.KICKER,
        font=canvas.theme.bold,
        anchor="lm",
        tracking=6,
        role="kicker",
    )
    canvas.rectangle((room.left, TOP + HEAD - 3, room.width, 3), fill=palette.line)


def _columns(canvas: Canvas, columns: tuple[str, ...]) -> float:
    """At the foot of the page; returns where they begin."""
    room, palette = canvas.room, canvas.palette
    bottom, count = room.bottom - 14, len(columns)
    wide = (room.width - GUTTER * (count - 1)) / count
    largest = 42 if room.is_wide and count > 1 else 46
    tall = 300 if room.is_wide else 460
    blocks = [words.sentence(canvas, text, (wide, tall), largest, 34) for text in columns]
    size = min(block.size for block in blocks)
    blocks = [words.sentence(canvas, text, (wide, tall), size, size) for text in columns]
    top = bottom - max(block.height for block in blocks)
    for number, block in enumerate(blocks):
        left = room.left + number * (wide + GUTTER)
        canvas.block((left, top), block, colour=palette.muted)
        if number:
            canvas.line([(left - GUTTER / 2, top), (left - GUTTER / 2, bottom)], palette.line, 3)
    return top
