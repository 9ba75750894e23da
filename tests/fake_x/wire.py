"""How answers go out: rightly, or with a fault."""

import http.client
import json
import socket
import struct
import time
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

from fake_x.faults import Fault, header_value

HANG = 600
DRIP = 0.1
"""Seconds."""
RESET = struct.pack("ii", 1, 0)
"""SO_LINGER of zero seconds: closing sends RST instead of FIN."""
AUTHORIZATION = "<authorization>"
"""Stands in the body of a fault for the header that the request came with, within JSON."""
LIMITS = ("x-rate-limit", "x-user-limit-24hour", "x-app-limit-24hour")


class Wire(BaseHTTPRequestHandler):
    """Writes answers with X's headers."""

    def moment(self) -> datetime:
        """The time of the ``Date`` header."""
        return datetime.now(UTC)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 — the base class's name
        """Say nothing: the ledger says it."""

    def fail(self, fault: Fault, status: int, answer: dict[str, Any]) -> None:
        """Answer as the fault says; ``close`` sends nothing at all."""
        header = json.dumps(self.headers.get("Authorization", ""))[1:-1]
        text = json.dumps(answer) if fault.body is None else fault.body
        body = text.replace(AUTHORIZATION, header).encode()
        match fault.kind:
            case "hang":
                time.sleep(HANG)
            case "reset":
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
            case "truncate":
                self.write(status, fault.headers, body, body[: len(body) // 2])
            case "drip":
                self.write(status, fault.headers, body, b"")
                for byte in body:
                    self.wfile.write(bytes([byte]))
                    time.sleep(DRIP)
            case "answer" | "hide":
                self.write(status, fault.headers, body, body)

    def write(self, status: int, extra: dict[str, str], body: bytes, sent: bytes) -> None:
        """Write an answer of which only ``sent`` arrives; an empty header is left out."""
        now = self.moment()
        headers = {
            "Date": format_datetime(now, usegmt=True),
            "Content-Type": "application/json; charset=utf-8",
            "Content-Length": str(len(body)),
            "Connection": "close",
            **(_limits() if status < http.client.BAD_REQUEST else {}),
        }
        self.send_response_only(status)
        for name, value in (headers | extra).items():
            if value:
                self.send_header(name, header_value(value, now))
        self.end_headers()
        self.wfile.write(sent)


def _limits() -> dict[str, str]:
    """X tells its limits with every answer, long before they are reached."""
    remaining = {f"{name}-remaining": "99" for name in LIMITS}
    return remaining | {f"{name}-reset": "+900" for name in LIMITS}
