"""One root key and the child seeds that come out of it (BIP 85)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.card import Card
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.fan import fan
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.child_seeds import ROOT_KEY, child_entropy

NAMES = ("phone", "server", "signing device")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    seeds = [child_entropy(index) for index in range(len(NAMES))]
    cards = [Card(name, shortened(seed, 8, 6)) for name, seed in zip(NAMES, seeds, strict=True)]
    fan(
        canvas,
        top,
        Card("the root key", shortened(ROOT_KEY, 8, 6)),
        cards,
        "Test key of BIP 85; no way leads back",
    )
    return Drawing(
        alt_text=(
            f"From the root key of BIP 85's test vectors come seeds for a phone, a server and a "
            f"signing device: {', '.join(card.code for card in cards)}. No way leads back."
        ),
        computed=(85,),
        literals=(ROOT_KEY, *seeds),
    )
