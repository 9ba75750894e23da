"""Words that somebody wrote, on a field of the accent colour that points to who did."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.quoting import quotation_of
from influencer.domain.facts import Fact

FLOOR, FLOOR_DOWN = 548, 860
TOP = 176
NOTCH = 46
"""Height of the notch by which the words point at their speaker."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    floor = FLOOR if room.is_wide else FLOOR_DOWN
    quotation = quotation_of(fact)
    _field(canvas, floor)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    place = (room.width - 130, floor - TOP - 90)
    block = words.voiced(canvas, f"“{quotation.words}”", place, 120 if room.is_wide else 140, 46)
    point = (room.centre, TOP + place[1] / 2)
    canvas.block(point, block, anchor="mm", colour=palette.on_accent, role="title")
    top = floor + NOTCH + (36 if room.is_wide else 60)
    speaker = canvas.type.fit(quotation.speaker, theme.bold, (room.width, 60), range(54, 37, -1))
    base = canvas.block((room.centre, top), speaker, anchor="ma")
    claim = words.sentence(
        canvas, typographic(fact.headline), (room.width - 60, room.bottom - base - 36), 46, 36
    )
    canvas.block((room.centre, base + 42), claim, anchor="ma", colour=palette.muted)
    return Drawing(
        alt_text=(
            "Words on a colored field that points to who wrote them: "
            f"“{quotation.words}” ({quotation.speaker})"
        )
    )


def _field(canvas: Canvas, floor: float) -> None:
    """It bleeds off on three sides, and has a notch towards the name below it."""
    centre, tip = canvas.room.centre, floor + NOTCH
    right = (canvas.width, floor)
    notch = [(centre + NOTCH, floor), (centre, tip), (centre - NOTCH, floor)]
    corners = [(0, 0), (canvas.width, 0), right, *notch, (0, floor)]
    canvas.polygon(corners, canvas.palette.accent)
