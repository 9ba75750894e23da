"""Secrets are masked in whatever form they come back; ordinary words are left alone."""

import base64
import html
import json
import re
from collections.abc import Callable
from urllib.parse import quote, quote_plus

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.credentials import Secret
from influencer.domain.redaction import SHORTEST, redact

SECRET = "aZ09+/=%\"\\ é'<&zz"

FORMS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "URL": lambda text: quote(text, safe=""),
    "URL with slashes": quote,
    "form": quote_plus,
    "signature base": lambda text: quote(quote(text, safe=""), safe=""),
    "lower-case URL": lambda text: re.sub("%..", lambda code: code[0].lower(), quote(text)),
    "JSON": json.dumps,
    "JSON in UTF-8": lambda text: json.dumps(text, ensure_ascii=False),
    "JSON in JSON": lambda text: json.dumps(json.dumps([text])),
    "Python": repr,
    "Python in a list in JSON": lambda text: json.dumps(repr([text])),
    "ASCII": ascii,
    "bytes": lambda text: repr(text.encode()),
    "HTML": html.escape,
    "hexadecimal": lambda text: text.encode().hex(),
}


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_is_masked_as(form: str) -> None:
    written = FORMS[form](SECRET)

    masked = redact(f"before {written} after", [SECRET])

    assert "aZ09" not in masked
    assert SECRET.encode().hex()[:8] not in masked
    assert masked.startswith("before ")
    assert masked.endswith(" after")
    assert "***" in masked


@pytest.mark.parametrize("before", ["", "u", "us", "user:", "a user:"])
@pytest.mark.parametrize("encode", [base64.b64encode, base64.urlsafe_b64encode])
def test_a_secret_is_masked_within_base64(before: str, encode: Callable[[bytes], bytes]) -> None:
    written = encode(f"{before}{SECRET} and more".encode()).decode()

    masked = redact(written, [SECRET])

    hidden = len(written) - (len(masked) - len("***"))
    assert "***" in masked
    assert hidden * 6 > len(SECRET.encode()) * 8 - 2 * 6, (
        "a character at either end has others' bits"
    )


@pytest.mark.parametrize(
    "text",
    [
        'OAuth oauth_consumer_key="sentinel", oauth_signature="sentinel%3D"',
        r'{"Authorization": "OAuth oauth_token=\"sentinel\", oauth_signature=\"sentinel\""}',
        "oauth_token=sentinel&oauth_token_secret=sentinel&x=1",
        "oauth_token%3D%22sentinel%22",
        '{"oauth_token": "sentinel", "oauth_consumer_secret": "sentinel"}',
        "{'oauth_signature': 'sentinel'}",
        "Authorization: Bearer sentinelsentinelsentinel",
        "Authorization: Basic sentinel==",
        "Incorrect API key provided: sk-sentinelsentinel_-A.",
    ],
)
def test_what_looks_like_a_header_or_a_key_is_masked_though_nobody_knows_it(text: str) -> None:
    assert "sentinel" not in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ecash is a bearer instrument; a bearer token is what you hold. #Bearer",
        "oauth_signature_method is HMAC-SHA1",
        "A risk-adjusted, task-oriented sk-based view of basic income",
        "secret, key, token: words of every language",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert redact(text, ["key", "secret", "token", "a" * (SHORTEST - 1)]) == text


def test_every_secret_that_was_made_is_known_from_then_on() -> None:
    assert redact("the key of-a-store") == "the key of-a-store"

    Secret("of-a-store")

    assert redact("the key of-a-store") == "the key ***"


def test_a_secret_within_another_leaves_no_rest_of_it() -> None:
    assert redact("12345678-and-more", ["12345678", "12345678-and-more"]) == "***"


@given(
    secret=st.text(min_size=SHORTEST, max_size=40),
    form=st.sampled_from(sorted(FORMS)),
)
def test_no_secret_is_left_in_any_form(secret: str, form: str) -> None:
    if not secret.isprintable() or not secret.isascii() or set(secret) <= set("* "):
        return
    written = FORMS[form](secret).strip("\"'")

    assert written not in redact(written, [secret])
