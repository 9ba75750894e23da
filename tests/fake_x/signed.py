"""Requests signed by the book and sent by the standard library, for tests of the fake itself."""

import base64
import json
import time
import urllib.error
import urllib.request
from typing import Any

from fake_x import Keys, oauth
from fake_x.process import FakeX

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40) + b"\0\0\0\0IEND\xaeB`\x82"
JSON_TYPE = "application/json"
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def authorization(method: str, url: str, keys: Keys, **changes: str) -> str:
    """An Authorization header signed by the book."""
    parameters = {
        "oauth_consumer_key": keys.api_key,
        "oauth_token": keys.access_token,
        "oauth_signature_method": "HMAC-SHA1",
        "oauth_timestamp": str(int(time.time())),
        "oauth_nonce": str(time.monotonic_ns()),
        "oauth_version": "1.0",
        **changes,
    }
    parameters.setdefault("oauth_signature", oauth.signature(method, url, parameters, keys))
    fields = ", ".join(f'{name}="{oauth.encode(value)}"' for name, value in parameters.items())
    return f"OAuth {fields}"


def call(
    fake: FakeX, method: str, path: str, body: Any = None, kind: str = JSON_TYPE, **signed: str
) -> tuple[int, Any]:
    """One request; status and JSON. ``signed`` puts other values over the OAuth parameters."""
    headers = {
        "Authorization": authorization(method, fake.url + path, fake.keys, **signed),
        "Content-Type": kind,
    }
    content = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(fake.url + path, content, headers, method=method)
    try:
        with OPENER.open(request, timeout=5) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            return error.code, json.load(error)


def as_upload(picture: bytes = PNG) -> dict[str, str]:
    """The body that uploads a picture."""
    return {"media": base64.b64encode(picture).decode(), "media_category": "tweet_image"}


def as_alt_text(media_id: str, text: str | None = "alt") -> dict[str, Any]:
    """The body that describes a picture."""
    return {"id": media_id, "metadata": {"alt_text": {"text": text}}}


def upload(fake: FakeX, picture: bytes = PNG) -> str:
    """Upload a picture; its id."""
    return str(call(fake, "POST", "/2/media/upload", as_upload(picture))[1]["data"]["id"])


def publish(fake: FakeX, text: str, *media_ids: str) -> str:
    """Publish a post; its id."""
    body = {"text": text, **({"media": {"media_ids": list(media_ids)}} if media_ids else {})}
    return str(call(fake, "POST", "/2/tweets", body)[1]["data"]["id"])
