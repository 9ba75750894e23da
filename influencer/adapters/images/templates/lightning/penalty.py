"""What becomes of a cheat: who broadcasts an outdated state loses all to the other (BOLT 5)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts.split import Split, split_bars
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.balances import Balance, pay, penalise

OUTDATED = Balance(700_000, 300_000)
"""An example, as is what Alice has paid since."""

PAID = 500_000
GAP = 26


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette = canvas.room, canvas.palette
    latest, after = pay(OUTDATED, PAID), penalise(OUTDATED)
    capacity, plain = latest.capacity, (palette.line, palette.panel)
    won = (palette.line, palette.good)
    bars = (
        Split(("True: Alice", "Bob"), _sides(latest), capacity, plain, (palette.ink,) * 2),
        Split(("Alice broadcasts an old one", "Bob"), _sides(OUTDATED), capacity),
        Split(("Caught: Alice", "Bob"), _sides(after), capacity, won, (palette.ground,) * 2),
    )
    split_bars(canvas, (room.left, room.top, room.width, room.height), bars, GAP)
    return Drawing(
        alt_text=(
            f"Example of a cheat in a channel of {capacity:,} sat. The true state: Alice "
            f"{latest.ours:,}, Bob {latest.theirs:,}. She broadcasts an old one with "
            f"{OUTDATED.ours:,} for her. Caught, she has {after.ours}, he has {after.theirs:,}."
        ),
        computed=(*_sides(latest), *_sides(OUTDATED), *_sides(after), capacity),
    )


def _sides(balance: Balance) -> tuple[int, int]:
    return balance.ours, balance.theirs
