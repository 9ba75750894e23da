"""The server: questions, answers, faults, and what a test wants to know of it."""

import json
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

from fake_model import demands, paintings, words
from fake_model.faults import BEARER, FAULTS, PAINTING_FAULTS, Fault

RESET = struct.pack("ii", 1, 0)
"""SO_LINGER of zero seconds: closing sends RST instead of FIN."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request that arrived."""

    path: str
    body: dict[str, Any]
    authorization: str


class FakeModel(ThreadingHTTPServer):
    """A model's server on a loopback port.

    Attributes:
        image_model: the one that paints.
        texts: what the model writes instead of the phrasings of the fact.
        requests: all that arrived, in order.
    """

    daemon_threads = True

    def __init__(self, key: str, model: str) -> None:
        self.key = key
        self.model = model
        self.image_model = "gpt-image-2.5-flare"
        self.texts: tuple[str, ...] = ()
        self.requests: list[Asked] = []
        self.is_over = Event()
        self._waiting: list[Fault] = []
        super().__init__(("127.0.0.1", 0), Handler)

    @property
    def url(self) -> str:
        """The base address."""
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def fail(self, name: str, *, times: int = 1, **changes: Any) -> None:
        """Let the next requests fail, those for lists apart, after those that wait already."""
        self._waiting += [replace((FAULTS | PAINTING_FAULTS)[name], **changes)] * times

    def next_fault(self) -> Fault:
        """What shall go wrong now."""
        return self._waiting.pop(0) if self._waiting else Fault()

    def shutdown_request(self, request: Any) -> None:
        """Close without FIN first, so that a reset is a reset."""
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Clients that give up are part of the tests."""


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: FakeModel

    def do_GET(self) -> None:
        """The list of models."""
        listed = {"object": "list", "data": [{"id": self.server.model, "object": "model"}]}
        self._note({})
        if self._is_known():
            self._write(200, {}, json.dumps(listed).encode())

    def do_POST(self) -> None:
        """A question, or texts to be looked at."""
        body = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        self._note(body)
        if self._is_known():
            fault = self.server.next_fault()
            status, content = self._judged(body, fault)
            self._fail(fault, status, content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def _note(self, body: dict[str, Any]) -> None:
        asked = Asked(
            path=self.path, body=body, authorization=self.headers.get("Authorization", "")
        )
        self.server.requests.append(asked)

    def _is_known(self) -> bool:
        if self.headers.get("Authorization") == f"Bearer {self.server.key}":
            return True
        self._fail(FAULTS["401"], 401, {"error": FAULTS["401"].error})
        return False

    def _judged(self, body: dict[str, Any], fault: Fault) -> tuple[int, dict[str, Any]]:
        if fault.error:
            return fault.status, {"error": fault.error}
        if self.path == "/v1/moderations":
            return 200, words.moderation(body["input"], fault)
        if self.path == "/v1/images/generations":
            return self._painted(body, fault)
        if self.path not in {"/v1/responses", "/v1/chat/completions"}:
            return 404, {"error": {"code": "unknown_url", "message": "no such endpoint"}}
        if body.get("model") != self.server.model:
            return 404, {"error": FAULTS["404"].error}
        return self._answered(body, fault)

    def _answered(self, body: dict[str, Any], fault: Fault) -> tuple[int, dict[str, Any]]:
        form, _ = demands.form_of(body)
        is_refused = fault.refuses and fault.refuses in json.dumps(body)
        if wrong := ["unknown form"] if is_refused else list(demands.faults_of(body)):
            error = {"code": "invalid_json_schema", "message": f"{form}: {wrong[0]}"}
            return 400, {"error": error}
        said = words.written(demands.question_in(body), self.server.texts, fault)
        envelope = words.response if self.path == "/v1/responses" else words.completion
        return fault.status, envelope(said, self.server.model, fault)

    def _painted(self, body: dict[str, Any], fault: Fault) -> tuple[int, dict[str, Any]]:
        if body.get("model") != self.server.image_model:
            return 404, {"error": FAULTS["404"].error}
        if wrong := list(paintings.faults_of(body)):
            return 400, {"error": {"code": "invalid_request_error", "message": wrong[0]}}
        return fault.status, paintings.answer(body, fault)

    def _fail(self, fault: Fault, status: int, content: dict[str, Any]) -> None:
        text = json.dumps(content) if fault.body is None else fault.body
        header = json.dumps(self.headers.get("Authorization", ""))[1:-1]
        body = text.replace(BEARER, header).encode()
        status = status if fault.body is None else fault.status
        match fault.kind:
            case "hang":
                self.server.is_over.wait(60)
            case "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            case "truncate":
                self._write(status, fault.headers, body, body[: len(body) // 2])
            case "drip":
                self._drip(status, body)
            case "flood":
                self._write(200, {}, b" " * fault.flood)
            case _:
                self._write(status, fault.headers, body)

    def _drip(self, status: int, body: bytes) -> None:
        self._write(status, {}, body, b"")
        for byte in body:
            if self.server.is_over.is_set():
                return
            self.wfile.write(bytes([byte]))
            time.sleep(0.05)

    def _write(
        self, status: int, extra: dict[str, str], body: bytes, sent: bytes | None = None
    ) -> None:
        """Write an answer of which only ``sent`` arrives."""
        headers = {"Content-Type": "application/json", "Content-Length": str(len(body))} | extra
        self.send_response_only(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body if sent is None else sent)


@contextmanager
def running_fake_model(
    *, key: str = "fake-model-key", model: str = "fake-model"
) -> Iterator[FakeModel]:
    """A fake model in a thread, stopped at the end."""
    server = FakeModel(key, model)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.is_over.set()
        server.shutdown()
        with suppress(OSError):
            server.server_close()
        thread.join(5)
