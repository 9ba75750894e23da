"""A model's server over the OpenAI SDK: one bounded request, one answer, no retries."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import httpx2
from openai import APIConnectionError, APIStatusError, OpenAI, OpenAIError

from influencer.adapters.model_address import OPENAI_URL, checked_model_address, is_openai
from influencer.adapters.x.deadline import within
from influencer.domain.credentials import Secret
from influencer.errors import WriterError

PATIENCE = 30.0
"""Seconds for all of a request; the SDK's own limit is 600, anew with each byte."""

LARGEST_ANSWER = 1_000_000
"""Bytes, of words; a picture takes more."""

Call = Callable[[OpenAI], Any]
"""Makes one request with the SDK's client, and returns the raw response."""

_TROUBLE = (OpenAIError, httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError, ImportError)
"""What the SDK, its HTTP client, a proxy's address and an odd key may raise."""

_AFTER_ASKING = (httpx2.ReadError, httpx2.ReadTimeout, httpx2.RemoteProtocolError)


class UnclearError(WriterError):
    """The server was asked and gave no whole answer, so that it may have done the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A status, and the JSON object that came with it; empty where something else came."""

    status: int
    content: dict[str, Any]


class ModelServer:
    """One server and the key for it."""

    def __init__(
        self,
        base_url: str | None,
        key: Secret,
        *,
        patience: float = PATIENCE,
        largest_answer: int = LARGEST_ANSWER,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        """A server, not asked yet.

        Args:
            base_url: None for OpenAI's own.
            key: shown to the server, with each request.
            patience: seconds for all of a request.
            largest_answer: bytes of an answer that are read; more is none.
            transport: stands in for the network in tests.

        Raises:
            ConfigurationError: the address would give the key away.
        """
        self._address = checked_model_address(base_url or OPENAI_URL)
        self._key = key
        self._patience = patience
        self._largest_answer = largest_answer
        self._transport = transport

    @property
    def host(self) -> str:
        """What it is called in messages."""
        return urlsplit(self._address).netloc

    @property
    def is_openai(self) -> bool:
        """Whether it is OpenAI's own."""
        return is_openai(self._address)

    def ask(self, call: Call) -> Reply:
        """What it answers, be it an error.

        Raises:
            WriterError: nothing. It is raised outside of the chain of what the SDK raised, whose
                words and requests may hold the key.
            UnclearError: nothing, or half of it, after it was asked.
        """
        kind: type[WriterError] = UnclearError
        try:
            return within(self._patience, lambda: self._reply(call))
        except TimeoutError:
            trouble = f"has not answered within {self._patience:g} seconds"
        except _TROUBLE as error:
            cause = error.__cause__ if isinstance(error, APIConnectionError) else None
            trouble = f"gives no answer ({type(cause or error).__name__})"
            kind = UnclearError if isinstance(cause or error, _AFTER_ASKING) else WriterError
        raise kind(f"{self.host} {trouble}")

    def _reply(self, call: Call) -> Reply:
        with (
            httpx2.Client(
                timeout=self._patience,
                follow_redirects=False,
                transport=self._transport,
                headers={"Accept-Encoding": "identity"},
                event_hooks={"response": [partial(_bound, self._largest_answer)]},
            ) as http,
            OpenAI(
                api_key=self._key.reveal,
                base_url=self._address,
                max_retries=0,
                http_client=http,
            ) as client,
        ):
            try:
                response = call(client).http_response
            except APIStatusError as error:
                response = error.response
            return Reply(status=response.status_code, content=_object_in(response.content))


def _object_in(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


class AnswerTooLongError(httpx2.ReadError):
    """More bytes than any answer has."""


class CompressedError(httpx2.ReadError):
    """An answer whose size is not known before it is unpacked, though it was not to be packed."""


class _Bounded(httpx2.SyncByteStream):
    def __init__(self, stream: httpx2.SyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for chunk in self._stream:
            size += len(chunk)
            if size > self._most:
                raise AnswerTooLongError("too long")
            yield chunk

    def close(self) -> None:
        self._stream.close()


def _bound(most: int, response: httpx2.Response) -> None:
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise CompressedError("compressed")
    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = _Bounded(response.stream, most)
