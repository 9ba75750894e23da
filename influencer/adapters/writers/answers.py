"""What a model's server answers → the text in it, or why there is none, in our own words."""

import re
from collections.abc import Iterator
from typing import Any

from influencer.adapters.writers.server import Reply
from influencer.domain.redaction import redact
from influencer.errors import WriterError

_CODE = re.compile(r"[a-z_]{3,40}")
"""A server's word for an error. Its sentences are not repeated: they may hold a part of the key."""

_NO_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached"})
"""With status 429, though waiting does not help."""

_UNAUTHORIZED, _NO_PAYMENT, _FORBIDDEN, _NOT_FOUND, _TOO_MANY = 401, 402, 403, 404, 429
_FORMAT_REFUSED = frozenset({400, 422, 501})


MOST_TOKENS = 1_000_000
"""What is asked and answered here has a thousand; more is no count that could be paid for."""


def usage_in(reply: Reply) -> tuple[int, int] | None:
    """The tokens read and written that an answer reports, in either API's words."""
    usage = reply.content.get("usage")
    if not isinstance(usage, dict):
        return None
    read = usage.get("input_tokens", usage.get("prompt_tokens"))
    written = usage.get("output_tokens", usage.get("completion_tokens"))
    counts = tuple(
        count if type(count) is int and 0 <= count <= MOST_TOKENS else 0
        for count in (read, written)
    )
    return (counts[0], counts[1]) if any(counts) else None


def is_refused_for_its_form(reply: Reply) -> bool:
    """Whether it may be taken in another form: servers differ in what schemas they know."""
    return reply.status in _FORMAT_REFUSED


def check_status(reply: Reply, *, host: str, model: str, setting: str = "model") -> None:
    """Nothing, where the request was carried out.

    Args:
        reply: to the request.
        host: that was asked, as it is called in messages.
        model: that was asked for.
        setting: by which another one is chosen.

    Raises:
        WriterError: it was not.
    """
    if reply.status != 200:  # noqa: PLR2004 — OK
        raise WriterError(f"{host} {_trouble(reply, model, setting)}")


def _trouble(reply: Reply, model: str, setting: str) -> str:
    status, code = reply.status, _code(reply)
    if status == _NO_PAYMENT or code in _NO_CREDIT:
        return "says that its credit is used up; add some there, or do without the model"
    if words := _WORDS.get(status):
        return f"{words.format(model=model, setting=setting)} (HTTP {status})"
    if status >= 500:  # noqa: PLR2004 — the server's own faults
        return f"has trouble of its own (HTTP {status})"
    if status < 400:  # noqa: PLR2004 — redirections and the like
        return f"does not answer as a model does (HTTP {status}); check OPENAI_BASE_URL"
    return f"refuses the request (HTTP {status}{f', {code}' if code else ''})"


_WORDS = {
    _UNAUTHORIZED: "does not accept the key; influencer accounts keys takes another",
    _FORBIDDEN: "does not let this key use {model}; influencer accounts keys takes another",
    _NOT_FOUND: "has no model {model}; influencer settings set {setting} NAME names another",
    _TOO_MANY: "asks to slow down",
}


def _code(reply: Reply) -> str:
    error = reply.content.get("error")
    said = (error.get("code"), error.get("type")) if isinstance(error, dict) else ()
    return next((redact(one) for one in said if isinstance(one, str) and _CODE.fullmatch(one)), "")


def text_of_response(content: dict[str, Any]) -> str:
    """The text in an answer of the Responses API.

    Raises:
        WriterError: there is none, or only a part of it.
    """
    reason = _dictionary(content.get("incomplete_details")).get("reason")
    _check_end("length" if reason == "max_output_tokens" else reason)
    parts = list(_parts(content))
    if any(part.get("type") == "refusal" for part in parts):
        raise WriterError(_DECLINED)
    if content.get("status", "completed") != "completed":
        raise WriterError("the model did not finish its answer")
    return _said("".join(_texts(parts)))


def text_of_completion(content: dict[str, Any]) -> str:
    """The text in an answer of the chat completions API.

    Raises:
        WriterError: there is none, or only a part of it.
    """
    choices = content.get("choices")
    choice = _dictionary(choices[0]) if isinstance(choices, list) and choices else {}
    _check_end(choice.get("finish_reason"))
    message = _dictionary(choice.get("message"))
    if message.get("refusal"):
        raise WriterError(_DECLINED)
    return _said(message.get("content"))


_DECLINED = "the model declines to write about this fact"


def _check_end(reason: object) -> None:
    if reason == "length":
        raise WriterError("the model's answer was cut off: it is longer than was allowed")
    if reason == "content_filter":
        raise WriterError("the server's content filter holds the answer back")


def _said(text: object) -> str:
    if not isinstance(text, str) or not text.strip():
        raise WriterError("the model's answer is empty")
    return text


def _parts(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    output = content.get("output")
    for item in output if isinstance(output, list) else ():
        if _dictionary(item).get("type") == "message" and isinstance(item.get("content"), list):
            yield from map(_dictionary, item["content"])


def _texts(parts: list[dict[str, Any]]) -> Iterator[str]:
    for part in parts:
        if part.get("type") == "output_text" and isinstance(part.get("text"), str):
            yield part["text"]


def _dictionary(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
