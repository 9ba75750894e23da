"""Runs of the press, and what they leave behind, for the tests of publishing."""

from datetime import datetime, time

from factories import NOW, make_answer, make_schedule
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading
from influencer.errors import InfluencerError
from influencer.ports import PostQuery
from influencer.usecases.due import run_due
from influencer.usecases.press import Press, Report

LISTS = ("posted", "unknown", "deferred", "rejected", "expired", "attention")
LOST = make_answer(Outcome.UNKNOWN)
"""The answer to a request that may have posted."""


def make_poster(store: Store, handle: str = "satsjournal") -> Account:
    """An account that posts at 09:00 and 21:00 in UTC, from ``NOW`` on, which is a 09:00."""
    schedule = make_schedule(times=(time(9), time(21)), since=NOW)
    return store.accounts.create(handle, schedule, now=NOW)


def run(press: Press, *accounts: Account) -> tuple[dict[str, list[int]], list[InfluencerError]]:
    """The posts of the report by list, without the empty ones, and the failures."""
    report = Report()
    failures = run_due(press, accounts, report)
    return lists_of(report), failures


def lists_of(report: Report) -> dict[str, list[int]]:
    lists = {name: [post.id for post in getattr(report, name)] for name in LISTS}
    return {name: ids for name, ids in lists.items() if ids}


def every_post(store: Store) -> list[Post]:
    return store.posts.query(PostQuery(statuses=tuple(PostStatus), limit=999))


def post_due(store: Store, due_at: datetime = NOW) -> Post:
    """The one post that fell due then."""
    (found,) = (post for post in every_post(store) if post.due_at == due_at)
    return found


def lost(
    store: Store, clock: FakeClock, account: Account, *readings: Reading, answer: Answer = LOST
) -> tuple[Press, FakePublisher, Post]:
    """A post whose answer was lost just now, and what the timeline will show of it."""
    publisher = FakePublisher([answer], readings=readings)
    press = make_press(store, clock, publisher)
    run(press, account)
    post = post_due(store)
    assert post.status is PostStatus.UNKNOWN
    return press, publisher, post
