"""What may have been sent, and what was not: connections that fail in every phase."""

import logging
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime

import pytest

from influencer.adapters.log import TALKATIVE
from influencer.adapters.x.client import Silence, XClient
from influencer.adapters.x.deadline import within
from influencer.adapters.x.handover import Handover, OutgoingBody
from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Reply, Timeouts
from influencer.domain.credentials import Credentials
from influencer.domain.publishing import Answer, Outcome

CREDENTIALS = Credentials.of(
    api_key="key", api_secret="secret", access_token="1-token", access_token_secret="secret"
)
SHORT = Timeouts(connect=0.4, total=0.6)


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


def send_to(base_url: str) -> Answer:
    publisher = XPublisher(CREDENTIALS, clock=SystemClock(), base_url=base_url, timeouts=SHORT)
    return publisher.send("gm", media_id="1", made_with_ai=False)


@contextmanager
def serving(behave: Callable[[socket.socket], None]) -> Iterator[str]:
    """A server that treats its one connection as it likes; ``host:port``."""

    def accept() -> None:
        connection, _ = listener.accept()
        with connection:
            behave(connection)

    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            thread.join(timeout=5)
            assert not thread.is_alive()


def read_all(connection: socket.socket) -> bytes:
    """Everything a client sends until it gives up."""
    received = b""
    while chunk := connection.recv(65536):
        received += chunk
    return received


def say_nothing(connection: socket.socket) -> None:
    connection.settimeout(5)
    read_all(connection)


def hang_up(connection: socket.socket) -> None:
    connection.recv(1)


def test_a_refused_connection_sends_nothing() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]

    answer = send_to(f"http://127.0.0.1:{port}")

    assert answer.outcome is Outcome.NOT_SENT
    assert answer.detail == "no answer from X: Connection refused"


def test_a_name_that_is_not_found_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def not_found(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", not_found)

    answer = send_to("https://x.invalid")

    assert answer.outcome is Outcome.NOT_SENT
    assert "Name or service not known" in answer.detail


def test_a_name_server_that_never_answers_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answered.wait(5) and [])

    answer = send_to("https://x.invalid")
    answered.set()

    assert (answer.outcome, answer.detail) == (Outcome.NOT_SENT, "no answer from X: waited 0.6 s")


@pytest.mark.skipif(sys.platform != "linux", reason="a full backlog is refused elsewhere")
def test_a_connection_that_is_never_accepted_sends_nothing() -> None:
    with closing(socket.create_server(("127.0.0.1", 0), backlog=0)) as listener:
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(address)

        answer = send_to(f"http://127.0.0.1:{address[1]}")

        for one in waiting:
            one.close()
    assert answer.outcome is Outcome.NOT_SENT


def test_a_server_that_does_not_speak_tls_is_sent_nothing() -> None:
    received: list[bytes] = []

    def answer_plainly(connection: socket.socket) -> None:
        received.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with serving(answer_plainly) as address:
        answer = send_to(f"https://{address}")

    assert answer.outcome is Outcome.NOT_SENT
    assert b"gm" not in received[0]


@pytest.mark.parametrize("behave", [say_nothing, hang_up])
def test_a_tls_handshake_that_breaks_off_sends_nothing(
    behave: Callable[[socket.socket], None],
) -> None:
    with serving(behave) as address:
        assert send_to(f"https://{address}").outcome is Outcome.NOT_SENT


def test_a_missing_certificate_bundle_sends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/bundle.pem")

    assert send_to("https://127.0.0.1:9").outcome is Outcome.NOT_SENT


def test_a_proxy_that_refuses_is_sent_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    received: list[bytes] = []

    def refuse(connection: socket.socket) -> None:
        received.append(connection.recv(65536))
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with serving(refuse) as address:
        monkeypatch.setenv("https_proxy", f"http://user:a-secret@{address}")
        monkeypatch.setenv("no_proxy", "")
        answer = send_to("https://api.x.com")

    assert answer.outcome is Outcome.NOT_SENT
    assert received[0].startswith(b"CONNECT api.x.com:443 ")
    assert b"oauth" not in received[0].lower()
    assert "a-secret" not in answer.detail


