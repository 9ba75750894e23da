"""A request to delete, and relays of which not all have to comply (NIP-09)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.card import Card
from influencer.adapters.images.templates.layouts.fan import fan
from influencer.domain.facts import Fact

KIND = 5
OUTCOMES = ("deletes it", "deletes it", "keeps it")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    cards = [Card(f"relay {letter}", did) for letter, did in zip("ABC", OUTCOMES, strict=True)]
    request = Card("please delete", f"a kind {KIND} event")
    fan(canvas, top, request, cards, "An example: nobody can make a relay comply")
    return Drawing(
        alt_text=(
            f"An example: a request to delete, a kind {KIND} event, goes to the relays A, B and C. "
            "Two of them delete the post, the third one keeps it."
        ),
        computed=(KIND,),
    )
