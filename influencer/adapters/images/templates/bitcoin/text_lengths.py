"""How long addresses and keys are as text: a cell for each character, those that tell them lit."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.encoding import base58_length, segwit_address_length

LABEL = 60
BETWEEN = 30
COLUMNS = {True: 62, False: 31}
GAP = 4
TALLEST = 96


@dataclass(frozen=True, slots=True)
class Text:
    """A kind of text, how it begins, and how many characters it has."""

    name: str
    start: str
    length: int


BASE58 = {
    (0, 20): Text("1…, at most", "1", base58_length(0, 20)),
    (128, 32): Text("5…, plain key", "5", base58_length(128, 32)),
    (128, 33): Text("K… or L…, compressed", "K", base58_length(128, 33)),
}
SEGWIT = {
    20: Text("bc1q…, for a key", "bc1q", segwit_address_length(2, 20)),
    32: Text("bc1q…, for a script", "bc1q", segwit_address_length(2, 32)),
}
"""By the bytes that are written: version byte and length, or length alone (BIP 13, 141, 173)."""


def texts_of(fact: Fact) -> tuple[Text, ...]:
    """Those whose lengths the fact computes, shortest first."""
    old = [BASE58.get((int(call[0]), int(call[1]))) for call in calls_of(fact, "base58_length")]
    new = [SEGWIT.get(int(call[1])) for call in calls_of(fact, "segwit_address_length")]
    found = {text for text in (*old, *new) if text} or set(SEGWIT.values())
    return tuple(sorted(found, key=lambda text: text.length))


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    shown, room = texts_of(fact), canvas.room
    columns = min(COLUMNS[room.is_wide], max(text.length for text in shown))
    lines = [-(-text.length // columns) for text in shown]
    unit = (room.width + GAP) / columns
    spare = room.height - (LABEL + BETWEEN) * len(shown) + BETWEEN
    tall = min(TALLEST, spare / sum(lines))
    between = BETWEEN + (spare - tall * sum(lines)) / len(shown)
    names = [text.name for text in shown]
    size = common_size(canvas, names, canvas.theme.body, room.width - 320, range(42, 33, -1))
    top = room.top
    for text, count in zip(shown, lines, strict=True):
        _label(canvas, top, text, size)
        _cells(canvas, (top + LABEL, unit, tall), text, columns)
        top += LABEL + count * tall + between
    told = "; ".join(f"{text.length} characters, {text.name}" for text in shown)
    return Drawing(
        alt_text=f"Rows with a cell for each character, to one scale: {told}.",
        computed=(1, 5, *(text.length for text in shown)),
        literals=tuple(text.start for text in shown),
    )


def _label(canvas: Canvas, top: float, text: Text, size: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    style = Style(font=theme.bold, colour=palette.ink)
    box = canvas.text((canvas.room.left, top + 40), f"{text.length}", 50, **style)
    canvas.text((box.right + 24, top + 40), text.name, size, colour=palette.muted)


def _cells(canvas: Canvas, place: tuple[float, float, float], text: Text, columns: int) -> None:
    """Those by which the kind is known are lit."""
    top, unit, tall = place
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    for number in range(text.length):
        line, column = divmod(number, columns)
        box = (room.left + column * unit, top + line * tall, unit - GAP, tall - GAP)
        is_start = number < len(text.start)
        fill = palette.accent if is_start else palette.line
        canvas.rectangle(box, fill=fill, radius=min(theme.radius / 2, 6))
