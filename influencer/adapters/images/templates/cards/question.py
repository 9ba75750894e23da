"""A question in large type and its answer; for facts that have such a phrasing."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.wording import question_of
from influencer.domain.facts import Fact

STRIP = 316
"""Height of the answer's strip, from the lower edge of the picture."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    theme, palette = canvas.theme, canvas.palette
    pair = question_of(fact)
    strip = canvas.height - STRIP
    canvas.rectangle((0, strip, canvas.width, STRIP), fill=palette.panel)
    canvas.rectangle((0, strip - 8, canvas.width, 8), fill=palette.accent)
    frame.kicker(canvas, fact)
    room = (canvas.room.width - 60, strip - 184 - 70)
    sizes = range(round(124 * theme.title_scale), 63, -2)
    title = canvas.type.fit(pair.first, theme.display, room, sizes, theme.leading)
    canvas.block((canvas.room.left, 184 + (room[1] - title.height) / 2), title, role="title")
    answer = canvas.type.fit(
        pair.second, theme.bold, (canvas.room.width, 130), range(50, 39, -1), 1.26
    )
    canvas.block((canvas.room.left, strip + 112), answer, anchor="lm")
    return Drawing(alt_text=f"Question card: {pair.first} {pair.second}")
