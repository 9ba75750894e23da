"""A model as a painter of backgrounds: one request, paid by the picture.

Source: OpenAI's API reference, "Create image", as the types of its SDK give it.
"""

import base64
import binascii
import re
from collections.abc import Callable, Sequence
from typing import Any

from openai import OpenAI

from influencer.adapters.writers.answers import check_status
from influencer.adapters.writers.server import ModelServer, Reply, UnclearError
from influencer.domain.facts import Fact
from influencer.domain.prompting.background import background_prompt
from influencer.errors import WriterError

PATIENCE = 60.0
"""Seconds for all of a request."""

LARGEST_ANSWER = 8_000_000
"""Bytes: a picture of three channels and 1.3 megapixels, hardly compressed, as base64."""

_ANY_SIZE = re.compile(r"gpt-image-[2-9]")
"""Models that paint in any size whose sides are multiples of 16."""

_GPT = re.compile(r"(chat)?gpt-image-")
"""Models that know a quality and a format, and always answer in base64; others are asked to."""


class ModelPainter:
    """Keeps the promise of ``ports.BackgroundPainter``."""

    def __init__(
        self,
        name: str,
        server: ModelServer,
        *,
        charge: Callable[[], None],
        may_spend: Callable[[], bool],
    ) -> None:
        """A painter that has painted nothing yet.

        Args:
            name: the model's, as its server knows it.
            server: where it is.
            charge: told of each picture that was painted, or may have been.
            may_spend: asked before each.
        """
        self.name = name
        self._server = server
        self._charge = charge
        self._may_spend = may_spend

    def paint(self, fact: Fact, colours: Sequence[str], *, is_portrait: bool) -> bytes:
        """One picture, as it came."""
        if not self._may_spend():
            raise WriterError("the month's budget has no room for one besides the post")
        wish = _wish(self.name, background_prompt(fact, colours), is_portrait=is_portrait)
        try:
            reply = self._server.ask(lambda client: _ask(client, wish))
        except UnclearError:
            self._charge()
            raise
        check_status(reply, host=self._server.host, model=self.name, setting="image_model")
        self._charge()
        return _picture_in(reply)


def _wish(model: str, prompt: str, *, is_portrait: bool) -> dict[str, Any]:
    """The request. Low quality is enough for what is softened, and costs a ninth of high."""
    wish = {"model": model, "prompt": prompt, "n": 1, "size": _size(model, is_portrait=is_portrait)}
    if _GPT.match(model):
        return wish | {"quality": "low", "output_format": "jpeg"}
    return wish | {"response_format": "b64_json"}


def _size(model: str, *, is_portrait: bool) -> str:
    """16:9 or 4:5 where the model can, else the nearest that it has."""
    if _ANY_SIZE.match(model):
        return "1024x1280" if is_portrait else "1536x864"
    return "1024x1536" if is_portrait else "1536x1024"


def _ask(client: OpenAI, wish: dict[str, Any]) -> Any:
    return client.images.with_raw_response.generate(**wish)


def _picture_in(reply: Reply) -> bytes:
    data = reply.content.get("data")
    first = data[0] if isinstance(data, list) and data else None
    encoded = first.get("b64_json") if isinstance(first, dict) else None
    if not isinstance(encoded, str):
        raise WriterError("the model's answer holds no picture")
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        raise WriterError("the model's answer holds no picture, but something else") from None
