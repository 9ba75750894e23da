"""A database that is put back from a backup, for the tests of what it then does not know."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from factories import NOW, make_seen
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import make_poster, run

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post
from influencer.domain.preferences import Preferences
from influencer.domain.timeline import SeenPost
from influencer.errors import InfluencerError
from influencer.usecases.generate import generate
from influencer.usecases.press import Press

SOON = timedelta(minutes=5)
# fmt: off
OURS = "Twenty-one million. #Bitcoin #BTC #sats #P2P #FOSS"
# fmt: on
"""As long as a post of ours has hashtags: no other text of these tests is like it."""


class Home:
    """A folder with a database, the mark beside it, and X; two slots a day for each account.

    Attributes:
        store: what lies in the folder at the moment.
        marks: what was sent from this folder, by account.
    """

    def __init__(self, store: Store, folder: Path) -> None:
        self.store = store
        self.marks = dict[int, int]()
        self.clock = FakeClock(NOW + SOON)
        self.x = FakePublisher()
        self._folder = folder
        self._stores = list[Store]()

    def press(self) -> Press:
        return replace(
            make_press(self.store, self.clock, self.x),
            sent_before=lambda account: self.marks.get(account.id, 0),
            note_sent=lambda account, number: self.marks.update({account.id: number}),
        )

    def cron(self, *accounts: Account) -> tuple[dict[str, list[int]], list[InfluencerError]]:
        return run(self.press(), *accounts)

    def backup(self) -> Store:
        """A copy as it is now, which may be put back later."""
        path = self._folder / f"backup-{len(self._stores)}.db"
        with closing(sqlite3.connect(path)) as copy:
            self.store.database._connection.backup(copy)
        self._stores.append(Store(path, self._folder / "images"))
        return self._stores[-1]

    def close(self) -> None:
        for store in self._stores:
            store.database.close()

    def add(self, handle: str) -> Account:
        return make_poster(self.store, handle)

    def prepare(self, account: Account, due_at: datetime = NOW) -> Post:
        """A post for the slot of that moment."""
        press = self.press()
        slot = next(self.store.accounts.settings(account).schedule.slots(due_at))
        (post,) = generate(press.desk_for(account), self.store.posts, [slot], seed=1, now=due_at)
        return post

    def prefer(self, account: Account, name: str, value: object) -> Preferences:
        self.store.accounts.prefer(account, name, value, now=self.clock.now())
        return self.store.accounts.settings(account).preferences

    def show(self, text: str = OURS, **changes: object) -> SeenPost:
        """Somebody has posted this just now."""
        seen = make_seen(text, **({"posted_at": self.clock.now()} | changes))
        self.x.shown.insert(0, seen)
        return seen


@pytest.fixture(name="home")
def home_fixture(store: Store, influencer_home: Path) -> Iterator[Home]:
    """The store of this test."""
    home = Home(store, influencer_home)
    yield home
    home.close()


@pytest.fixture(name="account")
def account_fixture(home: Home) -> Account:
    """Its slot has come five minutes ago."""
    return make_poster(home.store)
