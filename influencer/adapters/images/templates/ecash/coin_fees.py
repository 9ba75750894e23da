"""A fee by the coin, in whole units: as much for one as for ten, twice as much for eleven."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.ecash import input_fee

RATE = 100
"""Thousandths of a satoshi for each coin, NUT-02's example."""

COINS = 20
EACH = COINS // input_fee(COINS, RATE)
LABEL = 60
"""Size of a fee beside its coins."""

AIR = 40
"""Pixels between the coins and their fee."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    fees = [input_fee(count, RATE) for count in range(1, COINS + 1)]
    rows = COINS // EACH
    label = max(canvas.type.width(f"{fee} sat", canvas.theme.numerals, LABEL) for fee in fees)
    wide = room.width - label - AIR
    lines = 1 if room.is_wide else 2
    step = min(wide / (EACH / lines), (room.height - 60 * rows) / (rows * lines), 150)
    pitch = step * lines + 60
    top = room.middle - pitch * rows / 2
    for number, fee in enumerate(fees):
        row, place = divmod(number, EACH)
        line, column = divmod(place, EACH // lines)
        middle = (
            room.left + (column + 0.5) * step,
            top + row * pitch + 30 + (line + 0.5) * step,
        )
        is_point = number and fee > fees[number - 1]
        _coin(canvas, middle, step * 0.42, number + 1, is_point=bool(is_point))
    for row in range(rows):
        _fee(canvas, top + row * pitch + pitch / 2, fees[row * EACH], is_point=row > 0)
    return Drawing(
        alt_text=(
            f"Two rows of {EACH} ecash coins. For 1 to {EACH} of them the mint's fee is {fees[0]} "
            f"sat, an example. The coin {EACH + 1}, marked, makes it {fees[EACH]} sat, and so it "
            f"stays up to {COINS}."
        ),
        computed=(*range(1, COINS + 1), *fees),
    )


def _coin(
    canvas: Canvas, middle: tuple[float, float], radius: float, number: int, *, is_point: bool
) -> None:
    palette = canvas.palette
    fill = palette.accent if is_point else palette.line
    canvas.circle(middle, radius, fill=fill)
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=canvas.theme.bold, colour=ink, anchor="mm")
    canvas.text(middle, str(number), max(36, radius * 0.72), **style)


def _fee(canvas: Canvas, middle: float, fee: int, *, is_point: bool) -> None:
    palette = canvas.palette
    ink = palette.accent_text if is_point else palette.ink
    style = Style(font=canvas.theme.numerals, colour=ink, anchor="rm")
    canvas.text((canvas.room.right, middle), f"{fee} sat", LABEL, **style)
