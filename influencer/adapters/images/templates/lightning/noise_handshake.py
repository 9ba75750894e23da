"""The three acts in which two Lightning nodes agree on keys (BOLT 8)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Caller", "Called node"),
    steps=(
        Step(0, 1, "50 bytes: a fresh key"),
        Step(1, 0, "50 bytes: a fresh key"),
        Step(0, 1, "66 bytes: the caller’s identity, encrypted", is_point=True),
    ),
    numbers=(50, 66),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
