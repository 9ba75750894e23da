"""A text or bytes cut into fields, one below the other, each with what it is beside it."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.captions import draw_caption, fit_captions
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import fields_drawing, is_point
from influencer.adapters.images.templates.layouts.tints import draw_card, ground_inks
from influencer.adapters.images.templates.wording import coded_diagram_of
from influencer.domain.facts import Fact

PITCH, HIGH_PITCH = 170, 240
"""Largest distance of two fields, in a wide room and in another one."""

PADDING = 26
LEADER, HIGH_LEADER = 110, 70
"""Pixels between a field and what it is."""

BEFORE = 18
TALL = 0.74
"""Of a field, as a share of the distance."""

SHARE, HIGH_SHARE = 0.5, 0.56
"""Share of the room's width that the fields may take."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = coded_diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, theme, count = canvas.room, canvas.theme, len(diagram.rows)
    most, share = (PITCH, SHARE) if room.is_wide else (HIGH_PITCH, HIGH_SHARE)
    pitch = min(most, room.height / count)
    codes = [row[0] for row in diagram.rows]
    sizes = range(round(min(88, pitch * 0.5)), 33, -1)
    size = common_size(canvas, codes, theme.mono_bold, room.width * share - 2 * PADDING, sizes)
    wide = max(canvas.type.width(code, theme.mono_bold, size) for code in codes) + 2 * PADDING
    left = room.left + wide + (LEADER if room.is_wide else HIGH_LEADER)
    place = (room.right - left, pitch - 22)
    meanings = fit_captions(
        canvas, [(row[1], "") for row in diagram.rows], place, 64 if room.is_wide else 56
    )
    top = room.middle - pitch * count / 2
    for number, (row, meaning) in enumerate(zip(diagram.rows, meanings, strict=True)):
        middle, point = top + (number + 0.5) * pitch, is_point(diagram, row)
        across = canvas.type.width(row[0], theme.mono_bold, size) + 2 * PADDING
        start = room.left + wide - across
        box = (start, middle - pitch * TALL / 2, across, pitch * TALL)
        inks = draw_card(canvas, box, is_point=point)
        style = Style(font=theme.mono_bold, colour=inks.ink, anchor="mm", role="code")
        canvas.text((start + across / 2, middle), row[0], size, **style)
        colour = canvas.palette.accent if point else canvas.palette.muted
        canvas.line([(room.left + wide + 12, middle), (left - BEFORE, middle)], colour, 4)
        words = ground_inks(canvas, is_point=point)
        draw_caption(canvas, (left, middle), meaning, anchor="lm", inks=words)
    return fields_drawing(diagram, "Fields one below the other, each with what it is")
