"""The 80 bytes of a header, field by field, a cell for each byte: that of the genesis block."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.genesis import BITS, HEADER_LENGTH, NONCE, TIME, header

NAMES = 310
"""Pixels for the names of the fields."""

VALUES = 400
"""Pixels for what stands in them, where there is room for it."""

LONGEST = 32
NOTE = 62


@dataclass(frozen=True, slots=True)
class Part:
    """A field of the header, with the words by which a fact speaks of it."""

    name: str
    length: int
    value: str
    words: tuple[str, ...] = ()


def parts() -> Sequence[Part]:
    root = header()[36:68][::-1].hex()
    return (
        Part("version", 4, "1"),
        Part("previous block", 32, "zeros: the first"),
        Part("Merkle root", 32, f"{root[:6]}…{root[-6:]}", ("Merkle",)),
        Part("time", 4, f"{TIME}", ("clock",)),
        Part("target", 4, f"0x{BITS:08x}", ("target",)),
        Part("nonce", 4, f"{NONCE}", ("nonces", "nonce ")),
    )


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, fields = canvas.room, parts()
    step = (room.height - NOTE) / len(fields)
    point = next((one for one in fields if _is_told(one, fact)), None)
    size = common_size(
        canvas, [one.name for one in fields], canvas.theme.bold, NAMES, range(42, 33, -1)
    )
    values = VALUES if room.is_wide else 0
    unit = (room.width - NAMES - 30 - values) / LONGEST
    for number, one in enumerate(fields):
        middle = room.top + (number + 0.5) * step
        _row(canvas, one, (middle, unit, min(unit * 3, step * 0.62)), size, is_point=one is point)
    note = f"{HEADER_LENGTH} bytes: the header of block 0"
    foot, sizes = (room.left, room.bottom - 4), range(40, 33, -1)
    muted = canvas.palette.muted
    canvas.paragraph(foot, note, (room.width, 40), sizes, colour=muted, anchor="ls")
    told = ", ".join(f"{one.name} {one.length}" for one in fields)
    lit = f" The {point.length} of the {point.name} are highlighted." if point else ""
    return Drawing(
        alt_text=(f"The {HEADER_LENGTH} bytes of a block header as rows of cells: {told}.{lit}"),
        computed=(HEADER_LENGTH, 0, 1, *(one.length for one in fields)),
        literals=(*(one.value for one in fields), header()[36:68][::-1].hex()),
    )


def _is_told(part: Part, fact: Fact) -> bool:
    """Whether the fact speaks of that field, in its headline or in the words of its figure."""
    caption = fact.figure.caption if fact.figure else ""
    return any(word in f"{fact.headline} {caption} " for word in part.words)


def _row(
    canvas: Canvas, part: Part, place: tuple[float, float, float], size: float, *, is_point: bool
) -> None:
    middle, unit, tall = place
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    colour = palette.accent_text if is_point else palette.ink
    canvas.text((room.left, middle), part.name, size, font=theme.bold, colour=colour, anchor="lm")
    fill = palette.accent if is_point else mix(palette.ground, palette.muted, 0.55)
    left = room.left + NAMES + 30
    for number in range(part.length):
        box = (left + number * unit, middle - tall / 2, unit - max(2, unit * 0.18), tall)
        canvas.rectangle(box, fill=fill, radius=min(theme.radius / 4, unit / 5))
    if room.is_wide:
        muted = colour if is_point else palette.muted
        style = Style(font=theme.mono, colour=muted, anchor="rm", role="code")
        canvas.text((room.right, middle), part.value, 36, **style)
