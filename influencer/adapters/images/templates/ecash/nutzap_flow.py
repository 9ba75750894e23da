"""A payment that travels inside a Nostr event (NIP-61)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("Sender", "Relays", "Receiver"),
    steps=(
        Step(2, 1, "kind 10019: my key"),
        Step(1, 0, "kind 10019"),
        Step(0, 1, "kind 9321: ecash", is_point=True),
        Step(1, 2, "kind 9321"),
    ),
    numbers=(10019, 9321),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
