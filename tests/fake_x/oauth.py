"""Verifies OAuth 1.0a signatures (RFC 5849, HMAC-SHA1, parameters in the Authorization header)."""

import hmac
import re
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from fake_x import Keys

TOLERANCE = 300
"""Seconds that a timestamp may be off."""

REQUIRED = frozenset(
    f"oauth_{name}"
    for name in ("consumer_key", "token", "signature_method", "signature", "timestamp", "nonce")
)


class Unsigned(Exception):  # noqa: N818 — said of the request
    """The request does not prove who sent it."""


def signer(
    method: str, url: str, authorization: str, accounts: tuple[Keys, ...], now: datetime
) -> Keys:
    """The account that signed the request; raises ``Unsigned`` with the reason."""
    given = oauth_parameters(authorization)
    if missing := REQUIRED - given.keys():
        raise Unsigned(f"missing {', '.join(sorted(missing))}")
    if given["oauth_signature_method"] != "HMAC-SHA1":
        raise Unsigned("not HMAC-SHA1")
    if not given["oauth_timestamp"].isdecimal():
        raise Unsigned("odd timestamp")
    if abs(int(given["oauth_timestamp"]) - now.timestamp()) > TOLERANCE:
        raise Unsigned("stale timestamp")
    claimed = (given["oauth_consumer_key"], given["oauth_token"])
    for keys in accounts:
        expected = signature(method, url, given, keys)
        is_claimed = (keys.api_key, keys.access_token) == claimed
        if is_claimed and hmac.compare_digest(expected, given["oauth_signature"]):
            return keys
    raise Unsigned("wrong signature")


def oauth_parameters(authorization: str) -> dict[str, str]:
    """The parameters of an Authorization header (section 3.5.1), decoded."""
    scheme, _, fields = authorization.partition(" ")
    if scheme.lower() != "oauth":
        return {}
    pairs = re.findall(r'([^\s,="]+)="([^"]*)"', fields)
    return {unquote(name): unquote(value) for name, value in pairs}


def signature(method: str, url: str, given: Mapping[str, str], keys: Keys) -> str:
    """What a holder of ``keys`` signs (section 3.4). JSON bodies are no part of it."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    signed = [pair for pair in given.items() if pair[0] not in {"oauth_signature", "realm"}]
    encoded = sorted((encode(name), encode(value)) for name, value in [*query, *signed])
    parameters = "&".join(f"{name}={value}" for name, value in encoded)
    address = f"{parts.scheme.lower()}://{parts.netloc.lower()}{parts.path}"
    base = "&".join(encode(part) for part in (method.upper(), address, parameters))
    key = f"{encode(keys.api_secret)}&{encode(keys.access_token_secret)}"
    return b64encode(hmac.digest(key.encode(), base.encode(), "sha1")).decode()


def encode(text: str) -> str:
    """Section 3.6: everything but letters, digits and ``-._~``, which is ``quote``'s own set."""
    return quote(text, safe="")
