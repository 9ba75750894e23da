"""Two wallets make a payment together without being online together (BIP 77)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Payer", "Directory", "Payee"),
    steps=(
        Step(0, 1, "a proposal, sealed"),
        Step(1, 2, "picked up later", is_point=True),
        Step(2, 1, "the payjoin, sealed"),
        Step(1, 0, "picked up later"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
