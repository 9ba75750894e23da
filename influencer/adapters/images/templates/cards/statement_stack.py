"""The headline alone, in capitals, as a stack of lines each of which fills the width."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.emphasis import telling_words
from influencer.adapters.images.type import TextDoesNotFitError, typographic
from influencer.domain.facts import Fact

TOP = 172
MOST_LINES = 7
SMALLEST, LARGEST, MEASURED = 70, 420, 300
BETWEEN = 0.2
"""Space between two lines, as a share of their mean capital's height."""

UNEVEN = 3.2
"""How many times as large as the smallest line the largest one may be."""


@dataclass(frozen=True, slots=True)
class Line:
    """Words as large as fills the width."""

    text: str
    size: float
    capital: float


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
    space = (bottom - TOP - sum(line.capital for line in stack)) / max(1, len(stack) - 1)
    space = min(space, 1.9 * _gap(stack))
    down = TOP + (bottom - TOP - _height(stack, space)) / 2
    loudest = stressed(stack, telling_words(typographic(fact.headline)).upper())
    for line in stack:
        palette = canvas.palette
        tint = palette.accent_text if line is loudest else palette.ink
        point = (canvas.room.left, down + line.capital)
        canvas.text(
            point, line.text, line.size, font=canvas.theme.display, colour=tint, role="title"
        )
        down += line.capital + space
    return Drawing(
        alt_text=(
            "Poster of these words in capitals, broken into lines that each fill the width, so "
            f"that short ones are large. In colour: {loudest.text}"
        )
    )


def best_stack(canvas: Canvas, text: str, height: float) -> Stack:
    """The highest stack that the room can hold, of lines not too unlike.

    Raises:
        TextDoesNotFitError: there is none.
    """
    stacks = [stack for stack in _stacks(canvas, text) if _height(stack, _gap(stack)) <= height]
    if not stacks:
        raise TextDoesNotFitError(f"no room for {text!r} as a stack {height:.0f} px high")
    return max(stacks, key=lambda stack: _height(stack, _gap(stack)) - LOOSE_END * _ends(stack))


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
    _, _, right, _ = canvas.type.extent(text, font, MEASURED)
    size = int(MEASURED * canvas.room.width / right)
    return Line(text, size, canvas.type.capital(font, MEASURED) * size / MEASURED)


def _gap(stack: Stack) -> float:
    return BETWEEN * sum(line.capital for line in stack) / len(stack)


def _height(stack: Stack, gap: float) -> float:
    return sum(line.capital for line in stack) + gap * (len(stack) - 1)
