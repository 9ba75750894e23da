"""One silent payment address and the outputs that three payments to it make (BIP 352)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.card import Card
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.fan import fan
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.silent_payment import (
    ADDRESS,
    INPUT_KEYS,
    OUTPOINTS,
    output_key,
)

NAMES = ("first payment", "second payment", "third payment")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    outputs = [output_key(outpoint, INPUT_KEYS) for outpoint in OUTPOINTS]
    cards = [Card(name, shortened(key, 8, 6)) for name, key in zip(NAMES, outputs, strict=True)]
    address = Card("one address", shortened(ADDRESS, 8, 6))
    fan(canvas, top, address, cards, "BIP 352 test vectors; each output is a Taproot key")
    return Drawing(
        alt_text=(
            f"The silent payment address {shortened(ADDRESS, 8, 6)} leads to 3 different outputs, "
            f"{', '.join(card.code for card in cards)}. All are test vectors of BIP 352."
        ),
        computed=(3, 352),
        literals=(ADDRESS, *outputs),
    )
