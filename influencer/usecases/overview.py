"""How an account is doing, and what needs a person: nothing goes wrong in silence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Protocol

from influencer.domain.budget import Budget, has_room, price_of_a_post
from influencer.domain.models import OFFLINE, Account, Post, PostStatus, Slot
from influencer.domain.preferences import AccountSettings
from influencer.domain.rhythm import show_duration
from influencer.domain.schedule import DAY_AROUND_THE_WORLD, HORIZON
from influencer.domain.standing import Pause, PauseReason
from influencer.ports import AccountStore, PostStore, SpendingLog, Standings
from influencer.usecases.budgeting import budget_of
from influencer.usecases.checkup import SILENCE

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


def troubles_of_doubt(posts: Sequence[Post]) -> Iterator[str]:
    """Posts of which a person has to say whether they are there."""
    for post in posts:
        yield (
            f"post {post.id} may be on X or not; look, then run"
            f" influencer post --resolve {post.id} --posted URL, or --not-posted"
        )


def troubles_of_waiting(posts: Sequence[Post]) -> Iterator[str]:
    """Slots that nothing could be written for."""
    for post in posts:
        if post.status is PostStatus.PLANNED and post.error:
            yield f"nothing was written for the slot {post.slot_name}: {post.error}"


def troubles_of_model(last: Post | None, settings: AccountSettings) -> Iterator[str]:
    """The model that shall write does not."""
    is_model = settings.preferences.writer == "model"
    if is_model and last and last.generator == OFFLINE:
        yield (
            f"the model has not written the last post; influencer history {last.id} says why, and"
            " influencer doctor whether its server takes the key"
        )


def failures_of(posts: Sequence[Post]) -> Iterator[str]:
    """Slots that were missed or refused."""
    for post in posts:
        name = post.slot_name or f"of post {post.id}"
        what = "was missed" if post.status is PostStatus.EXPIRED else "was refused"
        reason = (post.error or "").removeprefix("the slot was missed: ")
        yield f"the slot {name} {what} ({reason}); influencer history {post.id} tells more"


def troubles_of_account(
    account: Account, pause: Pause | None, budget: Budget, settings: AccountSettings
) -> Iterator[str]:
    """What keeps the account from posting at all."""
    resume = f"influencer schedule resume --account {account.label}"
    if pause and pause.reason is PauseReason.CREDITS:
        yield f"X's credits are used up; buy some, then run {resume}"
    if pause and pause.reason is PauseReason.KEYS:
        keys = f"influencer accounts keys --account {account.label}"
        yield f"X refused the keys twice; run {keys}, then {resume}"
    price, spent = price_of_a_post(settings.preferences.prices), budget.spent + budget.reserved
    if not has_room(price, spent=spent, cap=budget.cap):
        yield "the month's budget is used up; influencer settings set monthly_cap_usd raises it"


def troubles_of_cron(
    last_run_at: datetime | None, settings: AccountSettings, *, now: datetime
) -> Iterator[str]:
    """Whether cron should have called, and did not."""
    heard_at = max(filter(None, (last_run_at, settings.schedule.since)))
    if now - heard_at > SILENCE:
        silence = show_duration(timedelta(minutes=(now - heard_at) // timedelta(minutes=1)))
        yield f"cron has not called influencer post --due for {silence}; influencer doctor helps"


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
    due = store.posts.due(account, now)
    troubles = [
        *outside,
        *troubles_of_account(account, pause, budget, settings),
        *troubles_of_doubt(doubtful),
        *troubles_of_waiting(due),
        *troubles_of_model(store.posts.last_posted(account), settings),
    ]
    is_paused = pause is not None and pause.is_by_person
    ready = store.posts.ready(account)
    taken = store.posts.taken(account, since=now - DAY_AROUND_THE_WORLD)
    if not is_paused:
        troubles += troubles_of_cron(last_run_at, settings, now=now)
    return Overview(
        account=account,
        pause=pause,
        waiting=[] if is_paused else due,
        next_slots=[] if is_paused else coming_slots(settings, ready, taken, now=now),
        last_post=store.posts.last_posted(account),
        last_run_at=last_run_at,
        secret_store=keys,
        budget=budget,
        in_doubt=store.posts.in_doubt(account),
        troubles=troubles,
        failures=list(failures_of([post for post in troubled if post not in doubtful])),
    )
