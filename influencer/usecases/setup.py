"""Set an account up, or change one thing about it."""

import re
from dataclasses import replace
from datetime import datetime

from influencer.domain.models import Account
from influencer.domain.schedule import Schedule
from influencer.domain.standing import PauseReason
from influencer.errors import UsageError
from influencer.ports import AccountStore, Standings

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


def check_secret(text: str) -> str:
    """A credential without what a paste brings along: spaces, newlines, quotes.

    Raises:
        UsageError: nothing is left, or it has spaces inside. The message never shows it.
    """
    secret = text.strip().strip("\"'").strip()
    if not secret:
        raise UsageError("nothing was pasted; copy the value from the portal once more")
    if any(character.isspace() for character in secret):
        raise UsageError("a credential has no spaces inside; copy one value at a time")
    return secret


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


def set_keys_right(standings: Standings, account: Account) -> None:
    """New keys lift the pause that refused ones have led to."""
    pause = standings.of(account).pause
    if pause is None or pause.reason is PauseReason.KEYS:
        standings.resume(account)
