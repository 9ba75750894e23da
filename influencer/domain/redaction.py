"""Takes secrets out of a text, in whatever form they got into it."""

import html
import json
import re
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Collection, Iterator
from functools import lru_cache
from urllib.parse import quote, quote_plus

from influencer.domain.credentials import MASK, seen_secrets

SHORTEST = 8
"""Characters. X's keys have 25 and more; what is shorter would be found in ordinary words."""

_LOOKS_SECRET = (
    re.compile(
        r"(oauth_(?:consumer_key|consumer_secret|token_secret|token|signature|verifier)"
        r"(?:\\*[\"'])?\s*(?:=|:|%3[Dd])\s*(?:\\*[\"']|%22)?)[^\"'\\,&\s*)}\]]+"
    ),
    re.compile(r"([Aa]uthorization(?:\\*[\"'])?\s*[:=]\s*(?:b?\\*[\"'])?Basic\s+)[^\"'\\,\s*]+"),
    re.compile(r"(\b[Bb]earer(?:\s+|%20|\+))[A-Za-z0-9._~+/=%-]{16,}"),
    re.compile(r"(\bsk-)[A-Za-z0-9_-]{8,}"),
)
"""Parts of headers (RFC 5849, section 3.5.1; RFC 6750, section 2.1) and the keys of OpenAI.

A bearer token is longer than the words that follow "bearer" in posts about ecash.
"""


def redact(text: str, secrets: Collection[str] = ()) -> str:
    """The text with a mask in place of each known secret, and of what looks like one.

    Known are the given ones and every ``Secret`` that this process has made.
    """
    for form in _forms(frozenset(secrets) | seen_secrets()):
        text = text.replace(form, MASK)
    for pattern in _LOOKS_SECRET:
        text = pattern.sub(rf"\1{MASK}", text)
    return text


@lru_cache(maxsize=8)
def _forms(secrets: frozenset[str]) -> tuple[str, ...]:
    """How the secrets may be written, once or twice encoded; longest first, so no rest is left."""
    found = set[str]()
    for secret in secrets:
        if len(secret) >= SHORTEST:
            once = {secret, *_encoded(secret)}
            found |= once.union(*map(_encoded, once))
    return tuple(sorted(found, key=len, reverse=True))


def _encoded(text: str) -> Iterator[str]:
    """The text in a URL, JSON, Python, HTML, hexadecimal, base64."""
    data = text.encode("utf-8", "surrogateescape")
    for escaped in (quote(data, safe=""), quote(data), quote_plus(data)):
        yield escaped
        yield re.sub("%..", lambda code: code[0].lower(), escaped)
    yield from (json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1])
    yield from (repr(text)[1:-1], ascii(text)[1:-1], repr(data)[2:-1])
    yield from (html.escape(text), html.escape(text, quote=False))
    yield data.hex()
    for offset in range(3):
        yield from _base64(data, offset)


def _base64(data: bytes, offset: int) -> Iterator[str]:
    """Those characters of a base64 text that hold these bytes alone, so many bytes in, modulo 3."""
    start, end = -(-offset * 8 // 6), (offset + len(data)) * 8 // 6
    for encode in (b64encode, urlsafe_b64encode):
        yield encode(bytes(offset) + data)[start:end].decode()
