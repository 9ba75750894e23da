"""A fact's messages in rows: who sends it, an arrow, who gets it, and what it says."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.footnote import set_footnote
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.telling import exchange_drawing
from influencer.adapters.images.templates.layouts.tints import ground_inks
from influencer.adapters.images.templates.wording import diagram_of
from influencer.adapters.images.type import Paragraph, TextDoesNotFitError
from influencer.domain.facts import Fact

PITCH, HIGH_PITCH = 230, 420
"""Largest distance of two messages, in a wide room and in another one."""

HIGHEST, SHARE = 92, 0.62
"""Of a sign: its height, and the share of the distance, where words are above the arrow."""

LOW, HIGH, PART = 64, 120, 0.34
"""The same where words are below the arrow, and the height is at least the first."""

NAME, HIGH_NAME = 42, 56
WORDS, HIGH_WORDS = 48, 68
"""Largest sizes, in a wide room and in another one."""

PADDING = 22
NEAR = 16
"""Pixels between a sign and an arrow."""

OVER = 14
"""Pixels between the words and the arrow below them, or the signs above them."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Sizes of all rows: their distance, and width, height and type of a sign."""

    pitch: float
    wide: float
    tall: float
    size: float

    @property
    def after(self) -> float:
        """Pixels added between a sign and words below it, where rows are far apart."""
        return 4 + max(0, self.tall - LOW) * 0.3


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    diagram = diagram_of(fact)
    set_footnote(canvas, [diagram.note])
    room, (names, *rows) = canvas.room, diagram.rows
    plan = _plan(canvas, names, len(rows))
    between = room.width - 2 * plan.wide - 2 * NEAR - 30
    place = (between, plan.pitch / 2 - OVER) if room.is_wide else (room.width, _below(plan))
    largest = WORDS if room.is_wide else round(max(WORDS, min(HIGH_WORDS, plan.pitch * 0.28)))
    blocks = _texts(canvas, [text for _, _, text in rows], place, largest)
    top = room.middle - plan.pitch * len(rows) / 2
    if not room.is_wide:
        deepest = max(block.height for block in blocks)
        top += (plan.pitch - plan.tall - OVER - plan.after - deepest) / 2
    for number, ((start, end, text), block) in enumerate(zip(rows, blocks, strict=True)):
        point = text == diagram.point
        _row(canvas, plan, top + number * plan.pitch, (start, end), is_point=point)
        _words(canvas, plan, top + number * plan.pitch, block, is_point=point)
    return exchange_drawing(diagram)


def _plan(canvas: Canvas, names: tuple[str, ...], count: int) -> Plan:
    room = canvas.room
    pitch = min(PITCH if room.is_wide else HIGH_PITCH, room.height / count)
    largest = NAME if room.is_wide else round(max(NAME, min(HIGH_NAME, pitch * 0.2)))
    share = 0.4 if room.is_wide else 0.36
    try:
        sizes = range(largest, 33, -1)
        size = common_size(canvas, names, canvas.theme.bold, room.width * share, sizes)
    except TextDoesNotFitError:
        size = common_size(canvas, names, canvas.theme.bold, room.width * 0.4, range(42, 33, -1))
    wide = max(canvas.type.width(name, canvas.theme.bold, size) for name in names) + 2 * PADDING
    tall = min(HIGHEST, pitch * SHARE) if room.is_wide else _low(pitch)
    return Plan(pitch, wide, tall, size)


def _low(pitch: float) -> float:
    return max(LOW, min(HIGH, pitch * PART))


def _below(plan: Plan) -> float:
    """Height for the words below the signs."""
    return plan.pitch - plan.tall - 2 * OVER - 14 - plan.after


def _texts(
    canvas: Canvas, texts: list[str], place: tuple[float, float], largest: int
) -> list[Paragraph]:
    """At the largest size at which each fits.

    Raises:
        TextDoesNotFitError: one fits at none.
    """
    font, sizes = canvas.theme.bold, range(largest, 33, -1)
    size = min(canvas.type.fit(text, font, place, sizes, 1.16).size for text in texts)
    return [canvas.type.fit(text, font, place, (size,), 1.16) for text in texts]


def _row(canvas: Canvas, plan: Plan, top: float, names: tuple[str, str], *, is_point: bool) -> None:
    """The two signs, and the arrow from one to the other."""
    palette, room = canvas.palette, canvas.room
    middle = _middle(canvas, plan, top)
    radius = min(canvas.theme.radius, plan.tall / 2)
    for name, left in zip(names, (room.left, room.right - plan.wide), strict=True):
        box = (left, middle - plan.tall / 2, plan.wide, plan.tall)
        is_filled = is_point and not room.is_wide
        fill, outline = (palette.accent,) * 2 if is_filled else (palette.panel, palette.line)
        canvas.rectangle(box, fill=fill, outline=outline, width=3, radius=radius)
        ink = palette.on_accent if is_filled else palette.ink
        style = Style(font=canvas.theme.bold, anchor="mm", colour=ink)
        canvas.text((left + plan.wide / 2, middle), name, plan.size, **style)
    colour, weight = (palette.accent, 9 if room.is_wide else 12) if is_point else (palette.muted, 6)
    start = (room.left + plan.wide + NEAR, middle)
    canvas.arrow(
        start, (room.right - plan.wide - NEAR, middle), colour, weight, 30 if room.is_wide else 38
    )


def _words(canvas: Canvas, plan: Plan, top: float, block: Paragraph, *, is_point: bool) -> None:
    ink = ground_inks(canvas, is_point=is_point)[0]
    middle, room = _middle(canvas, plan, top), canvas.room
    if room.is_wide:
        style = BlockStyle(colour=ink, anchor="ms", role="label")
        canvas.block((room.centre, middle - OVER - 6), block, **style)
    else:
        style = BlockStyle(colour=ink, anchor="la", role="label")
        canvas.block((room.left, middle + plan.tall / 2 + OVER + plan.after), block, **style)


def _middle(canvas: Canvas, plan: Plan, top: float) -> float:
    """Of signs and arrow, down: low in a wide room, where the words are above the arrow."""
    if canvas.room.is_wide:
        return top + plan.pitch - plan.tall / 2 - 8
    return top + plan.tall / 2
