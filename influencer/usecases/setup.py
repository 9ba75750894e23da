"""Set an account up, or change one thing about it."""

import re
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime

from influencer.domain.budget import Charge
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.preferences import TopicChoice
from influencer.domain.schedule import Schedule
from influencer.domain.standing import PauseReason
from influencer.errors import UsageError
from influencer.ports import AccountStore, SecretStore, SpendingLog, Standings
from influencer.usecases.keep_keys import placed


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """All that ``init`` has asked for and checked, about to be kept at once.

    Attributes:
        topics: what differs from before, by slug.
        keys: new ones; None where the account keeps those it has.
        place: the store that gets the keys, or has them; None where none is used.
        has_signed_in: X was asked whose the keys are, which it charges for.
        writer: ``offline`` or ``model``; None leaves what is set.
    """

    handle: str
    schedule: Schedule
    topics: Mapping[str, TopicChoice] = field(default_factory=dict)
    keys: Credentials | None = None
    place: SecretStore | None = None
    has_signed_in: bool = False
    writer: str | None = None


_HANDLE = re.compile(r"[A-Za-z0-9_]{1,15}")
"""X's rule for handles."""


def check_handle(text: str) -> str:
    """A handle without its @.

    Raises:
        UsageError: X has no such handles.
    """
    handle = text.strip().removeprefix("@")
    if not _HANDLE.fullmatch(handle):
        raise UsageError(f"{text!r} is no handle; X's have 1 to 15 letters, digits and underscores")
    return handle


def set_up(accounts: AccountStore, handle: str, schedule: Schedule, *, now: datetime) -> Account:
    """The account of that handle with that schedule, made or changed.

    The first account to be named adopts the posts that were prepared without one.
    """
    account = accounts.find(handle)
    if account is None and (adopted := accounts.nameless()):
        accounts.name(adopted, handle, schedule, now=now)
        return accounts.find(handle) or adopted
    if account is None:
        return accounts.create(handle, schedule, now=now)
    current = accounts.settings(account).schedule
    if replace(current, since=schedule.since) != schedule:
        accounts.set_schedule(account, schedule, now=now)
    return account


def keep_setup(
    accounts: AccountStore,
    spending: SpendingLog,
    standings: Standings,
    setup: Setup,
    *,
    now: datetime,
) -> Account:
    """Keep everything, or nothing. To be called under the lock.

    The keys go first. Should the database then refuse, they leave the store again, or the earlier
    ones come back.

    Raises:
        SecretStoreError: the store does not take the keys.
    """
    before = accounts.find(setup.handle)
    whose = before or Account(id=0, handle=setup.handle)

    def is_settled() -> bool:
        return _is_pinned(accounts.find(setup.handle), setup.place) and not _is_pinned(
            before, setup.place
        )

    with ExitStack() as stack:
        if setup.place and setup.keys:
            stack.enter_context(placed(setup.place, whose, setup.keys, is_settled=is_settled))
        with accounts.together():
            account = set_up(accounts, setup.handle, setup.schedule, now=now)
            for slug, choice in setup.topics.items():
                accounts.choose_topic(account, slug, choice, now=now)
            if setup.writer:
                accounts.prefer(account, "writer", setup.writer, now=now)
            if place := setup.place:
                accounts.pin_store(account, place.name, locator=place.locator, now=now)
            if setup.has_signed_in:
                charge_sign_in(accounts, spending, account, now=now)
            if setup.keys:
                set_keys_right(standings, account)
    return accounts.find(setup.handle) or account


def _is_pinned(account: Account | None, place: SecretStore | None) -> bool:
    pinned = account and (account.secret_store, account.secret_locator)
    return place is not None and pinned == (place.name, place.locator)


def charge_sign_in(
    accounts: AccountStore, spending: SpendingLog, account: Account, *, now: datetime
) -> None:
    """Record that X was asked whose the keys are."""
    price = accounts.settings(account).preferences.prices[Charge.OWN_IDENTITY]
    spending.charge(account, Charge.OWN_IDENTITY, price, now=now)


def set_keys_right(standings: Standings, account: Account) -> None:
    """New keys lift the pause that refused ones have led to."""
    pause = standings.of(account).pause
    if pause is None or pause.reason is PauseReason.KEYS:
        standings.resume(account)
