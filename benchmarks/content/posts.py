"""Posts as the program writes them: its own store, ledger, planner, writer, gates and hashtags.

Everything is real but the pictures, of which none is drawn: they say nothing about a text, and
take a hundred times as long.
"""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from influencer.domain.facts import Fact, Topic
from influencer.domain.looks import Look
from influencer.domain.models import Account, Draft, Picture, Post
from influencer.domain.picture_history import PictureHistory
from influencer.domain.schedule import Schedule
from influencer.domain.wishes import Wishes
from influencer.paths import Paths
from influencer.services import Services
from influencer.usecases.write import write_post

START = datetime(2026, 12, 1, tzinfo=UTC)
"""The first slot; the same for ever, so that the same seed writes the same posts."""

_PNG = b"\x89PNG\r\n\x1a\n" + bytes(40) + b"\0\0\0\0IEND\xaeB`\x82"
"""Begins and ends like a picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A post as it is stored, and the draft it was stored from."""

    post: Post
    draft: Draft

    @property
    def prose(self) -> str:
        """The text without its hashtags, as it was read from the store."""
        return self.post.prose

    @property
    def fact(self) -> Fact:
        """What it says."""
        return self.draft.fact


class NoPicture:
    """Keeps the promise of ``ImageRenderer``, and draws nothing."""

    def render(
        self,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        history: PictureHistory,
        wishes: Wishes,
    ) -> Picture:
        """A picture that nobody can open."""
        del handle, seed, history, wishes
        look = Look(0, (0, 0, 0))
        return Picture(png=_PNG, alt_text=fact.headline, template="none", theme="none", look=look)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """An account of its own that posts six times a day, in a folder that is thrown away."""

    services: Services
    account: Account

    @property
    def topics(self) -> list[Topic]:
        """Those that the account writes about."""
        settings = self.services.store.accounts.settings(self.account)
        return [topic for topic in self.services.topics(settings) if topic.is_enabled]

    def write(self, count: int, *, seed: int) -> Iterator[Written]:
        """A post for each of so many slots in a row, each stored before the next is begun.

        As under cron each post has a seed of its own.
        """
        desk = self.services.desk(self.account, is_offline=True)
        for slot in islice(desk.settings.schedule.slots(START), count):
            own_seed = seed + int(slot.due_at.timestamp())
            prepared = write_post(desk, slot=slot, due_at=slot.due_at, seed=own_seed)
            post = self.services.store.posts.prepare(self.account, prepared, now=slot.due_at)
            yield Written(post=post, draft=prepared.draft)


@contextmanager
def open_workshop() -> Iterator[Workshop]:
    """A new one, with every setting as it is by default."""
    with tempfile.TemporaryDirectory(prefix="influencer-content-") as folder:
        services = Services(Paths(Path(folder), Path(folder)))
        services.renderer = NoPicture()
        account = services.store.accounts.create("bench", Schedule(since=START), now=START)
        try:
            yield Workshop(services=services, account=account)
        finally:
            services.store.database.close()
