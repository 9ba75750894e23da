"""What surrounds the diagram: kicker with sign, title above, source and handle below."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import MARGIN, Canvas, Style
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.marks import mark
from influencer.adapters.images.sketch import HEIGHT, WIDTH, Point
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError, typographic
from influencer.domain.facts import Fact

WIDE = WIDTH - 2 * MARGIN
LARGEST_TITLE = 96
SIGN = 46
KICKER = 34
TOP = 92
"""Middle of the kicker's line."""

TITLE_TOP = TOP + 54
"""Upper edge of the title's capitals."""

FOOT = HEIGHT - 66
"""Middle of the footer's line."""

FLOOR = HEIGHT - 132
"""Lowest edge of what is composed above the footer."""


@dataclass(frozen=True, slots=True)
class Tints:
    """The colours of sign and kicker, where they stand on something else than the ground."""

    sign: Colour
    symbol: Colour
    text: Colour


def tints_on_ground(canvas: Canvas) -> Tints:
    palette = canvas.palette
    return Tints(palette.accent, palette.on_accent, palette.accent_text)


def tints_on_accent(canvas: Canvas) -> Tints:
    palette = canvas.palette
    return Tints(palette.on_accent, palette.accent, palette.on_accent)


def kicker(
    canvas: Canvas, fact: Fact, *, corner: Point = (MARGIN, TOP), tints: Tints | None = None
) -> None:
    """The sign of the fact's area and the name of its topic, letterspaced, on a middle line."""
    tints = tints or tints_on_ground(canvas)
    left, middle = corner
    mark(canvas, fact.area, (left + SIGN / 2, middle), SIGN, (tints.sign, tints.symbol))
    canvas.text(
        (left + SIGN + 18, middle),
        label(fact),
        KICKER,
        font=canvas.theme.bold,
        colour=tints.text,
        anchor="lm",
        tracking=2.5,
        role="kicker",
    )


def label(fact: Fact) -> str:
    """The topic as a kicker: ``silent-payments`` → ``SILENT PAYMENTS``."""
    return fact.topic.replace("-", " ").replace("_", " ").upper()


def headline(canvas: Canvas, fact: Fact) -> str:
    """The headline as the theme sets titles."""
    text = typographic(fact.headline)
    return text.upper() if canvas.theme.is_upper else text


def title(canvas: Canvas, fact: Fact) -> float:
    """The headline under the kicker; returns the edge below which a diagram may begin.

    One line, even a smaller one, leaves a diagram more room than two.
    """
    theme, text = canvas.theme, headline(canvas, fact)
    largest = round(LARGEST_TITLE * theme.title_scale)
    try:
        block = canvas.type.fit(text, theme.display, (WIDE, largest), range(largest, 69, -2), 1)
    except TextDoesNotFitError:
        sizes = range(largest, 55, -2)
        block = canvas.type.fit(text, theme.display, (WIDE, 160), sizes, theme.leading)
    return canvas.block((MARGIN, TITLE_TOP), block, role="title") + 52


def footer(canvas: Canvas, fact: Fact, handle: str | None, right: float) -> None:
    """Source on the left, handle at the right edge that is given."""
    palette, theme = canvas.palette, canvas.theme
    if theme.has_rule:
        canvas.line([(MARGIN, FOOT - 40), (right, FOOT - 40)], palette.ink, 2)
    room = right - MARGIN
    if handle:
        style = Style(font=theme.bold, colour=palette.muted, anchor="rm", role="handle")
        box = canvas.text((right, FOOT), f"@{handle}", SMALLEST, **style)
        room = box.left - 60 - MARGIN
    style = Style(colour=palette.muted, anchor="lm", role="source")
    canvas.text((MARGIN, FOOT), source_line(canvas, fact, room), SMALLEST, **style)


def source_line(canvas: Canvas, fact: Fact, room: float) -> str:
    """Name and section of the source; the name alone where both are too long for the room."""
    source = fact.source
    both = f"{source.name} · {source.section}" if source.section else source.name
    fits = canvas.type.width(both, canvas.theme.body, SMALLEST) <= room
    return both if fits else source.name
