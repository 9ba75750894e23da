"""Words that somebody wrote on a field of the accent colour, between two quotation marks."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.quoting import quotation_of
from influencer.adapters.images.type import typographic
from influencer.domain.facts import Fact

FLOOR, FLOOR_DOWN = 580, 850
TOP = 176
MARK = 270


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    floor = FLOOR if room.is_wide else FLOOR_DOWN
    quotation = quotation_of(fact)
    canvas.rectangle((0, 0, canvas.width, floor), fill=palette.accent)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    _marks(canvas, floor)
    place = (room.width - 130, floor - TOP - 90)
    block = words.voiced(canvas, f"“{quotation.words}”", place, 120 if room.is_wide else 140, 46)
    point = (room.centre, TOP + place[1] / 2)
    canvas.block(point, block, anchor="mm", colour=palette.on_accent, role="title")
    top = floor + (54 if room.is_wide else 76)
    speaker = canvas.type.fit(quotation.speaker, theme.bold, (room.width, 60), range(54, 37, -1))
    base = canvas.block((room.centre, top), speaker, anchor="ma")
    claim = words.sentence(
        canvas, typographic(fact.headline), (room.width - 60, room.bottom - base - 36), 46, 36
    )
    canvas.block((room.centre, base + 42), claim, anchor="ma", colour=palette.muted)
    return Drawing(alt_text=f"Words on a coloured field: “{quotation.words}” ({quotation.speaker})")


def _marks(canvas: Canvas, floor: float) -> None:
    """An opening one in the upper right corner, a closing one across the lower edge."""
    palette = canvas.palette
    tint = mix(palette.accent, palette.on_accent, 0.2)
    canvas.glyph((canvas.room.right - 66, 176), "”", "Fraunces-Bold", MARK, tint)
    canvas.rectangle((canvas.room.centre - 55, floor - 4, 110, 8), fill=palette.on_accent)
