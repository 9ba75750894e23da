"""Things side by side: a card for each trait, in it what it is of each thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.card import draw_card
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import table_drawing
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

GAP = 30
PADDING = 30
RULE = 24
"""Pixels between a trait and the rule below it."""

BETWEEN = 32
"""Pixels between two things."""

TALLEST = 420
LARGEST = 48


@dataclass(frozen=True, slots=True)
class Shape:
    """How many cards stand side by side, and whether the things in one do."""

    columns: int
    is_row: bool


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all cards: the traits, and for each the things."""

    traits: list[Caption]
    things: list[list[Caption]]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    shape, words = _words(canvas, diagram)
    wide, tall = _size(canvas, diagram, shape)
    lines = -(-(len(diagram.rows) - 1) // shape.columns)
    top = canvas.room.middle - (lines * (tall + GAP) - GAP) / 2
    for number in range(len(diagram.rows) - 1):
        line, column = divmod(number, shape.columns)
        corner = (canvas.room.left + column * (wide + GAP), top + line * (tall + GAP))
        _card(canvas, diagram, (*corner, wide, tall), number, words, is_row=shape.is_row)
    return table_drawing(diagram, "A card for each trait")


def _words(canvas: Canvas, diagram: Diagram) -> tuple[Shape, Words]:
    """In the first of the shapes that holds them.

    Raises:
        TextDoesNotFitError: none does.
    """
    for shape in _shapes(canvas, diagram):
        try:
            return shape, _fitted(canvas, diagram, shape)
        except TextDoesNotFitError:
            continue
    raise TextDoesNotFitError(f"no room for cards of {len(diagram.rows) - 1} traits")


def _shapes(canvas: Canvas, diagram: Diagram) -> Iterator[Shape]:
    count = len(diagram.rows) - 1
    if canvas.room.is_wide:
        yield Shape(count, is_row=False)
        yield Shape(2, is_row=True)
        yield Shape(1, is_row=True)
    else:
        yield Shape(2 if count % 2 == 0 and count > 1 + 1 else 1, is_row=False)
        yield Shape(1, is_row=True)


def _size(canvas: Canvas, diagram: Diagram, shape: Shape) -> tuple[float, float]:
    room = canvas.room
    lines = -(-(len(diagram.rows) - 1) // shape.columns)
    tall = (room.height - GAP * (lines - 1) - 6) / lines
    return (room.width - GAP * (shape.columns - 1)) / shape.columns, min(TALLEST, tall)


def _fitted(canvas: Canvas, diagram: Diagram, shape: Shape) -> Words:
    head, *rows = diagram.rows
    wide, tall = _size(canvas, diagram, shape)
    count = len(head) - 1
    inside = wide - 2 * PADDING
    traits = fit_captions(canvas, [(row[0], "") for row in rows], (inside, tall / 3), LARGEST)
    left = tall - 2 * PADDING - max(trait.height for trait in traits) - 2 * RULE
    place = (inside, (left - BETWEEN * (count - 1)) / count)
    if shape.is_row:
        place = ((inside - GAP * (count - 1)) / count, left)
    pairs = [pair for row in rows for pair in zip(row[1:], head[1:], strict=True)]
    flat = fit_captions(canvas, pairs, place, LARGEST)
    return Words(traits, [flat[start : start + count] for start in range(0, len(flat), count)])


def _card(
    canvas: Canvas,
    diagram: Diagram,
    box: tuple[float, float, float, float],
    number: int,
    words: Words,
    *,
    is_row: bool,
) -> None:
    left, top, wide, tall = box
    row, head = diagram.rows[number + 1], diagram.rows[0]
    is_point = bool(diagram.point) and row[0] == diagram.point
    inks = draw_card(canvas, box, is_point=is_point)
    trait, things = words.traits[number], words.things[number]
    soft = (inks.soft, inks.soft)
    draw_caption(canvas, (left + PADDING, top + PADDING), trait, inks=soft)
    down = top + PADDING + trait.height + RULE
    rule = canvas.palette.on_accent if is_point else canvas.palette.line
    canvas.line([(left + PADDING, down), (left + wide - PADDING, down)], rule, 3)
    step = (wide - 2 * PADDING + GAP) / len(things)
    foot = top + tall - PADDING
    spare = foot - down - RULE - sum(thing.height for thing in things)
    across, down = left + PADDING, down + RULE
    for place, thing in enumerate(things, 1):
        is_marked = (
            not is_point and bool(diagram.point) and diagram.point in {head[place], row[place]}
        )
        ink = canvas.palette.accent_text if is_marked else inks.ink
        draw_caption(canvas, (across, down), thing, inks=(ink, inks.soft))
        if is_row:
            across += step
        else:
            down += thing.height + min(spare / max(1, len(things) - 1), 2 * BETWEEN)
