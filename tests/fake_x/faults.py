"""What can go wrong with an answer, by name, and the queue of what shall go wrong next."""

import json
from dataclasses import asdict, dataclass, field
from datetime import datetime
from threading import Lock
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One way to fail.

    Attributes:
        is_late: whether the request is carried out (the post is in the ledger) before it fails.
        kind: ``answer``, ``reset`` (RST), ``close`` (FIN), ``hang``, ``drip`` (a byte a time),
            ``truncate``, or ``hide`` (the timeline leaves out the newest post).
        status: of the answer; the right one where it is None.
        body: of the answer; the right one where it is None.
        headers: put over the right ones; ``+60`` as a value becomes the epoch in a minute.
        data: put over the ``data`` object of the right answer.
        content: put over the right answer itself; what is None there is left out.
    """

    is_late: bool = False
    kind: str = "answer"
    status: int | None = None
    body: str | None = None
    headers: dict[str, str] = field(default_factory=dict)
    data: dict[str, Any] = field(default_factory=dict)
    content: dict[str, Any] = field(default_factory=dict)

    def changed(self, answer: dict[str, Any]) -> dict[str, Any]:
        """The right answer with what this fault puts over it."""
        data = {"data": answer["data"] | self.data} if self.data and "data" in answer else {}
        changed = answer | data | self.content
        return {name: value for name, value in changed.items() if value is not None}


def _problem(status: int, title: str, detail: str = "", kind: str = "about:blank") -> Fault:
    problem = {"title": title, "detail": detail or title, "type": kind, "status": status}
    return Fault(status=status, body=json.dumps(problem))


def _processing(state: str) -> Fault:
    return Fault(is_late=True, data={"processing_info": {"state": state, "check_after_secs": 1}})


DUPLICATE = "You are not allowed to create a Tweet with duplicate content."
"""The one sentence by which X's clients know a duplicate."""

NOT_FOUND = "https://api.x.com/2/problems/resource-not-found"
"""The type of X's problem with what is not there."""
LEFT_OUT = {
    "title": "Not Found Error",
    "detail": "Could not find tweet with ids: [1900000000000000000].",
    "type": NOT_FOUND,
    "resource_type": "tweet",
}
"""Among the ``errors`` of an answer that is right otherwise."""

FAULTS: dict[str, Fault] = {
    "400": _problem(400, "Invalid Request", "Something in the body is wrong."),
    "401": _problem(401, "Unauthorized"),
    "402": _problem(402, "CreditsDepleted", "No credits are left.", "https://x.test/2/p/credits"),
    "403": _problem(403, "Forbidden", "This account may not do that."),
    "403-duplicate": _problem(403, "Forbidden", DUPLICATE),
    "408": Fault(status=408, body=""),
    "409": Fault(status=409, body=""),
    "413": Fault(status=413, body="<html>too large</html>"),
    "422": _problem(422, "Unprocessable Entity"),
    "425": Fault(status=425, body=""),
    "429": Fault(
        status=429,
        body='{"title": "Too Many Requests", "status": 429}',
        headers={"Retry-After": "30", "x-rate-limit-reset": "+900"},
    ),
    "429-bare": Fault(status=429, body=""),
    "429-odd-reset": Fault(status=429, body="{}", headers={"x-rate-limit-reset": "soon"}),
    "429-daily": Fault(
        status=429,
        body="{}",
        headers={
            "x-rate-limit-reset": "+900",
            "x-user-limit-24hour-remaining": "0",
            "x-user-limit-24hour-reset": "+36000",
            "x-app-limit-24hour-remaining": "7",
            "x-app-limit-24hour-reset": "+72000",
        },
    ),
    "500": _problem(500, "Internal Server Error"),
    "500-after": Fault(is_late=True, status=500, body=""),
    "503": Fault(status=503, body="<html>over capacity</html>"),
    "503-after": Fault(is_late=True, status=503, body="<html>over capacity</html>"),
    "redirect": Fault(status=307, body="", headers={"Location": "/2/elsewhere"}),
    "hang": Fault(kind="hang"),
    "hang-after": Fault(is_late=True, kind="hang"),
    "drip-after": Fault(is_late=True, kind="drip"),
    "reset": Fault(kind="reset"),
    "reset-after": Fault(is_late=True, kind="reset"),
    "close": Fault(kind="close"),
    "close-after": Fault(is_late=True, kind="close"),
    "truncated-after": Fault(is_late=True, kind="truncate"),
    "html-after": Fault(is_late=True, status=200, body="<html>hello</html>"),
    "empty-after": Fault(is_late=True, body=""),
    "no-id-after": Fault(is_late=True, body='{"data": {"text": "without an id"}}'),
    "list-400": Fault(status=400, body="[]"),
    "null-errors-403": Fault(status=403, body='{"errors": null}'),
    "wrong-date": Fault(is_late=True, headers={"Date": "Sat, 01 Jan 2000 00:00:00 GMT"}),
    "no-date": Fault(is_late=True, headers={"Date": ""}),
    "processing": _processing("pending"),
    "processing-failed": _processing("failed"),
    "timeline-late": Fault(is_late=True, kind="hide"),
    "timeline-partial": Fault(is_late=True, kind="hide", content={"errors": [LEFT_OUT]}),
    "timeline-miscounted": Fault(is_late=True, kind="hide", content={"meta": {"result_count": 99}}),
    "timeline-without-data": Fault(is_late=True, content={"data": None}),
    "timeline-without-meta": Fault(is_late=True, content={"meta": None}),
}
"""By name. With ``-after`` the request is carried out first, and only the answer suffers."""


class FaultQueue:
    """Faults to come, each for a path (``/2/tweets`` or ``GET /2/media/upload``)."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._waiting: list[tuple[str, Fault, int]] = []

    def put(self, path: str, fault: Fault, times: int) -> None:
        """Let the next requests to a path fail, after faults that wait there already."""
        with self._lock:
            self._waiting.append((path, fault, times))

    def clear(self) -> None:
        """Nothing fails any more."""
        with self._lock:
            self._waiting.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The fault of this request, if one waits for it."""
        with self._lock:
            for index, (target, fault, times) in enumerate(self._waiting):
                if target in {path, f"{method} {path}"}:
                    left = [(target, fault, times - 1)] if times > 1 else []
                    self._waiting[index : index + 1] = left
                    return fault
        return None


def named(name: str, changes: dict[str, Any]) -> Fault:
    """A fault of the table, with changes; ``answer`` starts from a plain one."""
    start = asdict(FAULTS[name]) if name != "answer" else {}
    return Fault(**(start | changes))


def header_value(value: str, now: datetime) -> str:
    """``+60`` is the epoch in a minute."""
    is_relative = value.startswith("+") and value[1:].isdecimal()
    return str(int(now.timestamp()) + int(value)) if is_relative else value
