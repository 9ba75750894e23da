"""Which addresses may be given a model's key."""

import pytest

from influencer.adapters.model_address import checked_model_address, is_openai
from influencer.errors import ConfigurationError


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://api.openai.com/v1/", "https://api.openai.com/v1"),
        ("https://host:8443/a/b/v1", "https://host:8443/a/b/v1"),
        ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080/v1"),
        ("http://localhost:8080", "http://localhost:8080"),
    ],
)
def test_a_sound_address_loses_only_its_last_slash(url: str, address: str) -> None:
    assert checked_model_address(url) == address


@pytest.mark.parametrize(
    "url",
    [
        "", "nonsense", "ftp://host/v1", "http://host/v1", "https://me:pw@host/v1", "https:///v1",
        "https://host/v1?key=pw", "https://host/v1#pw", "https://host:99999/v1", "https://[::1/v1",
    ],
)  # fmt: skip
def test_an_address_that_would_give_the_key_away_is_refused_unrepeated(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"^OPENAI_BASE_URL is no address") as caught:
        checked_model_address(url)

    assert "pw" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "is_it"),
    [
        ("https://api.openai.com/v1", True),
        ("https://eu.api.openai.com/v1", True),
        ("https://api.openai.com.example/v1", False),
        ("https://notapi.openai.com/v1", False),
        ("http://127.0.0.1/api.openai.com", False),
    ],
)
def test_openais_own_servers_are_known_by_their_host(address: str, *, is_it: bool) -> None:
    assert is_openai(address) is is_it
