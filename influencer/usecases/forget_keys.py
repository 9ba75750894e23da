"""Copies of keys that are not in use any more, and what a trial that was killed has left."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime

from influencer.domain.models import Account
from influencer.errors import InfluencerError, SecretStoreError, StoreTrouble
from influencer.ports import AccountStore, SecretStore
from influencer.usecases.keep_keys import on_trial


def forget(source: SecretStore, account: Account) -> str:
    """Delete a copy that is not in use any more; what is wrong, in words, where it stays."""
    if not source.is_writable:
        return f"the {source.name} belongs to another program: its copy stays"
    try:
        source.delete(account)
    except InfluencerError as error:
        return f"the old copy stays in the {source.name}: {error}"
    return ""


def forget_copy(source: SecretStore, target: SecretStore, account: Account) -> str:
    """Likewise, where the keys are in the target; two of the keyring's backends may be one place.

    Raises:
        SecretStoreError: they were, and the target does not take the keys again.
    """
    kept = target.load(account) if target.name == source.name and target.is_writable else None
    said = forget(source, account)
    if kept and target.load(account) != kept:
        target.save(account, kept)
    return said


def sweep_trials(stores: Iterable[SecretStore], account: Account) -> None:
    """Delete what the trial of a store has left where its process was killed.

    A store that cannot be used now keeps it for the next time; nobody looks for it there.
    """
    for store in stores:
        with suppress(InfluencerError):
            store.delete(on_trial(account))


def remove_account(
    accounts: AccountStore,
    account: Account,
    store: SecretStore | None,
    *,
    is_forced: bool,
    now: datetime,
) -> str:
    """The keys leave the store, and the account is served no more; its history stays.

    Returns:
        What stays behind, in words; empty where nothing does.

    Raises:
        SecretStoreError: the store does not let go of the keys, and it is not forced.
    """
    said = ""
    if store is not None:
        said = forget(store, account)
        if said and store.is_writable and not is_forced:
            raise SecretStoreError(
                f"{said}; nothing was removed, --force removes the account all the same",
                trouble=StoreTrouble.UNAVAILABLE,
            )
    accounts.remove(account, now=now)
    return said
