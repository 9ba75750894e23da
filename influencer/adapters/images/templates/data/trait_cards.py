"""Things side by side: a card for each trait, in it what it is of each thing."""

from dataclasses import dataclass, replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    draw_caption,
    fit_captions,
)
from influencer.adapters.images.templates.layouts.card_rows import (
    GAP,
    Shape,
    card_size,
    draw_tiles,
    shapes_for,
)
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.telling import table_drawing
from influencer.adapters.images.templates.layouts.tints import Tint, draw_card
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Diagram, Fact

PADDING, PADDING_DOWN = 22, 22
RULE = 18
"""Pixels between a trait and the rule after it."""

ASIDE = 0.27
"""Share of a card for its trait, where that stands beside the things."""

BETWEEN = 26
"""Pixels between two things."""

TRAIT, THING = 40, 46
HIGH_TRAIT, HIGH_THING = 50, 68
"""Largest sizes, in a wide room and in another one."""

NAME, HIGH_NAME = 0.84, 0.64
"""Size of the name above what is said of a thing, as a share of the latter's size."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of all cards: the traits, and for each the things."""

    traits: list[Caption]
    things: list[list[Caption]]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    shape, words = _words(canvas, diagram)
    wide, tall = card_size(canvas, diagram, shape)
    lines = -(-(len(diagram.rows) - 1) // shape.columns)
    top = canvas.room.middle - (lines * (tall + GAP) - GAP) / 2
    for number in range(len(diagram.rows) - 1):
        line, column = divmod(number, shape.columns)
        corner = (canvas.room.left + column * (wide + GAP), top + line * (tall + GAP))
        _card(canvas, diagram, (*corner, wide, tall), number, (shape, words))
    return table_drawing(diagram, "A card for each trait")


def _words(canvas: Canvas, diagram: Diagram) -> tuple[Shape, Words]:
    """In the first of the shapes that holds them.

    Raises:
        TextDoesNotFitError: none does.
    """
    for shape in shapes_for(canvas, diagram):
        try:
            return shape, _fitted(canvas, diagram, shape)
        except TextDoesNotFitError:
            continue
    raise TextDoesNotFitError(f"no room for cards of {len(diagram.rows) - 1} traits")


def _fitted(canvas: Canvas, diagram: Diagram, shape: Shape) -> Words:
    head, *rows = diagram.rows
    wide, tall = card_size(canvas, diagram, shape)
    count, inside = len(head) - 1, wide - 2 * PADDING
    left = tall - 2 * PADDING_DOWN
    trait_place = (inside * ASIDE - GAP, left) if shape.is_aside else (inside, 38)
    wide_room = canvas.room.is_wide
    largest = TRAIT if wide_room else HIGH_TRAIT
    traits = fit_captions(canvas, [(row[0], "") for row in rows], trait_place, largest)
    if shape.is_aside:
        inside *= 1 - ASIDE
    else:
        left -= max(trait.height for trait in traits) + 2 * RULE
    place = (inside, (left - BETWEEN * (count - 1)) / count)
    if shape.is_row:
        place = ((inside - GAP * (count - 1)) / count, left)
    pairs = [pair for row in rows for pair in zip(row[1:], head[1:], strict=True)]
    sizes = (THING, NAME) if wide_room else (HIGH_THING, HIGH_NAME)
    flat = [_name_first(one) for one in fit_captions(canvas, pairs, place, *sizes)]
    return Words(traits, [flat[start : start + count] for start in range(0, len(flat), count)])


def _name_first(thing: Caption) -> Caption:
    """The name above what is said of it: below, it would read as the end of that."""
    return replace(thing, parts=thing.parts[::-1])


def _card(
    canvas: Canvas, diagram: Diagram, box: Box, number: int, contents: tuple[Shape, Words]
) -> None:
    shape, words = contents
    is_point = bool(diagram.point) and diagram.rows[number + 1][0] == diagram.point
    inks = draw_card(canvas, box, is_point=is_point)
    rest = _trait(canvas, box, words.traits[number], shape, inks)
    marks = [
        not is_point and bool(diagram.point) and diagram.point in pair
        for pair in zip(diagram.rows[0], diagram.rows[number + 1], strict=True)
    ][1:]
    palette, has_tiles = canvas.palette, shape.is_row and not canvas.room.is_wide
    marked = (palette.on_accent,) * 2 if has_tiles else (palette.accent_text, inks.soft)
    if has_tiles:
        draw_tiles(canvas, rest, marks)
    colours = [marked if is_marked else inks.inks for is_marked in marks]
    _things(canvas, rest, words.things[number], colours, is_row=shape.is_row)


def _trait(canvas: Canvas, box: Box, trait: Caption, shape: Shape, inks: Tint) -> Box:
    """Set the trait with a rule after it; what is left of the card for the things."""
    left, top, wide, tall = box
    rule = inks.ink if inks.outline is None else inks.outline
    near, far, upper, lower = (
        left + PADDING,
        left + wide - PADDING,
        top + PADDING_DOWN,
        top + tall - PADDING_DOWN,
    )
    if shape.is_aside:
        across = near + (far - near) * ASIDE - GAP / 2
        draw_caption(canvas, (near, top + tall / 2), trait, anchor="lm", inks=(inks.soft,) * 2)
        canvas.line([(across, upper), (across, lower)], rule, 3)
        return across + GAP / 2, upper, far - across - GAP / 2, lower - upper
    draw_caption(canvas, (near, upper), trait, inks=(inks.soft, inks.soft))
    down = upper + trait.height + RULE
    canvas.line([(near, down), (far, down)], rule, 3)
    return near, down + RULE, far - near, lower - down - RULE


def _things(
    canvas: Canvas,
    box: Box,
    things: list[Caption],
    inks: list[tuple[Colour, Colour]],
    *,
    is_row: bool,
) -> None:
    left, top, wide, tall = box
    spare = tall - sum(thing.height for thing in things)
    apart = min(spare / max(1, len(things) - 1), 2 * BETWEEN)
    step = (wide + GAP) / len(things)
    down = top
    for number, (thing, ink) in enumerate(zip(things, inks, strict=True)):
        across = left + number * step if is_row else left
        middle = (across, top + tall / 2) if is_row else (across, down + thing.height / 2)
        draw_caption(canvas, middle, thing, anchor="lm", inks=ink)
        down += thing.height + apart
