"""The fact's figure, if it is short, beside or above a rule; headline and sentence beyond it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing, statement
from influencer.domain.facts import Fact

SPLIT, SPLIT_DOWN = 800, 660
TOP = 190
GUTTER = 64
GAP = 60
"""Between figure and caption."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    first, second = _rooms(canvas)
    frame.kicker(canvas, fact)
    _figure(canvas, fact, first)
    colour = canvas.palette.line
    if canvas.room.is_wide:
        canvas.rectangle((SPLIT - 3, TOP, 6, second.height), fill=colour)
    else:
        canvas.rectangle((first.left, SPLIT_DOWN - 3, first.width, 6), fill=colour)
    _words(canvas, fact, second)
    return number_drawing(fact)


def _rooms(canvas: Canvas) -> tuple[Room, Room]:
    """For the figure, and for the words."""
    room = canvas.room
    left, right, bottom = room.left, room.right, room.bottom - 18
    if room.is_wide:
        return (
            Room(left=left, top=TOP, right=SPLIT - GUTTER, bottom=bottom),
            Room(left=SPLIT + GUTTER, top=TOP, right=right, bottom=bottom),
        )
    return (
        Room(left=left, top=TOP, right=right, bottom=SPLIT_DOWN - GUTTER),
        Room(left=left, top=SPLIT_DOWN + GUTTER, right=right, bottom=bottom),
    )


def _figure(canvas: Canvas, fact: Fact, room: Room) -> None:
    """The number, under it what it counts, together in the middle of the room's height."""
    theme, fit = canvas.theme, canvas.type.fit
    figure = figure_of(fact)
    caption = fit(figure.caption, theme.bold, (room.width, 180), range(56, 43, -2), 1.2)
    tall = room.height - GAP - caption.height
    hero = fit(figure.value, theme.numerals, (room.width, tall), range(400, 149, -4))
    gap = words.below_figure(hero, GAP)
    top = room.middle - (hero.height + gap + caption.height) / 2
    tint = canvas.palette.accent_text
    base = canvas.block((room.left, top), hero, colour=tint, role="hero")
    canvas.block((room.left, base + gap), caption)


def _words(canvas: Canvas, fact: Fact, room: Room) -> None:
    largest = 42 if canvas.room.is_wide else 46
    text = words.sentence(canvas, statement(fact), (room.width, 270), largest)
    title_room = (room.width, room.height - text.height - GUTTER)
    title = words.title(canvas, fact, title_room, 82 if canvas.room.is_wide else 92, 56)
    canvas.block((room.left, room.top), title, role="title")
    canvas.block((room.left, room.bottom), text, anchor="ls", colour=canvas.palette.muted)
