"""HTTP answers → outcomes, as the table "Classify" of the publishing design says."""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from influencer.adapters.x.client import Silence
from influencer.adapters.x.headers import retry_at, server_time
from influencer.adapters.x.session import Reply
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.redaction import redact

LONGEST_DETAIL = 300

_OF_STATUS = {
    400: Outcome.REFUSED,
    401: Outcome.UNAUTHORIZED,
    402: Outcome.CREDITS_DEPLETED,
    403: Outcome.FORBIDDEN,
    408: Outcome.UNKNOWN,  # a timeout: the server's word for a lost request
    409: Outcome.UNKNOWN,  # a conflict may be a conflict with this very post
    413: Outcome.REFUSED,
    422: Outcome.REFUSED,
    425: Outcome.UNKNOWN,  # asks for the same bytes again
    429: Outcome.RATE_LIMITED,
    499: Outcome.UNKNOWN,  # a proxy's word for a request given up halfway
}
"""Any other 4xx is none of the API's: a wrong address, or a proxy on the way."""

_MISDIRECTED = "not how X's API answers; check INFLUENCER_X_API_URL and any proxy."

_DUPLICATE = "duplicate content"
"""Only X's sentence tells a duplicate from other refusals: its problem type is ``about:blank``."""


def answer_to(result: Reply | Silence, *, now: datetime, secrets: Collection[str] = ()) -> Answer:
    """What came back from X, as the state machine takes it; ``secrets`` are masked in its words."""
    if isinstance(result, Silence):
        outcome = Outcome.UNKNOWN if result.was_sent else Outcome.NOT_SENT
        return Answer(outcome=outcome, detail=redact(f"no answer from X: {result.reason}", secrets))
    outcome = _outcome(result)
    return Answer(
        outcome=outcome,
        reference=made_id(result) if outcome is Outcome.ACCEPTED else "",
        detail=_detail(result, outcome, secrets),
        http_status=result.status,
        retry_at=retry_at(result.headers, now=now) if outcome is Outcome.RATE_LIMITED else None,
        server_time=server_time(result.headers),
    )


def judged(answer: Answer, *, is_done: bool, reference: str = "") -> Answer:
    """The answer to a request whose success does not show by an id in ``data``."""
    if is_done:
        return replace(answer, outcome=Outcome.ACCEPTED, reference=reference, detail="")
    if answer.outcome is Outcome.ACCEPTED:
        words = f"HTTP {answer.http_status}: not the answer to what was asked."
        return replace(answer, outcome=Outcome.UNKNOWN, reference="", detail=words)
    return answer


def content_of(reply: Reply) -> dict[str, Any]:
    """The JSON object of an answer; empty where it is something else."""
    try:
        content = json.loads(reply.body or b"")
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}


def data_of(result: Reply | Silence) -> dict[str, Any]:
    """The ``data`` object of an answer; empty where there is none."""
    data = content_of(result).get("data") if isinstance(result, Reply) else None
    return data if isinstance(data, dict) else {}


def made_id(result: Reply | Silence) -> str:
    """The id of what was made or read; empty where the answer has none. X's ids are digits."""
    identifier = data_of(result).get("id")
    return identifier if isinstance(identifier, str) and _is_number(identifier) else ""


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()


def _outcome(reply: Reply) -> Outcome:
    if reply.body is None:
        return Outcome.UNKNOWN
    if reply.status == 403 and _DUPLICATE in _words(reply).lower():  # noqa: PLR2004 — Forbidden
        return Outcome.DUPLICATE
    match reply.status // 100:
        case 2:
            return Outcome.ACCEPTED if made_id(reply) else Outcome.UNKNOWN
        case 4:
            return _OF_STATUS.get(reply.status, Outcome.MISDIRECTED)
    return Outcome.UNKNOWN


def _detail(reply: Reply, outcome: Outcome, secrets: Collection[str]) -> str:
    if outcome is Outcome.ACCEPTED:
        return ""
    if reply.body is None:
        return f"The answer (HTTP {reply.status}) broke off or was too long."
    words = redact(_words(reply), secrets)
    if outcome is Outcome.MISDIRECTED:
        words = f"{_MISDIRECTED} {words}".strip()
    return f"HTTP {reply.status}: {words or 'no reason given.'}"[:LONGEST_DETAIL]


def _words(reply: Reply) -> str:
    """X's own words on one line, each once, without anything that a terminal would obey."""
    said = dict.fromkeys(word for word in _said(content_of(reply)) if isinstance(word, str))
    line = ". ".join(word.strip(" .") for word in said)
    return " ".join("".join(char if char.isprintable() else " " for char in line).split())


def _said(problem: dict[str, Any]) -> Iterator[Any]:
    yield from (problem.get("title"), problem.get("detail"))
    errors = problem.get("errors")
    for error in errors if isinstance(errors, list) else ():
        if isinstance(error, dict):
            yield from (error.get("detail"), error.get("message"))
