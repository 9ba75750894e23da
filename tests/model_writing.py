"""A model writer in front of the fake model, for either of the two APIs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import httpx2
import pytest
from factories import TAGS
from fake_model.server import FakeModel, running_fake_model

from influencer.adapters.model_address import OPENAI_URL
from influencer.adapters.writers.model import ModelWriter
from influencer.adapters.writers.moderation import Moderation
from influencer.adapters.writers.server import ModelServer
from influencer.domain.credentials import Secret
from influencer.domain.forms import Assignment
from influencer.domain.gates import Standards

ASSIGNMENT = Assignment(seed=7, day=date(2026, 11, 22))
STANDARDS = Standards(hashtag_count=len(TAGS))


class Rerouted(httpx2.HTTPTransport):
    """Takes what is meant for OpenAI to the fake, so that the Responses API is asked."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._port = urlsplit(url).port

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        assert request.url.host == "api.openai.com"
        request.url = request.url.copy_with(scheme="http", host="127.0.0.1", port=self._port)
        return super().handle_request(request)


@dataclass
class Purse:
    """What is paid, and whether anything may be."""

    paid: list[tuple[int, int]] = field(default_factory=list)
    calls: int = 1_000_000

    def charge(self, read: int, written: int) -> None:
        self.paid.append((read, written))

    def may_spend(self) -> bool:
        self.calls -= 1
        return self.calls >= 0


class Desk:
    """A fake model, and writers in front of it."""

    def __init__(self, fake: FakeModel, *, is_openai: bool) -> None:
        self.fake = fake
        self.purse = Purse()
        self.is_openai = is_openai

    def server(self, *, key: str = "", patience: float = 5) -> ModelServer:
        """The fake, as the program sees it."""
        return ModelServer(
            OPENAI_URL if self.is_openai else self.fake.url,
            Secret(key or self.fake.key),
            patience=patience,
            transport=Rerouted(self.fake.url) if self.is_openai else None,
        )

    def writer(
        self, name: str = "fake-model", *, is_moderated: bool = False, **server: Any
    ) -> ModelWriter:
        """A model writer that has asked nothing yet."""
        asked = self.server(**server)
        return ModelWriter(
            name,
            asked,
            charge=self.purse.charge,
            may_spend=self.purse.may_spend,
            moderation=Moderation(asked) if is_moderated else None,
        )


@pytest.fixture(name="desk", params=["chat completions", "responses"])
def desk_fixture(request: pytest.FixtureRequest) -> Iterator[Desk]:
    """Once with each API."""
    with running_fake_model() as fake:
        yield Desk(fake, is_openai=request.param == "responses")


@pytest.fixture(name="compatible")
def compatible_fixture() -> Iterator[Desk]:
    """With a server that is compatible, and no more."""
    with running_fake_model() as fake:
        yield Desk(fake, is_openai=False)
