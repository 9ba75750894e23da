"""Which numbers stand in a text, and which of them a fact vouches for."""

import unicodedata

import pytest
from factories import make_fact, make_source
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.facts import Figure
from influencer.domain.grounding import numbers_in, numbers_of


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("no figure at all", set()),
        ("2016 blocks", {"2016"}),
        ("2,016 blocks", {"2016"}),
        ("20,999,999.9769 BTC", {"20999999.9769"}),
        ("2\u202f016 or 2\u00a0016", {"2016"}),
        ("from 9 to 10.", {"9", "10"}),
        ("in 2009, 2010 and 2011", {"2009", "2010", "2011"}),
        ("January 3, 2009", {"3", "2009"}),
        ("NIP-05 on secp256k1, kind 0x2607", {"05", "256", "1", "0", "2607"}),
        ("version 0.21.1, at 18:15", {"0.21.1", "18", "15"}),
        ("1,2 and 12,34 and 1,2345", {"1,2", "12,34", "1,2345"}),
        ("100% of 5-10 sats", {"100", "5", "10"}),
    ],
)
def test_numbers_are_found_without_their_thousands_separators(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("10¹² sats", {"10^12"}),
        ("2²⁵⁶ or 2^256", {"2^256"}),
        ("2<sup>31</sup> child keys", {"2^31"}),
        ("1,000³ and 21.5²", {"1000^3", "21.5^2"}),
        ("10⁻⁸, 10^-8, 10^\N{MINUS SIGN}8 and 10<sup>-8</sup>", {"10^-8"}),
        ("10⁶, 10⁷.", {"10^6", "10^7"}),
        ("2^2^3", {"2^2^3"}),
        ("x² + y^2", {"^2"}),
        ("a^b, ^_^ and 7^", {"7"}),
        ("5-10", {"5", "10"}),
    ],
)
def test_a_power_is_one_number_however_it_is_written(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("half is ½", {"½"}),
        ("2½ bitcoin", {"2½"}),
        ("② of ⑩", {"②", "⑩"}),
        ("part Ⅳ", {"Ⅳ"}),
        ("log₂ of n", {"₂"}),
        ("H₂O", {"₂"}),
        ("一 block", {"一"}),
        ("١٢ blocks", {"١٢"}),
        ("™, ª and Φ count nothing", set()),
    ],
)
def test_whatever_unicode_calls_numeric_is_a_number(text: str, numbers: set[str]) -> None:
    assert numbers_in(text) == numbers


NUMERIC = [char for char in map(chr, range(0x30000)) if unicodedata.category(char)[0] == "N"]


def test_no_digit_fraction_or_numeral_goes_unseen() -> None:
    assert [char for char in NUMERIC if not numbers_in(f"an {char} here")] == []


@given(st.integers(0, 999), st.integers(0, 999))
def test_a_power_is_not_vouched_for_by_its_base_and_exponent(base: int, exponent: int) -> None:
    raised = str(exponent).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    fact = make_fact(phrasings=(f"Of {base} and {exponent}.",))

    assert not numbers_in(f"{base}{raised}") & numbers_of(fact)


@given(st.integers(0, 10**15), st.sampled_from([",", "\u00a0", "\u202f"]))
def test_a_number_is_the_same_with_and_without_separators(number: int, separator: str) -> None:
    grouped = f"{number:,}".replace(",", separator)

    assert numbers_in(f"It takes {grouped}.") == {str(number)}


@given(st.lists(st.integers(0, 10**6), max_size=6))
def test_no_number_of_a_text_is_missed(numbers: list[int]) -> None:
    assert numbers_in(" and ".join(map(str, numbers))) == {str(number) for number in numbers}


def test_a_fact_vouches_for_all_it_says_of_itself() -> None:
    fact = make_fact(
        headline="Headline 1",
        phrasings=("Phrasing 2", "Phrasing 3"),
        figure=None,
        source=make_source(name="BIP 4", section="Section 5", evidence=("six 6", "seven 7,000")),
    )

    assert numbers_of(fact) == {"1", "2", "3", "4", "5", "6", "7000"}


def test_a_fact_vouches_for_its_figure() -> None:
    bare = make_fact(figure=None)
    drawn = make_fact(figure=Figure(value="144", caption="blocks in 24 hours"))

    assert numbers_of(drawn) - numbers_of(bare) == {"144", "24"}


def test_a_fact_does_not_vouch_for_its_address_or_its_name() -> None:
    fact = make_fact(
        id="bip-999", tags=("BIP888",), source=make_source(url="https://example.org/777")
    )

    assert not numbers_of(fact) & {"999", "888", "777"}
