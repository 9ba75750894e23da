"""The headline alone, in capitals, as a stack of lines each of which fills the width."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.templates.emphasis import telling_words
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Fact

TOP = 172
MOST_LINES = 7
SMALLEST, LARGEST, MEASURED = 70, 420, 300
BETWEEN = 0.2
"""Space between two lines, as a share of their mean capital's height."""

CLEAR = 10
"""Between the ink of two lines, at least."""

MOST_STRETCH = 0.9
"""By what share of itself a space may grow."""

UNEVEN = 3.2
"""How many times as large as the smallest line the largest one may be."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words as large as fills the width.

    Attributes:
        depth: how far its ink reaches below the baseline.
    """

    text: str
    size: float
    capital: float
    depth: float


LOOSE_END = 70
"""Pixels of height that it is worth not to break a line after a leaning word."""

_LEANING = (
    "A AN THE OF TO IN ON AT BY FOR FROM WITH AND OR BUT AS THAN THAT IS ARE CAN NOT ITS SO WOULD"
    " HAS HAVE WAS WERE MAY MUST NO EVERY EACH"
)
LEANING = frozenset(_LEANING.split())

Stack = tuple[Line, ...]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    frame.kicker(canvas, fact)
    bottom = canvas.room.bottom - 12
    stack = best_stack(canvas, typographic(fact.headline).upper(), bottom - TOP)
    loudest = stressed(stack, telling_words(typographic(fact.headline)).upper())
    _draw_stack(canvas, stack, loudest, bottom)
    return Drawing(
        alt_text=(
            "Poster of these words in capitals, broken into lines that each fill the width, so "
            f"that short ones are large. In color: {loudest.text}"
        )
    )


def _draw_stack(canvas: Canvas, stack: Stack, loudest: Line, bottom: float) -> None:
    """In the middle of the room; what it is too low by goes between the lines, within reason."""
    font, palette = canvas.theme.display, canvas.palette
    gaps = _gaps(stack)
    spare = (bottom - TOP - _height(stack)) / max(1, len(gaps))
    stretch = min(spare, MOST_STRETCH * max(gaps, default=0))
    down = TOP + (bottom - TOP - _height(stack) - stretch * len(gaps)) / 2
    for line, gap in zip(stack, [*gaps, 0], strict=True):
        tint = palette.accent_text if line is loudest else palette.ink
        down += line.capital
        canvas.text(
            (canvas.room.left, down), line.text, line.size, font=font, colour=tint, role="title"
        )
        down += gap + stretch


def best_stack(canvas: Canvas, text: str, height: float) -> Stack:
    """The highest stack that the room can hold, of lines not too unlike.

    Raises:
        TextDoesNotFitError: there is none.
    """
    stacks = [stack for stack in _stacks(canvas, text) if _height(stack) <= height]
    if not stacks:
        raise TextDoesNotFitError(f"no room for {text!r} as a stack {height:.0f} px high")
    return max(stacks, key=lambda stack: _height(stack) - LOOSE_END * _ends(stack))


def stressed(stack: Stack, words: str) -> Line:
    """The line with most of these words; of two the larger one."""
    wanted = set(words.split(" "))
    return max(stack, key=lambda line: (len(wanted & set(line.text.split(" "))), line.size))


def _ends(stack: Stack) -> int:
    """How many lines break off after a word that leans on the next one."""
    return sum(line.text.rpartition(" ")[2] in LEANING for line in stack)


def _stacks(canvas: Canvas, text: str) -> Iterator[Stack]:
    """Every way to break the text whose lines are of sizes that go together."""
    pieces = text.split(" ")
    count = len(pieces)
    lines = {
        (start, end): _line(canvas, " ".join(pieces[start:end]))
        for start in range(count)
        for end in range(start + 1, count + 1)
    }
    for breaks in range(min(MOST_LINES, count)):
        for cuts in combinations(range(1, count), breaks):
            stack = tuple(lines[edges] for edges in pairwise((0, *cuts, count)))
            sizes = [line.size for line in stack]
            if min(sizes) >= SMALLEST and max(sizes) <= min(LARGEST, UNEVEN * min(sizes)):
                yield stack


def _line(canvas: Canvas, text: str) -> Line:
    """Measured at a large size, where the rounding of widths to pixels weighs little."""
    font = canvas.theme.display
    _, _, right, depth = canvas.type.extent(text, font, MEASURED)
    size = int(MEASURED * canvas.room.width / right)
    capital = canvas.type.capital(font, MEASURED)
    return Line(text, size, capital * size / MEASURED, depth * size / MEASURED)


def _gaps(stack: Stack) -> list[float]:
    """Below each line but the last: more where a comma or the tail of a Q reaches down."""
    least = BETWEEN * sum(line.capital for line in stack) / len(stack)
    return [max(least, line.depth + CLEAR) for line in stack[:-1]]


def _height(stack: Stack) -> float:
    return sum(line.capital for line in stack) + sum(_gaps(stack))
