"""Balances, capacities and parts of payments, as bars and bands to scale."""

import pytest
from drawings import drawn, labels, shipped_facts

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point

ASKING = {
    "channel_reserve": "bolt2-reserve",
    "channel_split": "inbound-fresh-channel",
    "mint_parts": "nut15-mpp",
    "multipart": "bolt4-mpp-60s",
    "penalty": "optech-penalty-two",
    "splicing": "bolt2-splice-live",
    "swap_or_splice": "optech-swap-vs-splice",
}


def amounts(template: str) -> list[int]:
    words = (word for label in labels(template) for word in label.replace(",", "").split())
    return [int(word) for word in words if word.isdigit()]


@pytest.mark.parametrize(("template", "fact"), ASKING.items())
def test_a_fact_asks_for_the_bars_that_show_it(template: str, fact: str) -> None:
    assert shipped_facts()[fact].pictures[0] == template


@pytest.mark.parametrize("template", ASKING)
def test_amounts_without_a_source_are_called_an_example(template: str) -> None:
    assert "Example" in drawn(template).alt_text


def test_a_payment_in_a_channel_leaves_its_capacity_as_it_was() -> None:
    first, nothing, *rest = amounts("channel_split")

    assert nothing == 0
    assert sorted(rest) == [300_000, 300_000, 700_000]
    assert first == 1_000_000


def test_the_arrow_goes_the_way_of_the_money(monkeypatch: pytest.MonkeyPatch) -> None:
    """Alice, on the left, pays Bob, on the right; it is the division that moves to the left."""
    arrows: list[tuple[Point, Point]] = []

    def arrow(_canvas: Canvas, start: Point, end: Point, *_: object) -> None:
        arrows.append((start, end))

    monkeypatch.setattr(Canvas, "arrow", arrow)
    shown = labels("channel_split")

    assert [start[0] < end[0] for start, end in arrows] == [True]
    assert {"An example: Alice pays 300,000 sat", "Bob’s side · 0 sat"} <= set(shown)
    labels("liquidity_loop")
    assert len(arrows) == 1


def test_a_loop_tells_what_is_left_of_what_could_be_sent() -> None:
    shown = labels("liquidity_loop")

    assert {"300,000 of 600,000", "500,000 of 800,000", "0 of 300,000: dry"} <= set(shown)


def test_both_reserves_and_what_can_move_make_up_the_channel() -> None:
    moving, alice, bob = amounts("channel_reserve")

    assert alice == bob == (moving + alice + bob) // 100


def test_a_cheat_is_left_with_nothing() -> None:
    *before, alice, bob = amounts("penalty")

    assert (alice, bob) == (0, 1_000_000)
    assert [sum(before[:2]), sum(before[2:])] == [bob, bob]


def test_a_swap_keeps_the_capacity_and_a_splice_does_not() -> None:
    before, swapped, spliced = (sum(pair) for pair in _pairs(amounts("swap_or_splice")))

    assert before == swapped == spliced + 250_000


def test_a_splice_adds_up() -> None:
    old, added, new = amounts("splicing")

    assert old + added == new


@pytest.mark.parametrize("template", ["multipart", "mint_parts"])
def test_the_parts_make_up_the_payment(template: str) -> None:
    numbers = [number for number in amounts(template) if number > 10]

    assert max(numbers) * 2 == sum(numbers)


def _pairs(numbers: list[int]) -> list[tuple[int, int]]:
    return list(zip(numbers[::2], numbers[1::2], strict=True))
