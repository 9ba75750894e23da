"""``influencer accounts keys``: new keys in the place of the old."""

import sys
from typing import Annotated

import typer

from influencer.cli.asking import Asker, nothing_half_set, read_credentials
from influencer.cli.context import Session, session_of
from influencer.cli.init_keys import model_key_lost, with_model_key
from influencer.cli.init_sign_in import verified
from influencer.domain.models import Account
from influencer.errors import ConfigurationError, UsageError
from influencer.ports import SecretStore
from influencer.usecases.keep_keys import what_cron_misses
from influencer.usecases.move_keys import rotate_keys
from influencer.usecases.setup import charge_sign_in, set_keys_right


def keys(
    context: typer.Context,
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read the four credentials from standard input.")
    ] = False,
    verify: Annotated[
        bool, typer.Option("--verify/--no-verify", help="Sign in to X once ($0.010).")
    ] = True,
) -> None:
    """Give an account new keys. The old ones stay in use if anything fails."""
    session = session_of(context)
    ask = Asker(session, is_silent=False)
    if ask.is_silent and not stdin:
        raise UsageError("there is no terminal to ask at; pass the four keys with --stdin")
    account = session.account_to_publish()
    with nothing_half_set("the old keys stay"):
        rotate(session, ask, account, from_stdin=stdin, verify=verify)


def rotate(
    session: Session, ask: Asker, account: Account, *, from_stdin: bool, verify: bool
) -> None:
    """Ask for keys, check them, and put them in the place of the old.

    Raises:
        InfluencerError: they could not be; the old ones stay.
    """
    store = _store_of(session, account)
    if from_stdin:
        fresh = with_model_key(session, read_credentials(sys.stdin), None)
    else:
        fresh = ask.credentials()
    if verify:
        fresh = verified(session, ask, fresh, account.label, are_typed=not from_stdin)
    data, now = session.services.store, session.services.clock.now()

    def keep_the_rest() -> None:
        with data.accounts.together():
            set_keys_right(data.standings, account)
            if verify:
                charge_sign_in(data.accounts, data.spending, account, now=now)

    with session.lock_on(account):
        is_model_key_lost = rotate_keys(store, account, fresh, keep_the_rest)
    session.note(f"@{account.label} has new keys, in the {store.name}. The old ones are gone.")
    if is_model_key_lost:
        session.warn(model_key_lost(store.name))
    warn_of_cron(session, account)


def _store_of(session: Session, account: Account) -> SecretStore:
    if account.secret_store is None:
        raise ConfigurationError(
            f"the keys of @{account.label} are in no store; change them in the environment, or run"
            f" influencer init --handle {account.label} --store keyring"
        )
    return session.services.stores[account.secret_store](account.secret_locator)


def warn_of_cron(session: Session, account: Account) -> None:
    """Say what keeps cron from the keys, and what the environment hides."""
    if said := what_cron_misses(session.services.cron_trial.of_account(account)):
        session.warn(f"under cron: {said}")
    if session.services.keys.place_of(account) == "environment":
        session.warn("the environment has keys too, and they go ahead of the store's")
