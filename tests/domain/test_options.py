"""Settings: what may be written, what it means, and how it is shown."""

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.options import DEFAULTS, OPTIONS, changed, option, values_of
from influencer.domain.preferences import Preferences
from influencer.errors import UsageError

DOLLARS = [name for name in OPTIONS if name.endswith("_usd")]
LINES = {"model", "image_model", "instructions"}
"""Any line of text will do."""

NONSENSE = ["", " ", "-1", "nan", "inf", "-inf", "1e3", "0x5", "1_0", "١٠", "²", "½", "1 0", "ten"]


def test_every_preference_is_a_setting_and_the_other_way_round() -> None:
    assert set(OPTIONS) == {field.name for field in fields(Preferences)}


@pytest.mark.parametrize("name", OPTIONS)
def test_a_setting_says_what_it_means_and_what_it_may_be(name: str) -> None:
    found = OPTIONS[name]

    assert found.meaning.endswith(".")
    assert found.kind.limits


@pytest.mark.parametrize("name", OPTIONS)
def test_a_default_is_read_as_it_is_shown(name: str) -> None:
    default = getattr(DEFAULTS, name)

    assert option(name).parse(option(name).show(default)) == default


@pytest.mark.parametrize("name", [name for name in OPTIONS if name not in LINES])
@pytest.mark.parametrize("text", [*NONSENSE, "9" * 5000, "none!", "100001", "--json"])
def test_nonsense_is_told_the_limits(name: str, text: str) -> None:
    with pytest.raises(UsageError) as refused:
        option(name).parse(text)

    assert str(refused.value) == f"{name} is {OPTIONS[name].kind.limits}, not {text!r}"


@pytest.mark.parametrize(("name", "low", "high"), [("hashtags", 0, 20), ("deadline_hours", 1, 24)])
def test_whole_numbers_have_their_bounds(name: str, low: int, high: int) -> None:
    found = option(name)

    assert [found.parse(str(number)) for number in (low, high)] == [low, high]
    for beyond in (low - 1, high + 1):
        with pytest.raises(UsageError, match=f"from {low} to {high}"):
            found.parse(str(beyond))
    with pytest.raises(UsageError):
        found.parse(f"{high}.0")


@pytest.mark.parametrize(
    ("text", "amount"),
    [("5", 5), ("$5", 5), ("0.5", 0.5), ("5.", 5), (" 7 ", 7), ("0", 0), ("00.0150", 0.015)],
)
def test_dollars_are_read_as_people_write_them(text: str, amount: float) -> None:
    assert option("price_post_usd").parse(text) == amount


@pytest.mark.parametrize("text", ["$", "$-1", ".5", "5,5", "5 USD", "$$5", "0.00001", "100.0001"])
def test_other_dollars_are_not(text: str) -> None:
    with pytest.raises(UsageError):
        option("price_post_usd").parse(text)


@given(st.integers(0, 1_000_000))
def test_a_price_is_shown_to_its_last_hundredth_of_a_cent(ten_thousandths: int) -> None:
    found, price = option("price_post_usd"), ten_thousandths / 10_000

    assert found.parse(found.show(price)) == price


@pytest.mark.parametrize("text", ["none", "NONE", " None "])
def test_only_a_cap_may_be_none(text: str) -> None:
    assert option("monthly_cap_usd").parse(text) is None
    with pytest.raises(UsageError):
        option("price_post_usd").parse(text)


@pytest.mark.parametrize("text", ["yes", "YES", "true", "on", "no", "False", "off"])
def test_yes_and_no_have_several_words(text: str) -> None:
    is_on = text.casefold() in {"yes", "true", "on"}

    assert option("allow_links").parse(text) is is_on


@pytest.mark.parametrize("text", ["y", "1", "0", "maybe", "jein"])
def test_other_words_are_neither_yes_nor_no(text: str) -> None:
    with pytest.raises(UsageError, match="yes or no"):
        option("allow_links").parse(text)


