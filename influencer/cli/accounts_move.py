"""``influencer accounts move``: the keys to another store."""

from typing import Annotated

import typer

from influencer.cli.accounts_keys import warn_of_cron
from influencer.cli.completion import complete_store
from influencer.cli.context import Session, session_of
from influencer.cli.init_store import WHAT_HAPPENS
from influencer.cli.init_wish import checked_store
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.errors import ConfigurationError
from influencer.usecases.forget_keys import forget
from influencer.usecases.keep_keys import what_cron_misses
from influencer.usecases.move_keys import Move, check_is_elsewhere, move_keys


def move(
    context: typer.Context,
    to: Annotated[
        str,
        typer.Option(help="keyring, file or command.", autocompletion=complete_store),
    ],
    command: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="With --to command: what prints the keys."),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help="Even where cron would not find them.")
    ] = False,
) -> None:
    """Move an account's keys to another store. At every moment there is one that has them."""
    session = session_of(context)
    store, locator = checked_store(to, command)
    move_to(session, session.account_to_publish(), store or to, locator, is_forced=force)


def move_to(
    session: Session, account: Account, name: str, locator: str, *, is_forced: bool
) -> None:
    """Write, read back, try as cron would, pin, and then delete the old copy.

    Raises:
        InfluencerError: it did not work; the keys are where they were.
    """
    services = session.services
    target = services.stores[name](locator)
    with session.lock_on(account):
        credentials = _in_use(session, account)
        wish = Move(account=account, credentials=credentials, target=target, is_forced=is_forced)
        check_is_elsewhere(wish)
        session.note(f"Trying the {name}, here and as cron would …")
        finding = move_keys(
            services.store.accounts, wish, services.cron_trial, now=services.clock.now()
        )
        _forget_old(session, account)
    session.note(f"The keys of @{account.label} are in the {name}. {WHAT_HAPPENS[name]}")
    moved = services.store.accounts.find(account.label) or account
    if not what_cron_misses(finding):
        warn_of_cron(session, moved)
    else:
        session.warn(f"under cron: {what_cron_misses(finding)}")


def _in_use(session: Session, account: Account) -> Credentials:
    """The keys of the pinned store, or of the environment where none is pinned."""
    services = session.services
    if account.secret_store is None:
        return services.keys.of(account)
    source = services.stores[account.secret_store](account.secret_locator)
    found = source.load(account)
    if found is None:
        raise ConfigurationError(
            f"the {source.name} has no keys of @{account.label}; influencer accounts keys"
            f" --account {account.label} sets new ones"
        )
    return found


def _forget_old(session: Session, account: Account) -> None:
    if account.secret_store is None:
        return
    source = session.services.stores[account.secret_store](account.secret_locator)
    if said := forget(source, account):
        session.warn(said)