def test_headers_that_drip_do_not_hold_the_program() -> None:
    is_given_up = threading.Event()

    def drip(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 201 Created\r\n")
        with suppress(ConnectionError):
            while not is_given_up.wait(0.1) and time.monotonic() < started + 8:
                connection.sendall(b"x: y\r\n")

    started = time.monotonic()
    with serving(drip) as address:
        answer = send_to(f"http://{address}")
        took = time.monotonic() - started
        is_given_up.set()

    assert answer.outcome is Outcome.UNKNOWN
    assert took < 4


def test_a_redirect_carries_nothing_elsewhere() -> None:
    def redirect(connection: socket.socket) -> None:
        connection.recv(65536)
        connection.sendall(
            b"HTTP/1.1 308 Permanent Redirect\r\nLocation: http://127.0.0.1:%d/2/tweets\r\n"
            b"Content-Length: 0\r\n\r\n" % elsewhere.getsockname()[1]
        )

    with closing(socket.create_server(("127.0.0.1", 0))) as elsewhere:
        elsewhere.setblocking(False)
        with serving(redirect) as address:
            answer = send_to(f"http://{address}")
        with pytest.raises(BlockingIOError):
            elsewhere.accept()

    assert (answer.outcome, answer.http_status) == (Outcome.UNKNOWN, 308)


def test_a_question_that_reads_only_is_never_called_sent() -> None:
    with serving(say_nothing) as address:
        client = XClient(CREDENTIALS, base_url=f"http://{address}", timeouts=SHORT)

        result = client.ask("GET", "/2/users/me")

    assert isinstance(result, Silence)
    assert not result.was_sent


def test_each_request_has_a_connection_of_its_own_and_names_the_program() -> None:
    received: list[bytes] = []

    def hear(connection: socket.socket) -> None:
        received.append(connection.recv(65536))

    with serving(hear) as address:
        send_to(f"http://{address}")

    assert b"\r\nConnection: close\r\n" in received[0]
    assert b"\r\nUser-Agent: influencer/" in received[0]


def test_the_loggers_that_print_tokens_are_quiet_once_a_client_exists() -> None:
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.DEBUG)

    XClient(CREDENTIALS, base_url="https://api.x.com")

    assert {logging.getLogger(name).level for name in TALKATIVE} == {logging.WARNING}


def test_a_body_that_was_withdrawn_never_leaves() -> None:
    handover = Handover()
    body = OutgoingBody(b"gm", handover)

    assert handover.withdraw()
    with pytest.raises(InterruptedError):
        body.read()


def test_a_body_that_has_begun_to_leave_cannot_be_taken_back() -> None:
    handover = Handover()
    body = OutgoingBody(b"gm", handover)

    body.read(1)

    assert not handover.withdraw()
    with pytest.raises(InterruptedError):
        body.read(1)


def test_a_post_given_up_before_its_connection_stood_is_not_sent_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    received: list[bytes] = []
    may_resolve = threading.Event()
    resolve = socket.getaddrinfo

    def resolve_late(*args: object, **more: object) -> object:
        may_resolve.wait(5)
        return resolve(*args, **more)  # type: ignore[arg-type]

    with serving(lambda connection: received.append(read_all(connection))) as address:
        monkeypatch.setattr(socket, "getaddrinfo", resolve_late)
        answer = send_to(f"http://{address}")
        may_resolve.set()

    assert answer.outcome is Outcome.NOT_SENT
    assert b"gm" not in received[0]


def test_work_that_ends_in_time_returns_and_raises_as_if_called() -> None:
    def fail() -> None:
        raise LookupError("a bug")

    assert within(5, lambda: "done") == "done"
    with pytest.raises(LookupError, match="a bug"):
        within(5, fail)


def test_a_bug_in_sending_is_not_taken_for_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise TypeError("a bug")

    monkeypatch.setattr("influencer.adapters.x.session.OutgoingBody", broken)

    with pytest.raises(TypeError, match="a bug"):
        send_to("http://127.0.0.1:9")


def test_a_reply_shows_neither_headers_nor_body() -> None:
    reply = Reply(status=200, headers={"set-cookie": "a-secret"}, body=b"a-secret")

    assert "a-secret" not in repr(reply)
