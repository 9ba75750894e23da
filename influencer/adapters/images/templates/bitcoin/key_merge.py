"""Three signers' keys and the one that the chain sees (BIP 327)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.card import Card
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.fan import fan
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_aggregation import EXAMPLE_KEYS, aggregate

NAMES = ("Alice’s key", "Bob’s key", "Carol’s key")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    whole = aggregate(EXAMPLE_KEYS)
    cards = [
        Card(name, shortened(key, 8, 6)) for name, key in zip(NAMES, EXAMPLE_KEYS, strict=True)
    ]
    one = Card("the key on chain", shortened(whole, 8, 6))
    fan(canvas, top, one, cards, "First test vector of BIP 327", is_gathering=True)
    return Drawing(
        alt_text=(
            f"The public keys of Alice, Bob and Carol, {', '.join(card.code for card in cards)}, "
            f"lead to a single key that the chain sees, {one.code}. A test vector of BIP 327."
        ),
        computed=(327,),
        literals=(whole, *EXAMPLE_KEYS),
    )
