"""A channel that is opened for the payment that comes in (bLIP 52, LSPS2)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Payer", "Provider", "Wallet"),
    steps=(
        Step(0, 1, "payment"),
        Step(1, 2, "opens a channel", is_point=True),
        Step(1, 2, "payment less the fee"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
