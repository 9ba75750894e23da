"""The time between two dated events, told and set large, where they are the only ones."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.sides import Place
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.domain.facts import Diagram

PAIR = 2
"""Events between which the time is told."""

FEW = 2
"""Fewest years or months that are told as a span: of less, a rounded one says little."""

MONTHS_A_YEAR = 12

SPAN, SPAN_DOWN, LEAST_SPAN = 104, 96, 44
"""Largest size of that, across and down, and the smallest."""

NEAR = 44
"""Pixels between the line and what is said of it."""

APART = 40
"""Pixels between it and a label."""

HIGH_ENOUGH = 640
"""Pixels of a room in which two labels leave a place between them."""


def span_words(diagram: Diagram) -> str:
    """How long it took from the first to the last date; empty where that is too rough to say.

    ``20 years``, ``7 years 9 months``; ``about 24 years`` where a date is but a year.
    """
    (first, *_), (last, *_) = diagram.rows[0], diagram.rows[-1]
    if "-" not in first or "-" not in last:
        years = int(last[:4]) - int(first[:4])
        return f"about {years} years" if years >= FEW else ""
    months = _months(first, last)
    years, rest = divmod(months, MONTHS_A_YEAR)
    if months < FEW:
        return ""
    if months < FEW * MONTHS_A_YEAR:
        return f"{months} months"
    return f"{years} years" + (f" {rest} month{'s' if rest > 1 else ''}" if rest else "")


def _months(first: str, last: str) -> int:
    """Full months between two dates, where both have a day; else from month to month."""
    (year, month, *day), (end, end_month, *end_day) = (
        map(int, date.split("-")) for date in (first, last)
    )
    is_short = bool(day and end_day) and end_day < day
    return (end - year) * MONTHS_A_YEAR + end_month - month - is_short


def with_span(drawing: Drawing, span: str) -> Drawing:
    """Told at the end, with the numbers that were computed for it."""
    numbers = tuple(float(word) for word in span.split() if word.isdigit())
    told = f"{drawing.alt_text} In between: {span}."
    return replace(drawing, alt_text=told, computed=(*drawing.computed, *numbers))


def span_across(canvas: Canvas, span: str, places: Sequence[Place], *, is_point: bool) -> bool:
    """The time between two events, large over the line or under it; False where no room is."""
    room = canvas.room
    size = next(_sizes_across(canvas, span, places), 0) if span else 0
    if not size:
        return False
    reach = canvas.type.width(span, canvas.theme.numerals, size) / 2
    is_above = _is_free(room.centre, reach, places, is_above=True)
    style = Style(
        font=canvas.theme.numerals,
        colour=ground_inks(canvas, is_point=is_point)[0],
        anchor="ms" if is_above else "ma",
        role="label",
    )
    down = room.middle + (-NEAR if is_above else NEAR)
    canvas.text((room.centre, down), span, size, **style)
    return True


def _sizes_across(canvas: Canvas, span: str, places: Sequence[Place]) -> Iterator[int]:
    """Sizes at which it hides no label, the largest first."""
    for size in range(SPAN, LEAST_SPAN - 1, -4):
        reach = canvas.type.width(span, canvas.theme.numerals, size) / 2
        sides = (_is_free(canvas.room.centre, reach, places, is_above=one) for one in (True, False))
        if any(sides) and size + NEAR < canvas.room.height / 2:
            yield size


def _is_free(middle: float, reach: float, places: Sequence[Place], *, is_above: bool) -> bool:
    near = [place.spot for place in places if place.is_above is is_above]
    left, right = middle - reach - APART, middle + reach + APART
    return all(spot.right < left or spot.left > right for spot in near)


def span_down(canvas: Canvas, span: str, start: float, *, is_point: bool) -> bool:
    """The time between two events, beside the middle of a line down; False where no room is."""
    room, theme = canvas.room, canvas.theme
    sizes = range(SPAN_DOWN, LEAST_SPAN - 1, -4)
    fitting = (
        size
        for size in sizes
        if canvas.type.width(span, theme.numerals, size) <= room.right - start
    )
    if (size := next(fitting, 0)) == 0 or room.height < HIGH_ENOUGH:
        return False
    style = Style(
        font=theme.numerals,
        colour=ground_inks(canvas, is_point=is_point)[0],
        anchor="lm",
        role="label",
    )
    canvas.text((start, room.middle), span, size, **style)
    return True
