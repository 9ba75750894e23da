"""A block whose transactions the receiver already holds (BIP 152)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Node", "Its peer"),
    steps=(
        Step(0, 1, "the header and 6-byte IDs", is_point=True),
        Step(1, 0, "getblocktxn: which ones I lack"),
        Step(0, 1, "only the missing transactions"),
    ),
    numbers=(6,),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
