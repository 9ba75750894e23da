"""One printed offer, and an invoice of their own for all who pay it (BOLT 12)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.card import Card
from influencer.adapters.images.templates.layouts.fan import fan
from influencer.domain.facts import Fact

PAYERS = ("Alice", "Bob", "Carol")


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    cards = [Card(f"{name} pays", "its own invoice") for name in PAYERS]
    fan(
        canvas, top, Card("one offer", "lno1…"), cards, "Each wallet requests an invoice, used once"
    )
    return Drawing(
        alt_text=(
            "A single offer, a text that begins with lno1, leads to a fresh invoice for each "
            f"payer: {', '.join(PAYERS[:-1])} and {PAYERS[-1]} pay one each, used once."
        ),
        literals=("lno1",),
    )
