"""What surrounds the diagram: kicker with sign, title, source and handle."""

from dataclasses import dataclass, replace

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.marks import mark
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.type import SMALLEST
from influencer.domain.drawable import missing_glyphs
from influencer.domain.facts import Fact

SIGN = 46
KICKER = 34
TRACKING = 2.5
BESIDE_SIGN = SIGN + 18
TOP = 92
"""Middle of the kicker's line."""

FOOT = 66
"""Middle of the footer's line, above the lower edge."""

LINE = 40
"""Distance of two lines of a footer that has two."""


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
    canvas: Canvas,
    fact: Fact,
    *,
    corner: Point | None = None,
    tints: Tints | None = None,
    tracking: float = TRACKING,
) -> None:
    """The sign of the fact's area and the name of its topic, letterspaced, on a middle line."""
    tints = tints or tints_on_ground(canvas)
    left, middle = corner or (canvas.format.margin, TOP)
    mark(canvas, fact.area, (left + SIGN / 2, middle), SIGN, (tints.sign, tints.symbol))
    canvas.text(
        (left + BESIDE_SIGN, middle),
        label(fact),
        KICKER,
        font=canvas.theme.bold,
        colour=tints.text,
        anchor="lm",
        tracking=tracking,
        role="kicker",
    )


def kicker_width(canvas: Canvas, fact: Fact, tracking: float = TRACKING) -> float:
    """How long the line of the kicker is."""
    return BESIDE_SIGN + canvas.type.width(label(fact), canvas.theme.bold, KICKER, tracking)


def label(fact: Fact) -> str:
    """The topic as a kicker: ``silent-payments`` → ``SILENT PAYMENTS``."""
    return fact.topic.replace("-", " ").replace("_", " ").upper()


def headline(canvas: Canvas, fact: Fact) -> str:
    """The headline as the theme sets titles."""
    text = typographic(fact.headline)
    return "".join(map(_capital, text)) if canvas.theme.is_upper else text


def _capital(letter: str) -> str:
    """The letter itself, such as µ or π, where no font has its capital."""
    capital = letter.upper()
    return letter if missing_glyphs(capital) else capital


def leave_room_for_footer(canvas: Canvas, fact: Fact, handle: str | None) -> None:
    """A footer of two lines takes a line from the room."""
    right = canvas.width - canvas.format.margin
    if _has_two_lines(canvas, fact, handle, right):
        canvas.room = replace(canvas.room, bottom=canvas.room.bottom - LINE)


def footer(canvas: Canvas, fact: Fact, handle: str | None, right: float | None) -> None:
    """Source on the left, handle at the right edge that is given, or at the margin.

    A source whose name is too long for that stands in a line of its own, above the handle.
    """
    theme, left = canvas.theme, canvas.format.margin
    right = canvas.width - left if right is None else right
    is_long = _has_two_lines(canvas, fact, handle, right)
    beside = 0 if is_long else _beside(canvas, handle)
    middle = canvas.height - FOOT
    if theme.has_rule and not is_long:
        canvas.line([(left, middle - 40), (right, middle - 40)], canvas.palette.ink, 2)
    if handle:
        style = Style(font=theme.bold, colour=canvas.palette.muted, anchor="rm", role="handle")
        canvas.text((right, middle), f"@{handle}", SMALLEST, **style)
    if is_long:
        middle -= LINE
    style = Style(colour=canvas.palette.muted, anchor="lm", role="source")
    text = source_line(canvas, fact, right - left - beside)
    canvas.text((left, middle), text, SMALLEST, **style)


def _has_two_lines(canvas: Canvas, fact: Fact, handle: str | None, right: float) -> bool:
    room = right - canvas.format.margin - _beside(canvas, handle)
    return canvas.type.width(fact.source.name, canvas.theme.body, SMALLEST) > room


def _beside(canvas: Canvas, handle: str | None) -> float:
    """What the handle takes of the footer's line, with the gap before it."""
    return canvas.type.width(f"@{handle}", canvas.theme.bold, SMALLEST) + 60 if handle else 0


def source_line(canvas: Canvas, fact: Fact, room: float) -> str:
    """Name and section of the source; the name alone where both are too long for the room."""
    source = fact.source
    both = f"{source.name} · {source.section}" if source.section else source.name
    fits = canvas.type.width(both, canvas.theme.body, SMALLEST) <= room
    return both if fits else source.name
