"""Many processes at once, on a database that does not exist yet: one slot, one post."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from factories import NOW, make_account, make_picture, make_prepared, make_schedule, make_slot

from influencer.adapters.store import Store
from influencer.domain.models import PostStatus
from influencer.errors import InfluencerError, TryLaterError
from influencer.ports import PostQuery

RACERS = 50
WON, LOST = "won", "another run has filled this slot meanwhile; run this again"


def race(home: Path) -> str:
    """What became of one racer."""
    store = Store(home / "influencer.db", home / "images")
    try:
        store.posts.plan(make_account(), [make_slot()], now=NOW)
        store.posts.prepare(make_account(), make_prepared(), now=NOW)
    except TryLaterError as error:
        return str(error)
    return WON


def run_races(home: Path) -> None:
    """Let all racers loose at the same moment; each prints a line.

    ``fork`` by itself, in a process that has no threads, since fifty interpreters take long to
    start one by one and would not race.
    """
    gate, opener = os.pipe()
    racers = [_racer(home, gate, opener) for _ in range(RACERS)]
    os.close(gate)
    os.close(opener)
    for racer in racers:
        os.waitpid(racer, 0)


def _racer(home: Path, gate: int, opener: int) -> int:
    if pid := os.fork():
        return pid
    os.close(opener)
    os.read(gate, 1)
    try:
        outcome = race(home)
    except InfluencerError as error:
        outcome = f"{type(error).__name__}: {error}"
    os.write(1, f"{outcome}\n".encode())
    os._exit(0)


@pytest.fixture
def home(influencer_home: Path) -> Path:
    store = Store(influencer_home / "influencer.db", influencer_home / "images")
    store.accounts.create("satsjournal", make_schedule(), now=NOW)
    store.database.close()
    return influencer_home


def start(home: Path) -> Counter[str]:
    run = subprocess.run(
        [sys.executable, __file__, str(home)],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return Counter(run.stdout.splitlines())


def test_of_fifty_processes_that_want_one_slot_one_gets_it(home: Path) -> None:
    outcomes = start(home)

    assert outcomes == {WON: 1, LOST: RACERS - 1}
    store = Store(home / "influencer.db", home / "images")
    posts = store.posts.query(PostQuery(statuses=tuple(PostStatus)))
    assert [post.status for post in posts] == [PostStatus.READY]
    assert store.posts.picture(posts[0]) == make_picture().png
    store.database.close()


def test_fifty_processes_that_make_one_database_all_find_it_sound(influencer_home: Path) -> None:
    outcomes = start(influencer_home)

    without_account = "StoreError: {}: FOREIGN KEY constraint failed"
    assert outcomes == {without_account.format(influencer_home / "influencer.db"): RACERS}


if __name__ == "__main__":
    run_races(Path(sys.argv[1]))
