"""An example payjoin: inputs of two owners in one transaction (BIP 78)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import Note, common_size, foot
from influencer.domain.facts import Fact

PAYER_COIN, PAYEE_COIN, PAID, FEE = 100_000, 250_000, 40_000, 1_000
"""Satoshis, an example."""

OUTPUTS = (PAYEE_COIN + PAID, PAYER_COIN - PAID - FEE)
CARD = (470, 128)
FOOT = 70
SIDE, SIDE_SQUARE = 46, 34
"""Left of a card's words."""


BETWEEN, LABEL = 12, 58
"""Pixels between two cards of a square room, and for the names of its rows."""

TALLEST = 0.25
"""Share of the height that a card of a square room may take."""

Place = tuple[float, float, float, float]
"""Left edge, middle line, width and height of a card."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, lift = canvas.palette, _notes(canvas)
    arrange = _across if canvas.room.is_wide else _down
    places, middle = arrange(canvas, canvas.room.bottom - FOOT - lift)
    cards = (
        (PAYER_COIN, "from the payer", palette.accent),
        (PAYEE_COIN, "from the payee", palette.second),
        (OUTPUTS[0], "to the payee", palette.second),
        (OUTPUTS[1], "back to the payer", palette.accent),
    )
    sizes = _sizes(canvas, [(f"{amount:,} sat", name) for amount, name, _ in cards], places[0][2])
    for place, (amount, name, colour) in zip(places, cards, strict=True):
        _card(canvas, place, (f"{amount:,} sat", name), sizes, colour)
    canvas.circle(middle, 58, fill=palette.ink)
    sign = Style(font=canvas.theme.bold, colour=palette.ground, anchor="mm")
    canvas.text(middle, "tx", 46, **sign)
    return Drawing(
        alt_text=(
            f"An example transaction with inputs of two owners: {PAYER_COIN:,} sat from the payer, "
            f"{PAYEE_COIN:,} from the payee. {OUTPUTS[0]:,} go to the payee, {OUTPUTS[1]:,} back "
            f"to the payer: {PAID:,} paid, {FEE:,} in fees."
        ),
        computed=(PAYER_COIN, PAYEE_COIN, *OUTPUTS, PAID, FEE),
    )


def _across(canvas: Canvas, bottom: float) -> tuple[list[Place], Point]:
    """Inputs on the left, outputs on the right; their places, and that of the transaction."""
    room, muted = canvas.room, canvas.palette.muted
    upper, lower = room.top + 66 + CARD[1] / 2, bottom - CARD[1] / 2
    upper = min(upper, bottom - CARD[1] * 1.5 - 18)
    middle, right = (room.centre, (upper + lower) / 2), room.right - CARD[0]
    for row in (upper, lower):
        canvas.line([(room.left + CARD[0], row), middle, (right, row)], canvas.palette.line, 7)
    baseline = upper - CARD[1] / 2 - 22
    canvas.text((room.left, baseline), "inputs", 38, colour=muted)
    canvas.text((room.right, baseline), "outputs", 38, colour=muted, anchor="rs")
    return [(left, row, *CARD) for left in (room.left, right) for row in (upper, lower)], middle


def _down(canvas: Canvas, bottom: float) -> tuple[list[Place], Point]:
    """Inputs above, outputs below."""
    room, muted = canvas.room, canvas.palette.muted
    wide, tall = (room.width - BETWEEN) / 2, (bottom - room.top) * TALLEST
    upper, lower = room.top + LABEL + tall / 2, bottom - LABEL - tall / 2
    middle, lefts = (room.centre, (upper + lower) / 2), (room.left, room.right - wide)
    for row in (upper, lower):
        for left in lefts:
            canvas.line([(left + wide / 2, row), middle], canvas.palette.line, 7)
    canvas.text((room.left, room.top), "inputs", 42, colour=muted, anchor="la")
    canvas.text((room.left, bottom - 6), "outputs", 42, colour=muted)
    return [(left, row, wide, tall) for row in (upper, lower) for left in lefts], middle


def _sizes(canvas: Canvas, words: list[tuple[str, str]], wide: float) -> tuple[float, float]:
    """Of amounts and names, at which they fit a card."""
    amounts, names = [amount for amount, _ in words], [name for _, name in words]
    room = wide - _side(canvas) - 8
    return (
        common_size(canvas, amounts, canvas.theme.bold, room, range(50, 33, -1)),
        common_size(canvas, names, canvas.theme.body, room, range(38, 33, -1)),
    )


def _card(
    canvas: Canvas,
    place: Place,
    words: tuple[str, str],
    sizes: tuple[float, float],
    colour: Colour,
) -> None:
    palette, theme = canvas.palette, canvas.theme
    left, row, wide, tall = place
    box, text = (left, row - tall / 2, wide, tall), left + _side(canvas)
    canvas.rectangle(box, fill=palette.panel, radius=min(theme.radius, 18))
    canvas.rectangle((left, box[1], 16, tall), fill=colour)
    canvas.text((text, row - 6), words[0], sizes[0], font=theme.bold)
    canvas.text((text, row + 46), words[1], sizes[1], colour=palette.muted)


def _side(canvas: Canvas) -> float:
    return SIDE if canvas.room.is_wide else SIDE_SQUARE


def _notes(canvas: Canvas) -> float:
    """Returns the height of its lines above the last one."""
    paid = f"paid {PAID:,}, fee {FEE:,}"
    return foot(canvas, Note("An example"), Note(paid, 38, canvas.palette.ink, canvas.theme.bold))
