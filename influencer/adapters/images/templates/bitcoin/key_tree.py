"""All children of one extended key: normal ones, then as many hardened ones (BIP 32)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import BlockStyle, Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.child_seeds import HARDENED

BRANCHES = 12
"""Lines drawn to either half; a sample of the children."""

ROOT = 92
"""Height of the box at the top; ``AIR`` is left and right of its words."""

AIR = 44
BAR = 72
NOTES, NOTES_SQUARE = 150, 262


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    bar = canvas.room.bottom - (NOTES if canvas.room.is_wide else NOTES_SQUARE) - BAR
    write = _notes if canvas.room.is_wide else _notes_stacked
    half = (canvas.room.width - 10) / 2
    halves: tuple[tuple[float, Colour, str, str], ...] = (
        (canvas.room.left, palette.second, "normal", "a public key is enough"),
        (canvas.room.right - half, palette.accent, "hardened", "private key needed"),
    )
    for left, colour, name, note in halves:
        for number in range(BRANCHES):
            foot = (left + half * (number + 0.5) / BRANCHES, bar)
            canvas.line([(canvas.room.centre, top + ROOT / 2), foot], colour, 3)
        canvas.rectangle((left, bar, half, BAR), fill=colour, radius=min(canvas.theme.radius, 10))
        write(canvas, (left, bar + BAR, half), name, note)
    _root(canvas, top)
    return Drawing(
        alt_text=(
            f"An extended key and a bar for all of its children: {HARDENED:,} normal ones, which a "
            f"public key can derive, and {HARDENED:,} hardened ones, which take the private key."
        ),
        computed=(HARDENED, 2 * HARDENED),
    )


def _root(canvas: Canvas, top: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    name, size = "one extended key", 42
    wide = canvas.type.width(name, theme.bold, size) + 2 * AIR
    box = (canvas.room.centre - wide / 2, top, wide, ROOT)
    canvas.rectangle(box, fill=palette.ink, radius=min(theme.radius, 18))
    style = Style(font=theme.bold, colour=palette.ground, anchor="mm")
    canvas.text((canvas.room.centre, top + ROOT / 2), name, size, **style)


def _notes(canvas: Canvas, place: tuple[float, float, float], name: str, note: str) -> None:
    theme, (left, top, _) = canvas.theme, place
    number = Style(font=theme.numerals, anchor="la")
    canvas.text((left, top + 26), f"{HARDENED:,}", 58, **number)
    across = left + canvas.type.width(f"{HARDENED:,}", theme.numerals, 58) + 20
    canvas.text((across, top + 26 + canvas.type.capital(theme.numerals, 58)), name, 42)
    canvas.text((left, top + 104), note, 40, colour=canvas.palette.muted, anchor="la")


def _notes_stacked(canvas: Canvas, place: tuple[float, float, float], name: str, note: str) -> None:
    """Number, name and note one below the other."""
    theme, (left, top, half) = canvas.theme, place
    number = f"{HARDENED:,}"
    size = common_size(canvas, [number], theme.numerals, half - 8, range(66, 33, -1))
    canvas.text((left, top + 28), number, size, font=theme.numerals, anchor="la")
    canvas.text((left, top + 100), name, 46, font=theme.bold, anchor="la")
    style = BlockStyle(colour=canvas.palette.muted, anchor="la", role="label")
    canvas.paragraph((left, top + 166), note, (half - 8, 96), range(42, 33, -1), **style)
