"""The server of the model that writes: whether it answers, and takes the key."""

from urllib.parse import urlsplit

import requests

from influencer.adapters.model_address import OPENAI_URL, checked_model_address
from influencer.domain.credentials import Secret
from influencer.errors import ConfigurationError

__all__ = ["OPENAI_URL", "trouble_with"]

_PATIENCE = (5, 10)
"""Seconds, to connect and to wait for the answer."""

_REFUSED = (401, 403)


class _Bearer(requests.auth.AuthBase):
    """The key as OpenAI's API reference wants it; given so, requests asks no netrc file."""

    def __init__(self, key: Secret) -> None:
        self._key = key

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._key.reveal()}"
        return request


def trouble_with(base_url: str, key: Secret) -> str:
    """What is wrong, in words; empty where the server lists its models, which costs nothing.

    Args:
        base_url: such as ``https://api.openai.com/v1``; plain http for this machine only.
        key: of the account.
    """
    try:
        address = checked_model_address(base_url)
    except ConfigurationError as error:
        return str(error)
    parts = urlsplit(address)
    host = f"{parts.scheme}://{parts.netloc}"
    try:
        with requests.get(
            f"{address}/models",
            auth=_Bearer(key),
            timeout=_PATIENCE,
            stream=True,
            allow_redirects=False,
        ) as answer:
            return _judged(host, answer.status_code)
    except requests.RequestException as error:
        return f"{host} cannot be reached ({type(error).__name__})"


def _judged(host: str, status: int) -> str:
    if status in _REFUSED:
        return f"{host} does not accept the key (HTTP {status})"
    return "" if status == requests.codes.ok else f"{host} answers with HTTP {status}"
