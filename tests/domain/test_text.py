from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.text import (
    MAX_WEIGHTED_LENGTH,
    find_cashtags,
    find_hashtags,
    find_mentions,
    is_valid_hashtag,
    is_valid_text,
    weighted_length,
)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Bitcoin", 7),
        ("₿ → … •", 11),
        ("“ledger” – it’s—fine", 20),
        ("Zürich", 6),
        ("Zu\u0308rich", 6),
        ("тест", 4),
        ("闪电", 4),
        ("⚡", 2),
        ("⚡\ufe0f", 2),
        ("⚡\ufe0e", 4),
        ("1\ufe0f\u20e3", 2),
        ("©", 1),
        ("©\ufe0f", 2),
        ("\U0001f1e8\U0001f1ed", 2),
        ("\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", 2),
        ("\U0001f44d\U0001f3fd", 2),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", 2),
        ("\U0001f3f3\ufe0f\u200d\U0001f308", 2),
        ("\U0001f600\U0001f600", 4),
    ],
)
def test_characters_and_emoji_weigh_what_x_says(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


@given(st.text(st.characters(exclude_categories=["Cs", "So", "Sm", "Me", "Mn", "Po"])))
def test_a_text_without_emoji_weighs_what_its_ranges_say(text: str) -> None:
    ranges = (range(4352), range(8192, 8206), range(8208, 8224), range(8242, 8248))
    code_points = [ord(character) for character in normalize("NFC", text)]

    light = sum(any(code_point in light for light in ranges) for code_point in code_points)
    assert weighted_length(text) == 2 * len(code_points) - light


@pytest.mark.parametrize(
    ("text", "hashtags"),
    [
        ("#Bitcoin and #lightning", ["Bitcoin", "lightning"]),
        ("#21 is none, #21million is", ["21million"]),
        ("#BIP-352", ["BIP"]),
        ("#a#b", []),
        ("a#b &#c", []),
        ("(#zap) “#sats”, ⚡\ufe0f#nostr", ["zap", "sats", "nostr"]),
        ("#闪电网络 ＃Биткоин #ελ", ["闪电网络", "Биткоин", "ελ"]),
        ("#_ #_1 #lud_06", ["lud_06"]),
        ("#\ufe0f\u20e3 #http://x.org", []),
        ("https://example.com/#section", []),
        ("#bitcoin.", ["bitcoin"]),
        ("#a½ #b²", ["a", "b"]),
    ],
)
def test_hashtags_are_those_x_would_link(text: str, hashtags: list[str]) -> None:
    assert find_hashtags(text) == hashtags


@pytest.mark.parametrize("tag", ["Bitcoin", "BIP352", "21million", "闪电网络", "lud_06", "é"])
def test_a_valid_hashtag_is_linked_as_a_whole(tag: str) -> None:
    assert is_valid_hashtag(tag)


@pytest.mark.parametrize("tag", ["", "21", "BIP-352", "a b", "a#b", "#a", "_", "₿", "a.b", "C++"])
def test_an_invalid_hashtag_is_not(tag: str) -> None:
    assert not is_valid_hashtag(tag)


def test_cashtags_stand_after_a_space_and_have_at_most_six_letters() -> None:
    assert find_cashtags("$BTC ($ETH) $1.50 a$XMR $LIGHTNING $BRK.B, $X") == ["BTC", "BRK.B", "X"]


def test_mentions_are_found_but_not_in_addresses() -> None:
    text = "@jack, .@fiatjaf and RT@dergigi; user@host @@no @café @a_name_of_more_than_20_letters"

    assert find_mentions(text) == ["jack", "fiatjaf", "dergigi", "a_name_of_more_than_"]


def test_a_text_is_valid_up_to_280() -> None:
    assert is_valid_text("x" * MAX_WEIGHTED_LENGTH)
    assert not is_valid_text("x" * (MAX_WEIGHTED_LENGTH + 1))
    assert is_valid_text("闪" * 140)
    assert not is_valid_text("闪" * 140 + ".")


@pytest.mark.parametrize("text", ["", " \n", "a\ufffe", "\ufeffa", "a\uffff"])
def test_a_blank_text_or_a_refused_character_is_not_valid(text: str) -> None:
    assert not is_valid_text(text)


def test_direction_marks_are_valid() -> None:
    assert is_valid_text("\u2066\u202aBitcoin\u202c\u2069")
