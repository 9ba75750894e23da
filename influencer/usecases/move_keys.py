"""Keys from one store to another, or new ones for old.

In this order, so that a process that dies between any two steps leaves keys where the database
says: write, read back, try as cron would, pin, and only then delete the old copy.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_item import MODEL_VARIABLE
from influencer.domain.secret_places import Finding
from influencer.errors import (
    ConfigurationError,
    SecretStoreError,
    StoreTrouble,
    UsageError,
)
from influencer.ports import AccountStore, CronTrial, SecretStore
from influencer.usecases.keep_keys import placed, what_cron_misses


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What shall go where.

    Attributes:
        target: the other store; one that another program writes has to have the keys already.
        is_forced: go on where cron would not find them.
    """

    account: Account
    credentials: Credentials
    target: SecretStore
    is_forced: bool = False


def move_keys(accounts: AccountStore, move: Move, cron: CronTrial, *, now: datetime) -> Finding:
    """Keep an account's keys in another store from now on; its old copy is not touched yet.

    Returns:
        What cron would find.

    Raises:
        UsageError: they are there already.
        SecretStoreError: the store does not take them, or cron would not find them there.
    """
    check_is_elsewhere(move)
    account, credentials, target = move.account, move.credentials, move.target
    place = (target.name, target.locator)

    def is_settled() -> bool:
        return _pin(accounts.find(account.label)) == place

    if not target.is_writable:
        _check_has_them(target, account, credentials)
        credentials = target.load(account) or credentials
    with placed(target, account, credentials, is_settled=is_settled):
        finding = cron.of_store(account, target)
        said = what_cron_misses(finding)
        if said and not move.is_forced:
            raise SecretStoreError(
                f"cron would not find the keys in the {target.name} ({said}); nothing was moved;"
                " --force moves them all the same",
                trouble=finding.trouble or StoreTrouble.UNAVAILABLE,
            )
        accounts.pin_store(account, target.name, locator=target.locator, now=now)
    return finding


def check_is_elsewhere(move: Move) -> None:
    """Raises ``UsageError`` where the keys are in that store already."""
    account, target = move.account, move.target
    is_there = (target.name, target.locator) == _pin(account)
    if account.secret_store == target.name and (target.is_writable or is_there):
        raise UsageError(f"the keys of @{account.label} are in the {target.name} already")


def _pin(account: Account | None) -> tuple[str | None, str]:
    return (account.secret_store, account.secret_locator) if account else (None, "")


def _check_has_them(target: SecretStore, account: Account, credentials: Credentials) -> None:
    """Raises ``ConfigurationError`` where the command does not print what the old store has."""
    found = target.load(account)
    if found is None:
        raise ConfigurationError("the command prints no keys; nothing was moved")
    if account.secret_store:
        check_model_key(found, credentials, account.secret_store)
    if any(_differ(found, credentials)):
        raise ConfigurationError(
            "the command prints other keys than those in use; nothing was moved. Put the same"
            " ones there, or set them with influencer init --store command"
        )


def check_model_key(found: Credentials, kept: Credentials, store: str) -> None:
    """What a command prints takes the place of what a store has, which is deleted then.

    Raises:
        ConfigurationError: the model's key would be lost.
    """
    if kept.model_key and found.model_key != kept.model_key:
        which = "another model's key than" if found.model_key else "no model's key, unlike"
        raise ConfigurationError(
            f"the command prints {which} the {store}, so nothing was changed; let it print that"
            f" one too ({MODEL_VARIABLE}), as it would be lost"
        )


def _differ(found: Credentials, credentials: Credentials) -> list[str]:
    theirs, ours = found.reveal(), credentials.reveal()
    return [part for part in ours if part != "model_key" and theirs.get(part) != ours[part]]


def rotate_keys(
    store: SecretStore,
    account: Account,
    credentials: Credentials,
    keep_the_rest: Callable[[], None],
) -> bool:
    """Put new keys in the place of the old, which come back if anything fails.

    The model's key stays, where no other is given.

    Returns:
        Whether the store could not be read, so that a model's key in it is lost.

    Raises:
        UsageError: another program keeps the keys.
        SecretStoreError: the store does not take them.
    """
    if not store.is_writable:
        raise UsageError(
            f"the keys of @{account.label} come from a command, and another program keeps them;"
            " change them there"
        )
    old, is_read = None, False
    with suppress(SecretStoreError):
        old, is_read = store.load(account), True
    if old and old.model_key and not credentials.model_key:
        credentials = credentials.with_values(model_key=old.model_key.reveal())
    with placed(store, account, credentials):
        keep_the_rest()
    return not is_read and credentials.model_key is None
