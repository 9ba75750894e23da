"""A square for each: as many are drawn as the labels say."""

from collections import Counter
from typing import Any

import pytest
from drawings import drawn, labels
from factories import make_fact

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES
from influencer.domain.protocol_facts.seed_words import EXAMPLE_WORDS, seed


class Counting(Canvas):
    """Counts filled rectangles by their colour."""

    def __init__(self) -> None:
        super().__init__(THEMES["light"])
        self.fills: Counter[Colour | None] = Counter()

    def rectangle(self, *_args: Any, **style: Any) -> None:
        self.fills[style.get("fill")] += 1


def _counts(template: str) -> Counter[Colour | None]:
    canvas = Counting()
    load(template)(canvas, make_fact())
    for sign in (THEMES["light"].palette.panel, THEMES["light"].palette.ground):
        canvas.fills.pop(sign, None)
    return canvas.fills


ACCENT, SECOND = THEMES["light"].palette.accent, THEMES["light"].palette.second


def test_so_many_blocks_signal_as_the_rule_asks_for() -> None:
    counts = _counts("signal_grid")

    assert counts[ACCENT] == 1_815
    assert counts.total() == 2_016
    assert labels("signal_grid") == ["1,815 blocks signal: locked in", "201 may stay silent"]


def test_a_window_has_every_block_of_two_weeks_and_one_that_is_marked() -> None:
    counts = _counts("retarget_window")

    assert counts.pop(ACCENT) == 1
    assert counts.total() == 2_016
    assert labels("retarget_window") == ["14 days × 144 blocks", "block 2,016: adjust"]


def test_a_channel_has_as_many_places_from_either_side() -> None:
    counts = _counts("channel_slots")

    assert (counts[ACCENT], counts[SECOND]) == (483, 483)
    assert Counter(labels("channel_slots"))["483"] == 2


def test_as_many_addresses_are_empty_as_the_search_allows() -> None:
    counts = _counts("gap_limit")

    assert counts[ACCENT] == 4
    assert counts[None] == 20 + 1
    assert "20 unused in a row" in labels("gap_limit")


def test_every_round_of_hashing_has_its_square() -> None:
    assert _counts("seed_rounds")[ACCENT] == 2_048


def test_the_seed_is_that_of_the_test_vector() -> None:
    shown = labels("seed_rounds")

    assert "274ddc52…69a41028" in shown
    assert "ozone drill" in " ".join(shown)


def test_the_passphrase_stands_beside_the_words_that_need_it() -> None:
    """BIP 39: “The passphrase "TREZOR" is used for all vectors”; without it the seed is another."""
    bare, told = seed(EXAMPLE_WORDS, "").hex(), drawn("seed_rounds").alt_text

    assert bare[:8] not in "".join(labels("seed_rounds"))
    assert labels("seed_rounds")[labels("seed_rounds").index("+ passphrase") + 1] == "TREZOR"
    assert "passphrase TREZOR" in told


@pytest.mark.parametrize("template", ["gap_limit", "seed_rounds"])
def test_examples_are_called_so(template: str) -> None:
    told = drawn(template).alt_text

    assert "example" in told or "test vector" in told
