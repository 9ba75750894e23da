"""What a person pastes as a credential: cleaned, and judged without ever being shown."""

import pytest

from influencer.errors import UsageError
from influencer.usecases.pasted import check_new, check_secret, doubt_about


@pytest.mark.parametrize(
    "text", ["abc-123%", " abc-123%\n", '"abc-123%"', "'abc-123%'\r\n", "“abc-123%”"]
)
def test_a_credential_loses_what_a_paste_brings_along(text: str) -> None:
    assert check_secret(text) == "abc-123%"


@pytest.mark.parametrize("text", ["", " \n", '""', "' '"])
def test_where_nothing_was_pasted_it_says_so(text: str) -> None:
    with pytest.raises(UsageError, match="nothing was pasted"):
        check_secret(text)


@pytest.mark.parametrize("text", ["sentinel one", "sentinel\ntwo", "sentinel\u00a0three"])
def test_two_values_at_once_are_refused_and_not_shown(text: str) -> None:
    with pytest.raises(UsageError, match="no spaces inside") as caught:
        check_secret(text)
    assert "sentinel" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ['sentinel"two', "sentinel\x1b[200~", "sentinel\x00", "sentinel…two"]
)
def test_quotes_and_control_characters_inside_are_refused_and_not_shown(text: str) -> None:
    with pytest.raises(UsageError, match="copy the value alone") as caught:
        check_secret(text)
    assert "sentinel" not in str(caught.value)


def test_the_same_value_twice_is_refused_and_not_shown() -> None:
    with pytest.raises(UsageError, match="the API key once more") as caught:
        check_new("sentinel", "api_secret", {"api_key": "sentinel"})
    assert "sentinel" not in str(caught.value)


def test_another_value_is_no_repetition() -> None:
    check_new("another", "api_secret", {"api_key": "sentinel"})


@pytest.mark.parametrize(
    ("secret", "part", "is_doubted"),
    [
        ("2244994945-AbC", "access_token", False),
        ("AbC", "access_token", True),
        ("2244994945", "access_token", True),
        ("2244994945-AbC", "api_key", True),
        ("2244994945-AbC", "access_token_secret", True),
        ("AbC-2244994945", "access_token_secret", False),
    ],
)
def test_an_access_token_is_known_by_its_form(secret: str, part: str, is_doubted: bool) -> None:
    said = doubt_about(secret, part)

    assert bool(said) is is_doubted
    assert secret not in said
