"""The headline, and under it a sentence of the source itself, word for word."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.quoting import anchor_of
from influencer.domain.facts import Fact

TOP = 180
INSET, PADDING = 28, 52
LABEL = 36


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    anchor = anchor_of(fact)
    frame.kicker(canvas, fact)
    wide = room.width + 2 * INSET - 2 * PADDING
    tall = 210 if room.is_wide else 460
    sizes = range(68 if room.is_wide else 80, 35, -1)
    block = canvas.type.fit(
        f"“{anchor.words}”", theme.voice or theme.body, (wide, tall), sizes, 1.32
    )
    name = canvas.type.fit(anchor.speaker, theme.bold, (wide, 100), range(LABEL, 33, -1))
    bottom = room.bottom - 6
    height = block.height + name.height + 2 * PADDING + 44
    panel = (room.left - INSET, bottom - height, room.width + 2 * INSET, height)
    canvas.rectangle(panel, fill=palette.panel, radius=min(theme.radius, 24))
    canvas.rectangle((panel[0], panel[1], 12, height), fill=palette.accent)
    left, top = panel[0] + PADDING, panel[1] + PADDING
    canvas.block((left, top), block, role="body")
    canvas.block((left, panel[1] + height - PADDING), name, anchor="ls", colour=palette.accent_text)
    place = (room.width, panel[1] - 60 - TOP)
    title = words.title(canvas, fact, place, 116 if room.is_wide else 140)
    canvas.block((room.left, TOP), title, role="title")
    return Drawing(alt_text=f"Below the headline, the words of {anchor.speaker}: “{anchor.words}”")
