"""The HTTP session that tweepy is given in place of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, cast
from urllib.parse import urlsplit

import requests
from urllib3.exceptions import HTTPError

from influencer.adapters.x.handover import Handover, OutgoingBody

LARGEST_ANSWER = 1 << 20
"""Bytes. X's longest answer, a page of 100 posts, has about a tenth of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeouts:
    """Seconds until a call is given up: tweepy sets none, and requests has none for the whole."""

    connect: float = 10
    total: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An HTTP answer. The body is None where it broke off, or was longer than any of X's."""

    status: int
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)


class XSession(requests.Session):
    """Carries one request to ``base_url`` and keeps the answer, whatever tweepy makes of it.

    Proxies and certificate bundles from the environment are a user's own choice and hold, except
    on the way to this machine, where a proxy would carry a signature away unencrypted. A netrc
    file is never asked: requests reads it only for requests that come without a signature.
    """

    def __init__(self, base_url: str, timeouts: Timeouts) -> None:
        super().__init__()
        self.handover = Handover()
        self.reply: Reply | None = None
        self.trust_env = base_url.startswith("https:")
        # A kept connection that the server closes meanwhile looks like a lost answer.
        self.headers["Connection"] = "close"
        self._base = urlsplit(base_url)
        self._timeout = (timeouts.connect, timeouts.total)

    def request(self, method: str | bytes, url: str | bytes, *args: Any, **kwargs: Any) -> Any:
        """Send to ``base_url``: tweepy has a host written in, and the signature covers the host."""
        parts = urlsplit(url if isinstance(url, str) else url.decode())
        address = parts._replace(scheme=self._base.scheme, netloc=self._base.netloc).geturl()
        limits = {"timeout": self._timeout, "stream": True}
        return super().request(method, address, *args, **(kwargs | limits))

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        """Send, watching whether the body leaves, and read a bounded answer."""
        if request.body is not None:
            content = request.body if isinstance(request.body, bytes) else request.body.encode()
            request.body = cast("Any", OutgoingBody(content, self.handover))
        response = super().send(request, **kwargs)
        self.reply = Reply(status=response.status_code, headers=response.headers, body=None)
        body = _read(response)
        self.reply = Reply(status=response.status_code, headers=response.headers, body=body)
        response.raw = BytesIO(body or b"")
        return response

    def get_redirect_target(self, resp: requests.Response) -> None:
        """No redirect is followed: it would carry a signed request elsewhere, or post again."""
        del resp


def _read(response: requests.Response) -> bytes | None:
    body = b""
    try:
        for chunk in response.raw.stream(1 << 16, decode_content=True):
            body += chunk
            if len(body) > LARGEST_ANSWER:
                return None
    except HTTPError:
        return None
    finally:
        response.raw.close()
    return body
