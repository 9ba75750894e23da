"""Signatures, faults, endpoints, and the wishes of a test, put together."""

import json
import sys
from datetime import datetime
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from fake_x import Keys
from fake_x.api import Api, Request
from fake_x.bodies import Refusal
from fake_x.clock import ServerClock
from fake_x.controls import Controls
from fake_x.faults import Fault, FaultQueue
from fake_x.ledger import Ledger
from fake_x.oauth import Unsigned, oauth_parameters, signer
from fake_x.wire import Wire

LARGEST_BODY = 16_000_000


class FakeXServer(ThreadingHTTPServer):
    """X on a loopback port; port 0 takes a free one."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(
        self, directory: Path, *, port: int, accounts: tuple[Keys, ...], check_duplicates: bool
    ) -> None:
        self.ledger = Ledger(directory)
        self.clock = ServerClock()
        self.faults = FaultQueue()
        self.controls = Controls(self.ledger, self.clock, self.faults)
        self.accounts = accounts
        self.api = Api(self.ledger, self.clock, check_duplicates=check_duplicates)
        self.nonces = {event["nonce"] for event in self.ledger.of_kind("request")}
        super().__init__(("127.0.0.1", port), Handler)

    @property
    def url(self) -> str:
        """The address to be used as X's."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def shutdown_request(self, request: Any) -> None:
        """Close without FIN first, so that a reset is a reset."""
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what broke; clients that gave up are part of the tests."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class Handler(Wire):
    """One request per connection."""

    server: FakeXServer

    def do_GET(self) -> None:  # noqa: N802 — http.server's name
        """Read."""
        self._answer_as_x(b"")

    def do_POST(self) -> None:  # noqa: N802 — http.server's name
        """Write."""
        self._answer_as_x(self._content())

    def do_DELETE(self) -> None:  # noqa: N802 — http.server's name
        """Take down."""
        self._answer_as_x(self._content())

    def do_PUT(self) -> None:  # noqa: N802 — http.server's name
        """Obey the test."""
        name = self.path.removeprefix("/_control/")
        self.server.controls.obey(name, json.loads(self._content()))
        self.write(200, {}, b"{}", b"{}")

    def moment(self) -> datetime:
        """X's time, which a test may have moved."""
        return self.server.clock.now()

    def _content(self) -> bytes:
        return self.rfile.read(min(int(self.headers.get("Content-Length", 0)), LARGEST_BODY))

    def _answer_as_x(self, content: bytes) -> None:
        parts = urlsplit(self.path)
        fault = self.server.faults.take(self.command, parts.path) or Fault(is_late=True)
        if not fault.is_late:
            self._record(parts.path, "not carried out", fault.status)
            self.fail(fault, fault.status or 500, {})
            return
        status, answer, verdict = self._carry_out(content, fault)
        self._record(parts.path, verdict, status)
        self.fail(fault, fault.status or status, fault.changed(answer))

    def _carry_out(self, content: bytes, fault: Fault) -> tuple[int, dict[str, Any], str]:
        parts = urlsplit(self.path)
        try:
            request = Request(
                method=self.command,
                path=parts.path,
                query=dict(parse_qsl(parts.query)),
                content_type=self.headers.get("Content-Type", ""),
                content=content,
                keys=self._signer(),
                hidden_posts=int(fault.kind == "hide"),
            )
            return *self.server.api.answer(request), "accepted"
        except Unsigned as reason:
            return 401, problem(401, "Unauthorized", "Unauthorized"), f"unsigned: {reason}"
        except Refusal as refusal:
            body = problem(refusal.status, "Request refused", str(refusal))
            return refusal.status, body | refusal.problem, f"refused: {refusal}"

    def _signer(self) -> Keys:
        url = f"http://{self.headers['Host']}{self.path}"
        authorization = self.headers.get("Authorization", "")
        now = self.server.clock.for_signatures()
        keys = signer(self.command, url, authorization, self.server.accounts, now)
        with self.server.ledger.lock:
            if self._nonce in self.server.nonces:
                raise Unsigned("nonce seen before")
            self.server.nonces.add(self._nonce)
        return keys

    @property
    def _nonce(self) -> str:
        return oauth_parameters(self.headers.get("Authorization", "")).get("oauth_nonce", "")

    def _record(self, path: str, verdict: str, status: int | None) -> None:
        self.server.ledger.append(
            "request",
            at=self.moment().isoformat(),
            method=self.command,
            path=path,
            verdict=verdict,
            status=status,
            nonce=self._nonce,
        )


def problem(status: int, title: str, detail: str) -> dict[str, Any]:
    """An error in X's shape."""
    return {"title": title, "detail": detail, "type": "about:blank", "status": status}
