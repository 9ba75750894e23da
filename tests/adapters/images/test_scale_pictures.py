"""Lines, rows and curves to scale, and what is written beside them."""

from itertools import pairwise

import pytest
from drawings import drawn, labels, shipped_facts, texts
from factories import make_fact

from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE
from influencer.adapters.images.templates.bitcoin.activation_line import PERIOD
from influencer.adapters.images.templates.bitcoin.supply_restart import supply_with_bug
from influencer.domain.facts import Figure
from influencer.domain.protocol_facts.issuance import final_supply, supply
from influencer.errors import PictureError

HEIGHTS = {
    "btc-csv-height": "419,328",
    "btc-segwit-height": "481,824",
    "btc-taproot-height": "709,632",
}


@pytest.mark.parametrize(("fact", "height"), HEIGHTS.items())
def test_rules_became_active_with_a_period(fact: str, height: str) -> None:
    shown = labels("activation_line", shipped_facts()[fact])
    periods, rest = divmod(int(height.replace(",", "")), PERIOD)

    assert rest == 0
    assert f"A cell is a period of 2,016 blocks; {periods} came before" in shown


@pytest.mark.parametrize("fact", HEIGHTS)
def test_a_fact_vouches_for_no_height_but_its_own(fact: str) -> None:
    candidate = drawn("activation_line", shipped_facts()[fact])
    told = " ".join([*texts(candidate), candidate.alt_text])

    assert {height for height in HEIGHTS.values() if height in told} == {HEIGHTS[fact]}


def test_a_figure_that_is_no_height_is_not_put_on_the_line() -> None:
    figure = Figure(value="95.8%", caption="of all bitcoin")

    with pytest.raises(PictureError, match="not the height of a block"):
        drawn("activation_line", make_fact(figure=figure))


def test_with_the_bug_the_subsidy_starts_over_after_64_halvings() -> None:
    assert supply_with_bug(63) == supply(63 * 210_000)
    assert supply_with_bug(64) == final_supply()
    assert supply_with_bug(65) == final_supply() + supply(210_000)


def test_the_curves_end_where_the_labels_say() -> None:
    assert {"63 M", "21 M", "64", "128", "192", "halvings"} <= set(labels("supply_restart"))
    assert round(supply_with_bug(192) / 1e14) == 63


def test_the_bug_has_no_end_where_the_picture_ends() -> None:
    """BIP 42: “the cycle repeats itself every 64 halvings”."""
    assert "… and so on" in labels("supply_restart")
    assert "every 64 halvings" in drawn("supply_restart").alt_text
    assert "without end" in drawn("supply_restart").alt_text


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


def test_heights_below_the_stairs_never_read_as_one_number() -> None:
    """In the theme whose letters are the widest, in the narrowest room."""
    attempt = Attempt("subsidy_stairs", "blueprint", "left", LANDSCAPE)
    boxes = PillowRenderer().draw(attempt, make_fact(), handle="satsjournal", seed=1).boxes
    heights = {f"{era * 210_000:,}" for era in range(6)}
    row = sorted((box for box in boxes if box.text in heights), key=lambda box: box.left)

    assert [box.text for box in row] == ["0", "420,000", "840,000"]
    assert all(left.right + 20 <= right.left for left, right in pairwise(row))
