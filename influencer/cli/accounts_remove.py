"""``influencer accounts remove``: the keys leave the store, and nothing is posted any more."""

from typing import Annotated

import typer

from influencer.cli.context import session_of
from influencer.cli.crontab_install import withdraw_crontab
from influencer.usecases.forget_keys import remove_account, sweep_trials


def remove(
    context: typer.Context,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Even where the store does not let go of the keys.")
    ] = False,
) -> None:
    """Remove an account: its keys leave the store. Its history stays, and init brings it back."""
    session = session_of(context)
    account = session.account_to_publish()
    services = session.services
    if not yes:
        session.check_somebody_is_there()
        typer.confirm(
            f"Remove @{account.label}? Its keys are deleted, its prepared posts are skipped, its"
            " history stays.",
            abort=True,
            err=True,
        )
    store = None
    if account.secret_store is not None:
        store = services.stores[account.secret_store](account.secret_locator)
    with session.lock_on(account):
        said = remove_account(
            services.store.accounts, account, store, is_forced=force, now=services.clock.now()
        )
        sweep_trials(session.stores_of_trials(account), account)
    if said:
        session.warn(said)
    session.note(f"@{account.label} is removed. The keys hold at X until you revoke them there.")
    if not any(other.handle for other in services.store.accounts.all()):
        question = None if yes else "No account is left. Take this out of your crontab?"
        withdraw_crontab(session, question=question)
