"""The keys of ``init`` and ``accounts keys``: found and checked."""

import sys
from contextlib import suppress
from dataclasses import dataclass, replace

from influencer.cli.asking import Asker, read_credentials
from influencer.cli.context import Session
from influencer.cli.init_wish import Wish
from influencer.domain.credentials import Credentials, Secret
from influencer.domain.models import Account
from influencer.domain.secret_item import MODEL_VARIABLE
from influencer.errors import ConfigurationError, SecretStoreError
from influencer.ports import SecretStore
from influencer.usecases.move_keys import check_model_key


@dataclass(frozen=True, slots=True)
class Keys:
    """Credentials that were found.

    Attributes:
        fresh: those to check and use; None where the account keeps those it has.
        are_from_environment: they are found there again, and need no store.
        are_known: the account has them already, and they only get another store.
        are_typed: a person has just given them, and can be asked again.
    """

    fresh: Credentials | None
    are_from_environment: bool = False
    are_known: bool = False
    are_typed: bool = False


def find_keys(session: Session, ask: Asker, name: str, current: Account | None, wish: Wish) -> Keys:
    """The keys to use; an account that exists keeps its own unless it is told otherwise.

    Raises:
        ConfigurationError: they are nowhere, and nobody is there to be asked.
        UsageError: standard input does not have them.
    """
    services = session.services
    if wish.from_stdin:
        return Keys(with_model_key(session, read_credentials(sys.stdin), current))
    if wish.store == "command":
        return Keys(_from_command(session, name, current, wish))
    if current and not (wish.store or wish.are_keys_lost):
        return Keys(None)
    if found := services.keys.from_environment():
        return Keys(with_model_key(session, found, current), are_from_environment=True)
    if current and current.secret_store and not wish.are_keys_lost:
        return Keys(services.keys.of(current), are_known=True)
    return Keys(ask.credentials(), are_typed=True)


def _from_command(session: Session, name: str, current: Account | None, wish: Wish) -> Credentials:
    store = session.services.stores["command"](wish.locator)
    found = store.load(current or Account(id=0, handle=name))
    if found is None:
        raise ConfigurationError("the command prints no keys; see influencer init --help")
    pinned = _pinned_store(session, current)
    kept = _kept_in(pinned, current)
    if pinned and pinned.is_writable and kept:
        check_model_key(found, kept, pinned.name)
    return found


def with_model_key(
    session: Session, credentials: Credentials, current: Account | None
) -> Credentials:
    """The model's key of the environment goes along, so that cron has it too; else the stored."""
    nobody = Account(id=0, handle=None)
    key = credentials.model_key or session.services.keys.model_key_of(nobody)
    if key is None and current and (pinned := _pinned_store(session, current)):
        key = _kept_model_key(session, pinned, current)
    return replace(credentials, model_key=key)


def _kept_model_key(session: Session, store: SecretStore, account: Account) -> Secret | None:
    try:
        kept = store.load(account)
    except SecretStoreError:
        session.warn(model_key_lost(store.name))
        return None
    return kept.model_key if kept else None


def model_key_lost(store: str) -> str:
    """Nobody can tell whether it had one, so that it is said whenever it may have."""
    return (
        f"the {store} cannot be read: if a model's key was kept there, it is lost; set"
        f" {MODEL_VARIABLE} and give the keys again to keep it"
    )


def _pinned_store(session: Session, current: Account | None) -> SecretStore | None:
    if current is None or current.secret_store is None:
        return None
    return session.services.stores[current.secret_store](current.secret_locator)


def _kept_in(store: SecretStore | None, current: Account | None) -> Credentials | None:
    """What is stored; new keys are the way out where that cannot be read, so it stops nothing."""
    with suppress(SecretStoreError):
        return store.load(current) if store and current else None
    return None
