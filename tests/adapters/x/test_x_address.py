"""Which addresses may be trusted with a signature."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.adapters.x.address import checked_base_url
from influencer.errors import ConfigurationError


@pytest.mark.parametrize(
    ("url", "checked"),
    [
        ("https://api.x.com", "https://api.x.com"),
        ("https://api.x.com/", "https://api.x.com"),
        ("https://example.org:8443", "https://example.org:8443"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("http://127.8.8.8:8000", "http://127.8.8.8:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
    ],
)
def test_encrypted_addresses_and_this_machine_are_trusted(url: str, checked: str) -> None:
    assert checked_base_url(url) == checked


@pytest.mark.parametrize(
    "url",
    [
        "http://api.x.com",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://10.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "http://127.1",
        "ftp://127.0.0.1",
        "api.x.com",
        "https://",
        "",
        "https://api.x.com/2",
        "https://api.x.com?a=b",
        "https://api.x.com#a",
        "https://api.x.com:0",
        "https://api.x.com:99999",
        "https://api.x.com:port",
        "https://[::1",
        "https://api.x.com evil",
        "http://localhost@example.org",
    ],
)
def test_every_other_address_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError, match="must look like https://host"):
        checked_base_url(url)


def test_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(ConfigurationError) as caught:
        checked_base_url("https://user:a-secret@api.x.com")

    assert "a-secret" not in str(caught.value)


@given(st.text(max_size=40) | st.from_regex(r"https?://[^/]*/?", fullmatch=True))
def test_no_address_ends_in_another_error(url: str) -> None:
    try:
        checked = checked_base_url(url)
    except ConfigurationError:
        return
    assert checked_base_url(checked) == checked
