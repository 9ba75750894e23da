"""How a relay learns whose key it talks to (NIP-42)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("App", "Relay"),
    steps=(
        Step(1, 0, "AUTH: a challenge"),
        Step(0, 1, "AUTH: kind 22242, signed", is_point=True),
        Step(1, 0, "OK"),
    ),
    numbers=(22242,),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
