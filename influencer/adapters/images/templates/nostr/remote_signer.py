"""An app has events signed by a device that keeps the key (NIP-46)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("App", "Your signer"),
    steps=(
        Step(0, 1, "kind 24133: please sign this"),
        Step(1, 1, "the key stays here", is_point=True),
        Step(1, 0, "kind 24133: the signed event"),
    ),
    numbers=(24133,),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
