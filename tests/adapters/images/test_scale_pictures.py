"""Lines, rows and curves to scale, and what is written beside them."""

import pytest
from drawings import drawn, labels, shipped_facts

from influencer.adapters.images.templates.activation_line import ACTIVE, PERIOD
from influencer.adapters.images.templates.supply_restart import supply_with_bug
from influencer.domain.protocol_facts.issuance import final_supply, supply


@pytest.mark.parametrize("height", ACTIVE.values())
def test_rules_became_active_with_a_period(height: int) -> None:
    assert height % PERIOD == 0
    assert f"{height:,}" in labels("activation_line")


@pytest.mark.parametrize(
    ("fact", "name"),
    [
        ("btc-csv-height", "Relative timelocks"),
        ("btc-segwit-height", "SegWit"),
        ("btc-taproot-height", "Taproot"),
    ],
)
def test_the_line_highlights_what_the_fact_is_about(fact: str, name: str) -> None:
    told = drawn("activation_line", shipped_facts()[fact]).alt_text

    assert f"{name} is highlighted" in told


def test_the_heights_stand_in_order_and_to_scale() -> None:
    middles = {box.text: (box.left + box.right) / 2 for box in drawn("activation_line").boxes}
    first, second, third = (middles[f"{height:,}"] for height in ACTIVE.values())
    heights = list(ACTIVE.values())

    share = (heights[1] - heights[0]) / (heights[2] - heights[0])
    assert (second - first) / (third - first) == pytest.approx(share, abs=0.01)


def test_with_the_bug_the_subsidy_starts_over_after_64_halvings() -> None:
    assert supply_with_bug(63) == supply(63 * 210_000)
    assert supply_with_bug(64) == final_supply()
    assert supply_with_bug(65) == final_supply() + supply(210_000)


def test_the_curves_end_where_the_labels_say() -> None:
    assert {"63 M", "21 M", "64 halvings", "128"} <= set(labels("supply_restart"))
    assert round(supply_with_bug(192) / 1e14) == 63


def test_the_largest_lock_in_time_is_a_little_over_a_year() -> None:
    assert pytest.approx(388, abs=0.5) == 65_535 * 512 / 86_400
    assert "at most 388 days" in labels("lock_ticks")


def test_half_of_all_children_are_hardened() -> None:
    shown = [label for label in labels("key_tree") if label[0].isdigit()]

    assert [int(label.replace(",", "")) for label in shown] == [2**31, 2**31]


def test_a_channel_is_announced_at_the_sixth_block() -> None:
    boxes = {box.text: box for box in drawn("six_blocks").boxes}

    assert [text for text in boxes if text.isdigit()] == list("123456")
    assert boxes["may be announced"].right >= boxes["6"].right


def test_the_port_is_the_code_point() -> None:
    assert {"9735", "0x2607", "U+2607"} <= set(labels("port_pun"))
    assert chr(9735) == "\N{LIGHTNING}"
