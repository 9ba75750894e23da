"""Colours: how they are written, mixed, and how much they contrast."""

import pytest

from influencer.adapters.images.colour import code_of, contrast, mix, parse


@pytest.mark.parametrize(
    ("code", "colour"),
    [("#f7931a", (247, 147, 26)), ("#F7931A", (247, 147, 26)), ("#0bf", (0, 187, 255))],
)
def test_a_colour_has_six_digits_or_three(code: str, colour: tuple[int, int, int]) -> None:
    assert parse(code) == colour
    assert parse(code_of(colour)) == colour


def test_black_on_white_has_the_highest_contrast() -> None:
    assert contrast(parse("#000000"), parse("#ffffff")) == pytest.approx(21)


def test_white_on_bitcoin_orange_is_as_poor_as_it_looks() -> None:
    assert contrast(parse("#ffffff"), parse("#f7931a")) == pytest.approx(2.30, abs=0.01)


def test_a_mix_begins_and_ends_at_its_colours() -> None:
    assert mix((0, 10, 20), (100, 110, 120), 0) == (0, 10, 20)
    assert mix((0, 10, 20), (100, 110, 120), 0.5) == (50, 60, 70)
    assert mix((0, 10, 20), (100, 110, 120), 1) == (100, 110, 120)
