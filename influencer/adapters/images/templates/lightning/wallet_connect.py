"""An app pays from a wallet over encrypted Nostr events (NIP-47)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.exchange import Exchange, Step, draw_exchange
from influencer.domain.facts import Fact

EXCHANGE = Exchange(
    lanes=("App", "Your wallet"),
    steps=(
        Step(0, 1, "kind 23194: pay this invoice"),
        Step(1, 1, "pays over Lightning", is_point=True),
        Step(1, 0, "kind 23195: paid"),
    ),
    numbers=(23194, 23195),
)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    return draw_exchange(canvas, fact, EXCHANGE)
