"""What surrounds the diagram: kicker with sign, title above, source and handle below."""

from influencer.adapters.images.canvas import MARGIN, Canvas
from influencer.adapters.images.marks import mark
from influencer.adapters.images.sketch import HEIGHT, WIDTH
from influencer.adapters.images.type import SMALLEST, typographic
from influencer.domain.models import Fact

SIGN = 46
KICKER = 34
TOP = 92
"""Middle of the kicker's line."""

FOOT = HEIGHT - 66
"""Middle of the footer's line."""

FLOOR = HEIGHT - 132
"""Lowest edge of what is composed above the footer."""


def kicker(canvas: Canvas, fact: Fact, *, left: float = MARGIN, middle: float = TOP) -> None:
    """The sign of the fact's area and the name of its topic, letterspaced."""
    mark(canvas, fact.area, (left + SIGN / 2, middle), SIGN)
    canvas.text(
        (left + SIGN + 18, middle),
        label(fact),
        KICKER,
        font=canvas.theme.bold,
        colour=canvas.palette.accent_text,
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


def title(
    canvas: Canvas,
    fact: Fact,
    *,
    left: float = MARGIN,
    width: float = WIDTH - 2 * MARGIN,
    height: float = 160,
    largest: float = 92,
) -> float:
    """The fact's headline under the kicker; returns the edge below which a diagram may begin."""
    theme = canvas.theme
    text = headline(canvas, fact)
    largest = round(largest * theme.title_scale)
    baseline = canvas.paragraph(
        (left, TOP + 54),
        text,
        (width, height),
        range(largest, 55, -2),
        font=theme.display,
        leading=theme.leading,
        role="title",
    )
    return baseline + 52


def footer(canvas: Canvas, fact: Fact, handle: str | None) -> None:
    """Source on the left, handle on the right."""
    palette, theme = canvas.palette, canvas.theme
    if theme.has_rule:
        canvas.line([(MARGIN, FOOT - 40), (WIDTH - MARGIN, FOOT - 40)], palette.ink, 2)
    room: float = WIDTH - 2 * MARGIN
    if handle:
        box = canvas.text(
            (WIDTH - MARGIN, FOOT),
            f"@{handle}",
            SMALLEST,
            font=theme.bold,
            colour=palette.muted,
            anchor="rm",
            role="handle",
        )
        room -= box.right - box.left + 60
    canvas.text(
        (MARGIN, FOOT),
        source_line(canvas, fact, room),
        SMALLEST,
        colour=palette.muted,
        anchor="lm",
        role="source",
    )


def source_line(canvas: Canvas, fact: Fact, room: float) -> str:
    """Name and section of the source; the name alone where both are too long for the room."""
    source = fact.source
    both = f"{source.name} · {source.section}" if source.section else source.name
    fits = canvas.type.width(both, canvas.theme.body, SMALLEST) <= room
    return both if fits else source.name
