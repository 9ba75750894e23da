"""Five ways to put kicker, title and diagram together. Each leaves the canvas a room for the last.

``above``, ``below`` and ``centred`` leave a landscape a wide room and a portrait one about as wide
as it is high; ``left`` and ``right`` set the title in a column and leave a landscape the latter.
"""

from collections.abc import Callable
from dataclasses import replace

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.room import LANDSCAPE, Format
from influencer.adapters.images.styles import BlockStyle
from influencer.adapters.images.templates.wording import statement
from influencer.adapters.images.type import Paragraph, TextDoesNotFitError
from influencer.domain.facts import Fact

Composition = Callable[[Canvas, Fact], None]

LARGEST_TITLE = 96
GAP = 52
"""Between title and diagram."""

OFF_RULE = 14
"""By which a title at the foot keeps its descenders off the footer's rule."""

COLUMN, GUTTER = 540, 84
COLUMN_TITLE_HEIGHT = 430
TALL = 0.16
"""Share of the height that a title may take which stands above or below the diagram."""


def above(canvas: Canvas, fact: Fact) -> None:
    """The title under the kicker, the diagram below."""
    frame.kicker(canvas, fact)
    room, title = canvas.room, _title(canvas, fact)
    base = canvas.block((room.left, room.top), title, role="title")
    canvas.room = replace(room, top=base + GAP)


def below(canvas: Canvas, fact: Fact) -> None:
    """The diagram under the kicker, the title at the foot."""
    frame.kicker(canvas, fact)
    room, title = canvas.room, _title(canvas, fact)
    foot = room.bottom - (OFF_RULE if canvas.theme.has_rule else 0)
    canvas.block((room.left, foot), title, anchor="ls", role="title")
    canvas.room = replace(room, top=room.top + 8, bottom=foot - title.height - GAP)


def centred(canvas: Canvas, fact: Fact) -> None:
    """Kicker and title in the middle, the diagram below."""
    room = canvas.room
    left = room.centre - frame.kicker_width(canvas, fact) / 2
    frame.kicker(canvas, fact, corner=(left, frame.TOP))
    title = _title(canvas, fact)
    base = canvas.block((room.centre, room.top), title, anchor="ma", role="title")
    canvas.room = replace(room, top=base + GAP)


def left(canvas: Canvas, fact: Fact) -> None:
    """A column of words, the diagram to the right of it."""
    room = canvas.room
    _column(canvas, fact, room.left)
    canvas.room = replace(room, top=_COLUMN_TOP, left=room.left + COLUMN + GUTTER)


def right(canvas: Canvas, fact: Fact) -> None:
    """The diagram, and a column of words to the right of it."""
    room = canvas.room
    _column(canvas, fact, room.right - COLUMN)
    canvas.room = replace(room, top=_COLUMN_TOP, right=room.right - COLUMN - GUTTER)


COMPOSITIONS: dict[str, Composition] = {
    one.__name__: one for one in (above, below, centred, left, right)
}
COLUMNS = ("left", "right")
STACKS = ("above", "below", "centred")

SENTENCE = "sentence"
"""Role of what a column says below its title; it is left out where a picture has many words."""

_COLUMN_TOP = frame.TOP - frame.SIGN / 2


def compositions_for(shape: Format, *, wide: bool, square: bool) -> tuple[str, ...]:
    """Those that suit a template in a format.

    Args:
        shape: the picture's format.
        wide: whether the template can fill a room more than half as wide again as high.
        square: whether it can fill one about as wide as high.
    """
    if shape is LANDSCAPE:
        return (*(STACKS if wide else ()), *(COLUMNS if square else ()))
    return STACKS if square else ()


def _title(canvas: Canvas, fact: Fact) -> Paragraph:
    """The headline as wide as the room.

    One line, even a smaller one, leaves a diagram more room than two.
    """
    theme, text, wide = canvas.theme, frame.headline(canvas, fact), canvas.room.width
    largest = round(LARGEST_TITLE * theme.title_scale)
    try:
        return canvas.type.fit(text, theme.display, (wide, largest), range(largest, 69, -2), 1)
    except TextDoesNotFitError:
        room = (wide, max(160, canvas.height * TALL))
        return canvas.type.fit(text, theme.display, room, range(largest, 55, -2), theme.leading)


def _column(canvas: Canvas, fact: Fact, edge: float) -> None:
    """Kicker, title and, where there is room, a sentence, from that left edge on.

    Raises:
        TextDoesNotFitError: the topic's name or a word of the title is wider than the column.
    """
    fits = frame.kicker_width(canvas, fact) <= COLUMN
    if not fits and frame.kicker_width(canvas, fact, tracking=0) > COLUMN:
        raise TextDoesNotFitError(f"no room for the topic {fact.topic!r} in a column")
    tracking = frame.TRACKING if fits else 0
    frame.kicker(canvas, fact, corner=(edge, frame.TOP), tracking=tracking)
    theme, text = canvas.theme, frame.headline(canvas, fact)
    largest = round(84 * theme.title_scale)
    room = (COLUMN, COLUMN_TITLE_HEIGHT)
    title = canvas.type.fit(text, theme.display, room, range(largest, 51, -2), theme.leading)
    base = canvas.block((edge, canvas.room.top + 14), title, role="title")
    _sentence(canvas, fact, (edge, base + 62))


def _sentence(canvas: Canvas, fact: Fact, corner: tuple[float, float]) -> None:
    room = (COLUMN, canvas.room.bottom - corner[1])
    style = BlockStyle(colour=canvas.palette.muted, leading=1.36, role=SENTENCE)
    sizes = range(40, 33, -1)
    try:
        block = canvas.type.fit(statement(fact), canvas.theme.body, room, sizes, 1.36)
    except TextDoesNotFitError:
        return
    canvas.block(corner, block, **style)
