import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.images.fonts import Layout, best_layout
from influencer.adapters.images.punctuation import typographic
from influencer.adapters.images.type import TextDoesNotFitError, Typesetter

FONT = "Inter-Regular"
BASIC = Typesetter(Layout.BASIC)
WORDS = st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=12)


@given(WORDS)
def test_fitted_lines_hold_all_words_in_order_within_the_room(words: list[str]) -> None:
    block = BASIC.fit(" ".join(words), FONT, (700, 2_000), range(60, 33, -2))

    assert " ".join(block.lines).split() == words
    assert all(BASIC.width(line, FONT, block.size) <= 700 for line in block.lines)
    assert block.height <= 2_000


def test_the_largest_size_that_fits_is_taken() -> None:
    block = BASIC.fit("two words", FONT, (2_000, 200), range(90, 33, -2))

    assert (block.size, block.lines) == (90, ("two words",))


def test_a_text_that_does_not_fit_is_not_cut() -> None:
    with pytest.raises(TextDoesNotFitError, match="no room for 'far too long for this'"):
        BASIC.fit("far too long for this", FONT, (120, 60), range(60, 33, -2))


def test_a_single_word_too_wide_for_the_room_does_not_fit() -> None:
    with pytest.raises(TextDoesNotFitError):
        BASIC.fit("W" * 40, FONT, (300, 900), [34])


def test_lines_are_evened_out_so_that_no_word_is_left_alone() -> None:
    text = "one two three four five six"
    width = BASIC.width("one two three four five", FONT, 40) + 1

    block = BASIC.fit(text, FONT, (width, 200), [40])

    assert block.lines == ("one two three", "four five six")


def test_a_number_stays_in_one_line_with_what_it_counts() -> None:
    text = typographic("every 210,000 blocks")
    width = BASIC.width("210,000 blocks", FONT, 40) + 1

    assert BASIC.fit(text, FONT, (width, 200), [40]).lines == ("every", "210,000\u00a0blocks")


def test_tracking_is_added_between_letters_but_not_after_the_last() -> None:
    loose = BASIC.width("abc", FONT, 40, tracking=10)
    letters = sum(BASIC.width(letter, FONT, 40) for letter in "abc")

    assert loose == pytest.approx(letters + 20)


def test_capitals_are_about_seven_tenths_of_the_size() -> None:
    assert 0.6 < BASIC.capital(FONT, 100) / 100 < 0.8


def test_the_basic_engine_is_asked_for_no_features() -> None:
    assert BASIC.features_for("2,016", 40) is None
    assert Typesetter(Layout.RAQM).features_for("2,016", 40) == ["tnum"]
    assert Typesetter(Layout.RAQM).features_for("NIP-57", 40) is None
    assert Typesetter(Layout.RAQM).features_for("2,016", 200) is None


@pytest.mark.skipif(best_layout() is Layout.BASIC, reason="this Pillow finds no libfribidi")
def test_small_figures_share_one_width() -> None:
    raqm = Typesetter(Layout.RAQM)

    assert raqm.width("1111", FONT, 40) == raqm.width("8888", FONT, 40)
    assert BASIC.width("1111", FONT, 40) != BASIC.width("8888", FONT, 40)


@pytest.mark.parametrize(
    ("plain", "set_in_type"),
    [
        ("it's", "it’s"),
        ("nodes' clocks", "nodes’ clocks"),
        ('the "zap" button', "the “zap” button"),
        ("'gm' said he", "‘gm’ said he"),
        ("2^256 keys", "2²⁵⁶ keys"),
        ("Fools' BIP", "Fools’ BIP"),
        ("BIP 42 of kind 9735", "BIP\u00a042 of kind\u00a09735"),
        ("210,000 blocks, 3 blocked", "210,000\u00a0blocks, 3 blocked"),
    ],
)
def test_prose_is_set_with_typographic_marks(plain: str, set_in_type: str) -> None:
    assert typographic(plain) == set_in_type
