"""A fee as BOLT 7 computes it in its own example: a flat part and a share of the amount."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.routing import MILLIONTHS, Hop, fee

HOP = Hop(base=200, rate=2_000, delta=0)
AMOUNT = 4_999_999
"""Millisatoshis; all three numbers are those of BOLT 7's example."""

SHARE = AMOUNT * HOP.rate // MILLIONTHS
ROW = 190
BESIDE = 40
"""Pixels between a figure and its name."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    total = fee(HOP, AMOUNT)
    rows = (
        (f"{HOP.base:,}", "flat"),
        (f"+ {SHARE:,}", f"{HOP.rate:,} millionths of {AMOUNT:,}"),
    )
    room, theme = canvas.room, canvas.theme
    pitch = min(ROW, room.height / 3.4)
    figures = [*(figure for figure, _ in rows), f"{total:,}"]
    largest = int(pitch * 0.72)
    size = common_size(canvas, figures, theme.numerals, room.width * 0.44, range(largest, 43, -2))
    edge = room.left + max(canvas.type.width(one, theme.numerals, size) for one in figures)
    top = room.top + (room.height - 3.3 * pitch) / 2
    for number, row in enumerate(rows):
        _row(canvas, (edge, top + (number + 0.7) * pitch), row, size)
    _total(canvas, (edge, top + 2 * pitch), f"{total:,}", (size, pitch))
    return Drawing(
        alt_text=(
            f"A sum, BOLT 7's example in thousandths of a sat: a flat {HOP.base} and "
            f"{HOP.rate:,} millionths of {AMOUNT:,}, which is {SHARE:,}, make a fee of {total:,}."
        ),
        computed=(HOP.base, HOP.rate, AMOUNT, SHARE, total, 7),
    )


def _row(canvas: Canvas, corner: tuple[float, float], row: tuple[str, str], size: float) -> None:
    (edge, down), (figure, name) = corner, row
    canvas.text((edge, down), figure, size, font=canvas.theme.numerals, anchor="rs")
    place, words = (edge + BESIDE, down), (canvas.room.right - edge - BESIDE, 90)
    style = BlockStyle(colour=canvas.palette.muted, anchor="ls")
    canvas.paragraph(place, name, words, range(44, 33, -1), **style)


def _total(
    canvas: Canvas, corner: tuple[float, float], text: str, sizes: tuple[float, float]
) -> None:
    palette, theme, (edge, top), (size, pitch) = canvas.palette, canvas.theme, corner, sizes
    canvas.line([(canvas.room.left, top + 8), (canvas.room.right, top + 8)], palette.ink, 4)
    hero = Style(font=theme.numerals, colour=palette.accent_text, anchor="rs", role="hero")
    down = top + 1.0 * pitch
    canvas.text((edge, down), text, size, **hero)
    style = Style(colour=palette.accent_text, font=theme.bold, anchor="ls")
    canvas.text((edge + BESIDE, down), "millisat of fee", 44, **style)
