"""``init`` where the store of an account does not give its keys: new ones are the way out."""

from dataclasses import replace

from influencer.cli.asking import Asker
from influencer.cli.context import Session
from influencer.cli.init_wish import Wish
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble

_MENDED_BY_NEW_KEYS = {None, StoreTrouble.UNREADABLE}
"""What ends once the store is written anew: its item is not there, or nobody can read it."""


def with_new_keys(session: Session, ask: Asker, current: Account | None, wish: Wish) -> Wish:
    """The wish, for new keys too where the account's are lost; that is said then.

    They go where the old ones were, if that store can take them and no other is named.

    Raises:
        ConfigurationError: nobody is there to give new keys, or others would not help.
    """
    if current is None or wish.from_stdin or wish.store == "command":
        return wish
    if not (wish.store or wish.is_empty):
        return wish
    found = _look(session, current)
    if found.keys:
        return wish
    own = current.secret_store
    if own == "command" and not wish.store:
        session.warn(found.said)
        return wish
    _check_new_ones_help(found, own, wish)
    is_mended = found.trouble in _MENDED_BY_NEW_KEYS
    store = wish.store or (own if is_mended else None)
    if ask.is_silent and session.services.keys.from_environment() is None:
        raise ConfigurationError(_advise(found, current, store or "file"))
    ask.tell(f"{_what(found)}. New keys are needed; a model's key that was there is lost too.")
    return replace(wish, store=store, are_keys_lost=True)


def _look(session: Session, account: Account) -> Finding:
    """Raises ``ConfigurationError`` for what is wrong in the environment: it is mended there."""
    session.services.keys.from_environment()
    return session.services.keys.look(account)


def _check_new_ones_help(found: Finding, own: str | None, wish: Wish) -> None:
    """Raises ``SecretStoreError`` where the store would not take them, or has the old ones."""
    trouble = found.trouble
    if trouble in _MENDED_BY_NEW_KEYS or trouble is None:
        return
    if trouble is StoreTrouble.UNTRUSTED or wish.store == own:
        raise SecretStoreError(found.said, trouble=trouble)


def _advise(found: Finding, account: Account, store: str) -> str:
    command = f"influencer init --handle {account.label} --store {store}"
    return (
        f"{_what(found)}; give new keys with {command} at a terminal, or {command} --stdin"
        " < keys.txt"
    )


def _what(found: Finding) -> str:
    """What is wrong, without the advice to do what is being done."""
    return found.said.partition("; ")[0]
