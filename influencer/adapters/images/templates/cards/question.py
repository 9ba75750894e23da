"""A question in large type and its answer; for facts that have such a phrasing."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import question_of
from influencer.domain.facts import Fact

STRIP = {True: 316, False: 480}
"""Height of the answer's strip, from the lower edge, by whether the picture is wide."""

TOP = 184

FOOT_AND_AIR = 186
"""What of the strip is not the answer's."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette, room = canvas.theme, canvas.palette, canvas.room
    pair = question_of(fact)
    tall = STRIP[room.is_wide]
    strip = canvas.height - tall
    canvas.rectangle((0, strip, canvas.width, tall), fill=palette.panel)
    canvas.rectangle((0, strip - 8, canvas.width, 8), fill=palette.accent)
    frame.kicker(canvas, fact)
    place = (room.width - (60 if room.is_wide else 0), strip - TOP - 70)
    title = words.display(canvas, pair.first, place, 124 if room.is_wide else 150)
    canvas.block((room.left, TOP + (place[1] - title.height) / 2), title, role="title")
    answer_room = (room.width, tall - FOOT_AND_AIR)
    answer = canvas.type.fit(pair.second, theme.bold, answer_room, range(56, 37, -1), 1.28)
    middle = strip + (room.bottom + 24 - strip) / 2
    canvas.block((room.left, middle), answer, anchor="lm")
    return Drawing(alt_text=f"Question card: {pair.first} {pair.second}")
