"""What the command line of ``init`` asks for, checked before anything is done."""

import json
import shlex
from dataclasses import dataclass, replace
from datetime import time

from influencer.domain.models import Account
from influencer.domain.schedule import find_zone, parse_times
from influencer.errors import UsageError

STORES = ("keyring", "file", "command")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The options that were given; None where one was not.

    Attributes:
        store: by name.
        locator: of the command, where that is the store.
        writer: ``offline`` or ``model``.
        are_keys_lost: the account's store does not give them, so that it needs new ones.
        cron: whether to write the crontab's line; None: as somebody says, or only show it.
    """

    zone: str | None = None
    times: tuple[time, ...] | None = None
    store: str | None = None
    locator: str = ""
    writer: str | None = None
    from_stdin: bool = False
    verify: bool = True
    preview: bool = True
    cron: bool | None = None
    are_keys_lost: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be changed that was named."""
        return not (self.zone or self.times or self.store or self.writer or self.from_stdin)


def with_own_store(wish: Wish, account: Account | None) -> Wish:
    """New keys for an account go where its keys are, unless another place is named.

    Raises:
        UsageError: another program keeps them.
    """
    own = account.secret_store if account else None
    if not wish.from_stdin or wish.store or account is None or own is None:
        return wish
    if own == "command":
        raise UsageError(
            f"the keys of @{account.label} come from a command, and another program keeps them;"
            " change them there, or name another place with --store"
        )
    return replace(wish, store=own, locator=account.secret_locator)


def checked_zone(text: str | None) -> str | None:
    """The zone's own name. Raises ``UsageError`` where there is none such."""
    return find_zone(text).key if text is not None else None


def checked_times(text: str | None) -> tuple[time, ...] | None:
    """The times. Raises ``UsageError`` where they are none."""
    return parse_times(text) if text is not None else None


def checked_store(name: str | None, command: str | None) -> tuple[str | None, str]:
    """The store that is meant, and its locator: for a command its words, as a JSON list.

    Raises:
        UsageError: there is no such store, or a command too many or too few.
    """
    if name is None and command is not None:
        name = "command"
    if name is not None and name not in STORES:
        raise UsageError(f"there is no secret store {name!r}; there are: {', '.join(STORES)}")
    if (name == "command") is (command is None):
        raise UsageError(
            "the store command takes --command, such as"
            " --store command --command 'pass show influencer/alice'; no other store does"
        )
    return name, json.dumps(split_command(command)) if command is not None else ""


def split_command(text: str) -> list[str]:
    """The words of a command; no shell runs it.

    Raises:
        UsageError: it has none, or a quote is not closed.
    """
    try:
        words = shlex.split(text)
    except ValueError:
        raise UsageError("a quote in --command is not closed") from None
    if not words:
        raise UsageError("--command is empty; write one such as 'pass show influencer/alice'")
    return words