def test_a_line_of_text_keeps_its_capitals_and_has_its_bounds() -> None:
    assert option("model").parse(" Qwen/Qwen3-4B ") == "Qwen/Qwen3-4B"
    assert option("instructions").parse("Mention Wales.") == "Mention Wales."
    assert option("instructions").parse("none") == option("instructions").parse("") == ""
    for name, text in (("model", ""), ("model", "m" * 101), ("instructions", "two\nlines")):
        with pytest.raises(UsageError, match="a line of at most"):
            option(name).parse(text)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://models.example.org/v1/", "https://models.example.org/v1"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://localhost:1234", "http://localhost:1234"),
        ("none", None),
    ],
)
def test_the_models_server_has_an_address(text: str, address: str | None) -> None:
    assert option("model_url").parse(text) == address


@pytest.mark.parametrize(
    "text",
    ["http://models.example.org", "https://", "ftp://a", "https://u:p@a/v1", "https://a?k=1"],
)
def test_an_address_that_could_leak_a_key_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="for this machine only"):
        option("model_url").parse(text)


def test_a_choice_is_one_of_its_words() -> None:
    assert option("voice").parse("Teacher") == "teacher"
    with pytest.raises(UsageError, match="voice is plain, teacher or witty, not 'loud'"):
        option("voice").parse("loud")


@pytest.mark.parametrize("name", ["monthly-cap-usd", "Monthly_Cap_USD", " monthly_cap_usd"])
def test_a_name_may_be_written_with_hyphens_and_capitals(name: str) -> None:
    assert option(name).name == "monthly_cap_usd"


def test_an_unknown_name_is_told_which_one_may_be_meant() -> None:
    with pytest.raises(UsageError, match=r"'HASHTAG'; did you mean hashtags\?"):
        option("HASHTAG")
    with pytest.raises(UsageError, match="'colour'; influencer settings lists them"):
        option("colour")


@pytest.mark.parametrize(
    ("before", "name", "value"),
    [
        ({}, "monthly_cap_usd", 0.0199),
        ({}, "monthly_cap_usd", 0.0),
        ({"monthly_cap_usd": 0.02}, "price_post_usd", 0.0151),
        ({"monthly_cap_usd": 0.02}, "price_alt_text_usd", 0.0051),
        ({"monthly_cap_usd": 0.01, "price_post_usd": 0.001}, "price_post_usd", 0.015),
        ({"monthly_cap_usd": None, "price_post_usd": 50.0}, "monthly_cap_usd", 10.0),
    ],
)
def test_a_cap_below_one_post_is_refused_whatever_leads_there(
    before: dict[str, Any], name: str, value: float
) -> None:
    with pytest.raises(UsageError, match="nothing would ever be sent") as refused:
        changed(Preferences(**before), name, value)

    assert "influencer schedule pause" in str(refused.value)


@pytest.mark.parametrize(
    ("prices", "cap"), [((0.015, 0.005), 0.02), ((0.1, 0.2), 0.3), ((0.0, 0.0), 0.0)]
)
def test_a_cap_of_exactly_one_post_is_a_cap(prices: tuple[float, float], cap: float) -> None:
    post, alt_text = prices
    before = Preferences(price_post_usd=post, price_alt_text_usd=alt_text)

    assert changed(before, "monthly_cap_usd", cap).monthly_cap_usd == cap


def test_values_come_with_their_defaults_in_order() -> None:
    shown = list(values_of(Preferences(hashtags=3)))

    assert [found.name for found, _, _ in shown] == list(OPTIONS)
    assert shown[0][1:] == (3, 15)


def test_another_language_takes_a_model_first() -> None:
    offline, by_model = Preferences(), Preferences(writer="model", language="de")

    with pytest.raises(UsageError, match="influencer settings set writer model goes first"):
        changed(offline, "language", "de")
    with pytest.raises(UsageError, match="influencer settings set language en goes first"):
        changed(by_model, "writer", "offline")
    assert changed(Preferences(writer="model"), "language", "de") == by_model
