"""How an account is doing, and what needs a person: nothing goes wrong in silence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol

from influencer.domain.budget import Budget
from influencer.domain.models import Account, Post, PostStatus, Slot
from influencer.domain.preferences import AccountSettings
from influencer.domain.schedule import DAY_AROUND_THE_WORLD, HORIZON
from influencer.domain.standing import Pause
from influencer.ports import AccountStore, PostStore, Readings, SpendingLog, Standings
from influencer.usecases.budgeting import budget_of
from influencer.usecases.troubles import (
    failures_of,
    troubles_of_account,
    troubles_of_cron,
    troubles_of_doubt,
    troubles_of_model,
    troubles_of_painter,
    troubles_of_waiting,
)

NEXT_SLOTS = 3
REMEMBERED = timedelta(hours=24)
"""A slot that was missed needs a person for so long, or until it is acknowledged."""


class OverviewStore(Protocol):
    """The parts of the store that are looked at."""

    @property
    def accounts(self) -> AccountStore: ...
    @property
    def posts(self) -> PostStore: ...
    @property
    def spending(self) -> SpendingLog: ...
    @property
    def standings(self) -> Standings: ...
    @property
    def readings(self) -> Readings: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """One account at one moment.

    Attributes:
        waiting: posts whose slot has come, newest first, and that are to be tried again.
        next_slots: soonest first, with what is prepared for each.
        last_run_at: when ``post --due`` ran last.
        in_doubt: posts that are looked for on the timeline.
        troubles: what needs a person, one line each.
        failures: slots that were missed or refused lately, which need one too, newest first.
    """

    account: Account
    pause: Pause | None
    waiting: Sequence[Post]
    next_slots: Sequence[tuple[Slot, Post | None]]
    last_post: Post | None
    last_run_at: datetime | None
    secret_store: str
    budget: Budget
    in_doubt: Sequence[Post]
    troubles: Sequence[str]
    failures: Sequence[str]

    @property
    def needs_person(self) -> list[str]:
        """Everything that does."""
        return [*self.troubles, *self.failures]


def coming_slots(
    settings: AccountSettings, prepared: Sequence[Post], taken: frozenset[str], *, now: datetime
) -> list[tuple[Slot, Post | None]]:
    """The next slots that will be served, each with the post that is ready for it.

    Args:
        settings: of the account, for the schedule.
        prepared: posts that are ready.
        taken: names of slots that hold a post, or have been served or discarded.
        now: the present moment.
    """
    posts = {post.slot.name: post for post in prepared if post.slot}
    slots = settings.schedule.slots(now, now + HORIZON)
    open_slots = (slot for slot in slots if slot.name in posts or slot.name not in taken)
    return [(slot, posts.get(slot.name)) for slot in islice(open_slots, NEXT_SLOTS)]


def known_until(acknowledged_at: datetime | None, *, now: datetime) -> datetime:
    """What failed before that is old news."""
    return max(acknowledged_at or now - REMEMBERED, now - REMEMBERED)


def overview(
    store: OverviewStore,
    account: Account,
    *,
    last_run_at: datetime | None,
    keys: str,
    outside: Sequence[str] = (),
    now: datetime,
) -> Overview:
    """The account as it stands.

    Args:
        store: where everything is kept.
        account: whose standing it is.
        last_run_at: when ``post --due`` ran last.
        keys: where the credentials are, in a word.
        outside: what is wrong with keys, clock or machine.
        now: the present moment.
    """
    settings = store.accounts.settings(account)
    pause = store.standings.of(account).pause
    budget = budget_of(store.spending, account, settings, now=now)
    since = known_until(store.accounts.acknowledged_at(account), now=now)
    troubled = store.posts.troubled(account, since=since)
    doubtful = [post for post in troubled if post.status is PostStatus.ATTENTION]
    is_paused = pause is not None and pause.is_by_person
    due = store.posts.due(account, now)
    last = store.posts.last_posted(account)
    story = store.readings.story(last) if last else []
    troubles = [
        *outside,
        *troubles_of_account(account, pause, budget, settings),
        *troubles_of_doubt(doubtful),
        *troubles_of_waiting([] if is_paused else due),
        *troubles_of_model(last, story, settings),
        *troubles_of_painter(last, story, settings),
    ]
    ready = store.posts.ready(account)
    taken = store.posts.taken(account, since=now - DAY_AROUND_THE_WORLD)
    if not is_paused:
        troubles += troubles_of_cron(last_run_at, settings, now=now)
    return Overview(
        account=account,
        pause=pause,
        waiting=[] if is_paused else due,
        next_slots=[] if is_paused else coming_slots(settings, ready, taken, now=now),
        last_post=last,
        last_run_at=last_run_at,
        secret_store=keys,
        budget=budget,
        in_doubt=store.posts.in_doubt(account),
        troubles=troubles,
        failures=list(failures_of([post for post in troubled if post not in doubtful])),
    )
