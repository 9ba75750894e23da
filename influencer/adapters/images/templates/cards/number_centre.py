"""The fact's figure as hero in the middle of the picture, the headline under it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import mark
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing
from influencer.domain.facts import Fact

GAP_CAPTION = 62
AIR = 44
"""What of the figure's height stays free, so that it keeps off the kicker."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, theme, fit = canvas.room, canvas.theme, canvas.type.fit
    figure = figure_of(fact)
    top = _heading(canvas, fact)
    bottom = _headline(canvas, fact)
    caption_room = (room.width - 100, 130 if room.is_wide else 190)
    caption = fit(figure.caption, theme.bold, caption_room, range(62, 45, -2), 1.2)
    tall = bottom - top - caption.height - GAP_CAPTION
    hero = fit(figure.value, theme.numerals, (room.width, tall - AIR), range(400, 109, -2))
    gap = words.below_figure(hero, GAP_CAPTION)
    start = top + (tall - hero.height - gap + GAP_CAPTION) / 2
    base = canvas.block((room.centre, start), hero, anchor="ma", role="hero")
    canvas.block((room.centre, base + gap), caption, anchor="ma")
    return number_drawing(fact)


def _heading(canvas: Canvas, fact: Fact) -> float:
    """Sign and kicker in the middle; where the figure may begin."""
    middle, size = (116, 84) if canvas.room.is_wide else (190, 132)
    label = middle + size / 2 + 46
    tints = (canvas.palette.accent, canvas.palette.on_accent)
    mark(canvas, fact.area, (canvas.room.centre, middle), size, tints)
    canvas.text(
        (canvas.room.centre, label),
        frame.label(fact),
        frame.KICKER,
        font=canvas.theme.bold,
        colour=canvas.palette.accent_text,
        anchor="mm",
        tracking=5,
        role="kicker",
    )
    return label + 58


def _headline(canvas: Canvas, fact: Fact) -> float:
    """The headline at the foot, small in a wide picture; where the caption has to end."""
    room = canvas.room
    if room.is_wide:
        text = typographic(fact.headline)
        block = words.sentence(canvas, text, (room.width - 120, 110), 46, 38)
        canvas.block((room.centre, room.bottom), block, anchor="ms", colour=canvas.palette.muted)
        return room.bottom - block.height - 56
    title = words.title(canvas, fact, (room.width, 300), 76, 48)
    base = room.bottom - 26
    canvas.block((room.centre, base), title, anchor="ms", role="title")
    rule = base - title.height - 72
    canvas.rectangle((room.centre - 60, rule, 120, 8), fill=canvas.palette.accent)
    return rule - 84
