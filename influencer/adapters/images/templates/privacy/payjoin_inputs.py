"""An example payjoin: inputs of two owners in one transaction (BIP 78)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

PAYER_COIN, PAYEE_COIN, PAID, FEE = 100_000, 250_000, 40_000, 1_000
"""Satoshis, an example."""

OUTPUTS = (PAYEE_COIN + PAID, PAYER_COIN - PAID - FEE)
CARD = (470, 128)
FOOT = 70


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    bottom = canvas.room.bottom - FOOT
    rows = (top + 66 + CARD[1] / 2, bottom - CARD[1] / 2)
    rows = (min(rows[0], bottom - CARD[1] * 1.5 - 18), rows[1])
    middle = (canvas.room.centre, sum(rows) / 2)
    right = canvas.room.right - CARD[0]
    cards = (
        (canvas.room.left, rows[0], PAYER_COIN, "from the payer", palette.accent),
        (canvas.room.left, rows[1], PAYEE_COIN, "from the payee", palette.second),
        (right, rows[0], OUTPUTS[0], "to the payee", palette.second),
        (right, rows[1], OUTPUTS[1], "back to the payer", palette.accent),
    )
    for left, row, amount, name, colour in cards:
        _wire(canvas, (left, row), middle)
        _card(canvas, (left, row), amount, name, colour)
    canvas.circle(middle, 58, fill=palette.ink)
    sign = Style(font=canvas.theme.bold, colour=palette.ground, anchor="mm")
    canvas.text(middle, "tx", 46, **sign)
    canvas.text((canvas.room.left, rows[0] - CARD[1] / 2 - 22), "inputs", 38, colour=palette.muted)
    outputs = Style(colour=palette.muted, anchor="rs")
    canvas.text((canvas.room.right, rows[0] - CARD[1] / 2 - 22), "outputs", 38, **outputs)
    _notes(canvas)
    return Drawing(
        alt_text=(
            f"An example transaction with inputs of two owners: {PAYER_COIN:,} sat from the payer, "
            f"{PAYEE_COIN:,} from the payee. {OUTPUTS[0]:,} go to the payee, {OUTPUTS[1]:,} back "
            f"to the payer: {PAID:,} paid, {FEE:,} in fees."
        ),
        computed=(PAYER_COIN, PAYEE_COIN, *OUTPUTS, PAID, FEE),
    )


def _wire(canvas: Canvas, card: tuple[float, float], middle: tuple[float, float]) -> None:
    left, row = card
    edge = left + CARD[0] if left < middle[0] else left
    canvas.line([(edge, row), middle], canvas.palette.line, 7)


def _card(
    canvas: Canvas, place: tuple[float, float], amount: int, name: str, colour: Colour
) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, row = place
    box = (left, row - CARD[1] / 2, *CARD)
    canvas.rectangle(box, fill=palette.panel, radius=min(theme.radius, 18))
    canvas.rectangle((left, box[1], 16, CARD[1]), fill=colour)
    canvas.text((left + 46, row - 6), f"{amount:,} sat", 50, font=theme.bold)
    canvas.text((left + 46, row + 46), name, 38, colour=palette.muted)


def _notes(canvas: Canvas) -> None:
    palette, baseline = canvas.palette, canvas.room.bottom - 4
    canvas.text((canvas.room.left, baseline), "An example", 38, colour=palette.muted)
    paid = Style(font=canvas.theme.bold, anchor="rs")
    note = f"paid {PAID:,}, fee {FEE:,}"
    canvas.text((canvas.room.right, baseline), note, 38, **paid)
