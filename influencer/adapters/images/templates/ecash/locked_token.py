"""A token that is locked to a key, in the wrong and in the right hands (NUT-11)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Thief", "Mint", "Receiver"),
    steps=(
        Step(0, 1, "the locked token"),
        Step(1, 0, "refused"),
        Step(2, 1, "token and signature", is_point=True),
        Step(1, 2, "new coins"),
    ),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
