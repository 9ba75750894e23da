"""A web request that is paid in the request itself (NUT-24)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("App", "Server"),
    steps=(
        Step(0, 1, "a request"),
        Step(1, 0, "402 Payment Required: the price", is_point=True),
        Step(0, 1, "the request again, ecash in X-Cashu"),
        Step(1, 0, "the answer"),
    ),
    numbers=(402,),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
