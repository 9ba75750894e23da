"""A model's server is asked for its models: what its answers mean, and where the key goes."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from influencer.adapters.model_endpoint import trouble_with
from influencer.domain.credentials import Secret

KEY = Secret("sentinel-model-key")


@contextmanager
def served(status: int, **headers: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """A server that answers so; the requests that it got, as path and authorization."""
    seen: list[tuple[str, str]] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            seen.append((self.path, self.headers["Authorization"]))
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", seen
    finally:
        server.shutdown()
        server.server_close()


def test_a_server_that_lists_its_models_is_all_right() -> None:
    with served(200) as (host, seen):
        assert trouble_with(f"{host}/v1/", KEY) == ""

    assert seen == [("/v1/models", "Bearer sentinel-model-key")]


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "does not accept the key"), (403, "does not accept the key"), (500, "HTTP 500")],
)
def test_what_is_wrong_is_said_without_the_key(status: int, words: str) -> None:
    with served(status) as (host, _):
        said = trouble_with(f"{host}/v1", KEY)

    assert words in said
    assert "sentinel" not in said


def test_a_redirection_does_not_carry_the_key_elsewhere() -> None:
    with served(200) as (other, seen), served(302, Location=f"{other}/v1/models") as (host, _):
        assert "HTTP 302" in trouble_with(f"{host}/v1", KEY)

    assert seen == []


def test_a_server_that_is_not_there_cannot_be_reached() -> None:
    with served(200) as (host, _):
        gone = host

    assert "cannot be reached (ConnectionError)" in trouble_with(f"{gone}/v1", KEY)


@pytest.mark.parametrize("address", ["http://example.com/v1", "nonsense", "https://me:pw@host/v1"])
def test_an_address_that_would_give_the_key_away_is_not_asked(address: str) -> None:
    said = trouble_with(address, KEY)

    assert said.startswith("OPENAI_BASE_URL is no address")
    assert "pw" not in said
