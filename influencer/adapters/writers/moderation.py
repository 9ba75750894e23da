"""A second pair of eyes on texts, where the server has it. It costs nothing.

Source: OpenAI's API reference, "Moderations".
"""

import logging
from collections.abc import Sequence
from typing import Any

from openai import OpenAI

from influencer.adapters.writers.answers import check_status
from influencer.adapters.writers.server import ModelServer
from influencer.errors import WriterError

MODEL = "omni-moderation-latest"

_ABSENT = frozenset({404, 405, 501})

_log = logging.getLogger(__name__)


class Moderation:
    """Tells what a server's moderation objects to."""

    def __init__(self, server: ModelServer) -> None:
        self._server = server
        self._is_there = True

    def objections(self, texts: Sequence[str]) -> list[str]:
        """For each text what it is flagged for, such as ``violence``; empty where it is not.

        A server that has no moderation objects to nothing.

        Raises:
            WriterError: it could not be asked, so no text is known to be clean.
        """
        if not self._is_there or not texts:
            return [""] * len(texts)
        reply = self._server.ask(lambda client: _ask(client, texts))
        if reply.status in _ABSENT:
            self._is_there = False
            _log.warning("%s has no moderation; texts go without", self._server.host)
            return [""] * len(texts)
        check_status(reply, host=self._server.host, model=MODEL)
        results = reply.content.get("results")
        if not isinstance(results, list) or len(results) != len(texts):
            raise WriterError(f"{self._server.host} does not answer as moderation does")
        return [_objection(result) for result in results]


def _ask(client: OpenAI, texts: Sequence[str]) -> Any:
    return client.moderations.with_raw_response.create(model=MODEL, input=list(texts))


def _objection(result: Any) -> str:
    flagged = result.get("flagged") if isinstance(result, dict) else None
    if flagged is False:
        return ""
    categories = result.get("categories") if isinstance(result, dict) else None
    named = categories.items() if isinstance(categories, dict) else ()
    return ", ".join(sorted(name for name, is_meant in named if is_meant is True)) or "no reason"
