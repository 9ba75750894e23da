"""What the dust limit counts: the bytes of an output and those to spend it, times three."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.sizes import dust_limit, output_bytes, spending_bytes

NAMES = {
    (22, 1): "bc1q…, one key",
    (34, 1): "bc1p…",
    (25, 0): "1…",
    (23, 0): "3…",
}
"""How addresses begin, by the length of their script and whether it is spent with a witness."""

LABEL, BETWEEN, NOTE = 58, 26, 60
TALLEST = 110


@dataclass(frozen=True, slots=True)
class Limit:
    """A kind of output, its limit in satoshis, and the bytes that make it up."""

    name: str
    satoshis: int
    own: int
    spending: int


def limits_of(fact: Fact) -> tuple[Limit, ...]:
    """Those that the fact computes, with the smallest, which all others are compared with."""
    calls = {(int(call[0]), int(call[1])) for call in calls_of(fact, "dust_limit")}
    known = [one for one in NAMES if one in calls or one == (22, 1)]
    found = (
        Limit(NAMES[one], dust_limit(*one), output_bytes(one[0]), spending_bytes(one[1]))
        for one in known
    )
    return tuple(sorted(found, key=lambda limit: limit.satoshis))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    shown, room = limits_of(fact), canvas.room
    step = (room.height - NOTE + BETWEEN) / len(shown)
    tall = min(TALLEST, step - LABEL - BETWEEN)
    columns = 2 if tall < BETWEEN else 1
    if columns > 1:
        step = (room.height - NOTE + BETWEEN) / -(-len(shown) // columns)
        tall = min(TALLEST, step - LABEL - BETWEEN)
    wide = (room.width - 80 * (columns - 1)) / columns
    unit = wide / max(one.own + one.spending for one in shown)
    names = [one.name for one in shown]
    size = common_size(canvas, names, canvas.theme.body, wide - 230, range(42, 33, -1))
    for number, limit in enumerate(shown):
        row, column = divmod(number, columns)
        corner = (room.left + column * (wide + 80), room.top + row * step)
        is_point = f"{limit.satoshis}" == (fact.figure.value if fact.figure else "")
        _row(canvas, corner, limit, (unit, tall, size), is_point=is_point)
    note = "3 sat a byte: own strong, spending pale"
    foot, sizes = (room.left, room.bottom - 4), range(38, 33, -1)
    muted = canvas.palette.muted
    canvas.paragraph(foot, note, (room.width, 40), sizes, colour=muted, anchor="ls")
    told = "; ".join(f"{one.name} {one.satoshis}" for one in shown)
    return Drawing(
        alt_text=(
            "Bars of the bytes that an output takes and those that spending it takes, at 3 "
            f"satoshis each. Dust limits by how the address begins: {told}."
        ),
        computed=(1, 3, *(one.satoshis for one in shown)),
    )


def _row(
    canvas: Canvas,
    corner: tuple[float, float],
    limit: Limit,
    sizes: tuple[float, float, float],
    *,
    is_point: bool,
) -> None:
    palette, theme, (left, top) = canvas.palette, canvas.theme, corner
    unit, tall, size = sizes
    style = Style(font=theme.bold, colour=palette.accent_text if is_point else palette.ink)
    box = canvas.text((left, top + 40), f"{limit.satoshis}", 50, **style)
    canvas.text((box.right + 22, top + 40), limit.name, size, colour=palette.muted)
    strong = palette.accent if is_point else mix(palette.ground, palette.muted, 0.62)
    for length, fill in ((limit.own, strong), (limit.spending, mix(palette.ground, strong, 0.42))):
        radius = min(theme.radius, 10)
        canvas.rectangle((left, top + LABEL, length * unit - 4, tall), fill=fill, radius=radius)
        left += length * unit
