"""Payments drawn to scale, a block for each coin spent and each output."""

from collections.abc import Sequence

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import caption, common_size
from influencer.adapters.images.templates.layouts.payments import Payment, payments_of
from influencer.domain.facts import Fact
from influencer.domain.grounding import numbers_in
from influencer.domain.protocol_facts.sizes import P2PKH, P2WPKH, p2pkh_vbytes, p2wpkh_vbytes, parts

MOST = 4
LABEL = 58
"""Pixels above a bar for its words."""

BETWEEN = 30
LEAST, TALLEST = 36, 190
GAP = 4
NOTE, NOTE_OF_TWO = 66, 116
"""Pixels below for a note of one line, or of two in a square room."""

EXAMPLE = (
    Payment(P2PKH, "old address, 1…", 1, 2, p2pkh_vbytes(1, 2)),
    Payment(P2WPKH, "SegWit, bc1q…", 1, 2, p2wpkh_vbytes(1, 2)),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, shown = canvas.room, payments_of(fact)[:MOST] or EXAMPLE
    height = room.height - (NOTE if room.is_wide else NOTE_OF_TWO)
    if _height(height, len(shown)) < LEAST:
        shown = shown[: MOST // 2]
    tall, point = min(TALLEST, _height(height, len(shown))), point_of(fact, shown)
    spare = height - len(shown) * (LABEL + tall + BETWEEN) + BETWEEN
    step = LABEL + tall + BETWEEN + spare / len(shown)
    unit = room.width / max(payment.vbytes for payment in shown)
    names = [_name(payment, shown) for payment in shown]
    size = common_size(canvas, names, canvas.theme.body, room.width - 330, range(42, 33, -1))
    for number, (payment, name) in enumerate(zip(shown, names, strict=True)):
        top = room.top + number * step
        _label(canvas, top, payment, (name, size), is_point=payment is point)
        _bar(canvas, (top + LABEL, tall, unit), payment, is_point=payment is point)
    caption(canvas, "From the left: coins spent, outputs, the rest")
    rows = "; ".join(f"{payment.name}, {payment.shape}, {payment.vbytes:,}" for payment in shown)
    return Drawing(
        alt_text=(
            "Bars to scale, of a block for each coin spent, each output and the rest, in vbytes: "
            f"{rows}."
        ),
        computed=tuple(number for one in shown for number in one.numbers),
    )


def _height(room: float, rows: int) -> float:
    """Of a bar, if so many rows share the room."""
    return (room + BETWEEN) / rows - LABEL - BETWEEN


def point_of(fact: Fact, shown: Sequence[Payment]) -> Payment:
    """The one in the fact's figure, else the shared one, else the smallest."""
    figure = numbers_in(fact.figure.value) if fact.figure else frozenset()
    stated = [payment for payment in shown if str(payment.vbytes) in figure]
    shared = [payment for payment in shown if payment.keys]
    return next(iter((*stated, *shared)), min(shown, key=lambda payment: payment.vbytes))


def _name(payment: Payment, shown: Sequence[Payment]) -> str:
    """Kind, shape or both: whatever tells it from the others."""
    if len({one.name for one in shown}) == 1:
        return payment.shape
    if len({one.shape for one in shown}) == 1:
        return payment.name
    return f"{payment.short}, {payment.shape}"


def _label(
    canvas: Canvas, top: float, payment: Payment, name: tuple[str, float], *, is_point: bool
) -> None:
    palette, theme = canvas.palette, canvas.theme
    style = Style(font=theme.bold, colour=palette.accent_text if is_point else palette.ink)
    box = canvas.text((canvas.room.left, top + 38), f"{payment.vbytes:,} vbytes", 46, **style)
    canvas.text((box.right + 24, top + 38), name[0], name[1], colour=palette.muted)


def _bar(
    canvas: Canvas, place: tuple[float, float, float], payment: Payment, *, is_point: bool
) -> None:
    """Coins first, then outputs, ever paler; last what every payment has, an outline."""
    top, tall, unit = place
    palette, sizes = canvas.palette, parts(payment.kind)
    strong = palette.accent if is_point else mix(palette.ground, palette.muted, 0.62)
    soft = mix(palette.ground, strong, 0.42)
    left = canvas.room.left
    lengths: list[tuple[float, Colour]] = [
        *[(float(sizes.per_input), strong)] * payment.inputs,
        *[(float(sizes.per_output), soft)] * payment.outputs,
        (float(sizes.fixed), mix(palette.ground, strong, 0.12)),
    ]
    for length, fill in lengths:
        wide = length * unit
        gap = min(GAP, wide / 4)
        radius = min(canvas.theme.radius, 10, wide / 4)
        edge = soft if fill not in (strong, soft) else None
        box = (left, top, wide - gap, tall)
        canvas.rectangle(box, fill=fill, outline=edge, width=min(3, wide / 4), radius=radius)
        left += wide
