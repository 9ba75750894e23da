"""Whether a post is gone. X answers 404 for it, and so does any wrong address."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from influencer.adapters.x.answers import content_of, data_of, judged
from influencer.adapters.x.client import Silence
from influencer.adapters.x.session import Reply
from influencer.domain.publishing import Answer, Outcome

NOT_FOUND = "resource-not-found"
"""The last segment of a problem's ``type``; the host before it has changed."""


def deletion_answer(result: Reply | Silence, answer: Answer, reference: str) -> Answer:
    """The answer to the request that deletes a post.

    A deletion has no body that could be watched leaving, so silence never proves that it was not
    sent.
    """
    if isinstance(result, Silence):
        return replace(answer, outcome=Outcome.UNKNOWN)
    return judged(answer, is_done=_is_gone(result), reference=reference)


def _is_gone(reply: Reply) -> bool:
    if reply.status == 404:  # noqa: PLR2004 — Not Found
        return any(str(kind).rpartition("/")[2] == NOT_FOUND for kind in _problem_types(reply))
    return reply.status == 200 and data_of(reply).get("deleted") is True  # noqa: PLR2004 — OK


def _problem_types(reply: Reply) -> Iterator[Any]:
    content = content_of(reply)
    yield content.get("type")
    errors = content.get("errors")
    for error in errors if isinstance(errors, list) else ():
        if isinstance(error, dict):
            yield error.get("type")
