"""``influencer init``: set an account up, or change one thing about it."""

from typing import Annotated

import typer

from influencer.cli.asking import Asker, nothing_half_set
from influencer.cli.completion import complete_account, complete_store, complete_zone
from influencer.cli.context import Session, session_of
from influencer.cli.init_again import change_one_thing
from influencer.cli.init_first import set_account_up
from influencer.cli.init_lost import with_new_keys
from influencer.cli.init_wish import Wish, checked_store, checked_times, checked_zone
from influencer.domain.models import Account
from influencer.domain.options import option
from influencer.usecases.forget_keys import sweep_trials
from influencer.usecases.setup import check_handle

EXAMPLES = """[bold]Examples[/bold]\n
influencer init\n
influencer init --handle alice --times 09:00,13:30,18:00\n
influencer init --yes --handle alice --timezone Europe/Zurich --store file --stdin < keys.txt\n
influencer init --handle alice --store command --command 'pass show influencer/alice'
"""


def init(
    context: typer.Context,
    handle: Annotated[
        str | None,
        typer.Option(help="The account's handle on X.", autocompletion=complete_account),
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option(
            metavar="ZONE",
            help="IANA time zone, such as Europe/Zurich; default: this machine's.",
            autocompletion=complete_zone,
        ),
    ] = None,
    times: Annotated[
        str | None, typer.Option(help="When to post, such as 09:00,13:30; default: every 4 hours.")
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            help="Where to keep the keys: keyring, file or command.",
            autocompletion=complete_store,
        ),
    ] = None,
    command: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="With --store command: what prints the keys."),
    ] = None,
    writer: Annotated[
        str | None,
        typer.Option(help="Who writes: offline (the default, free) or model, which takes a key."),
    ] = None,
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read the four credentials from standard input.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    verify: Annotated[
        bool, typer.Option("--verify/--no-verify", help="Sign in to X once ($0.010).")
    ] = True,
    preview: Annotated[
        bool, typer.Option("--preview/--no-preview", help="Show a first post, unsent.")
    ] = True,
    cron: Annotated[
        bool | None,
        typer.Option(
            "--cron/--no-cron", help="Write the line into the crontab; default: ask, or show it."
        ),
    ] = None,
) -> None:
    """Set an account up: handle, keys, schedule, topics. Run again, it changes one thing.

    The four keys come from the X developer portal (developer.x.com): your project, your app, "Keys
    and tokens". The app needs "Read and write" before the access token is generated. Where the
    keys are kept is tried here, and as cron would.
    """
    session = session_of(context)
    name, locator = checked_store(store, command)
    wish = Wish(
        zone=checked_zone(timezone),
        times=checked_times(times),
        store=name,
        locator=locator,
        writer=option("writer").parse(writer) if writer is not None else None,
        from_stdin=stdin,
        verify=verify,
        preview=preview,
        cron=cron,
    )
    ask = Asker(session, is_silent=yes)
    whose, current = _whose(session, ask, handle)
    with nothing_half_set("nothing was set up, and no key was kept"):
        account = current or Account(id=0, handle=whose)
        sweep_trials(session.stores_of_trials(account), account)
        wish = with_new_keys(session, ask, current, wish)
    if current and wish.is_empty and not (ask.is_silent or wish.are_keys_lost):
        change_one_thing(session, ask, current, wish)
    else:
        set_account_up(session, ask, whose, current, wish)


def _whose(session: Session, ask: Asker, given: str | None) -> tuple[str, Account | None]:
    """The handle as it is written, and the account where there is one."""
    accounts = session.services.store.accounts
    if given is None and session.is_chosen:
        given = session.handle
    if given is None and not ask.is_silent:
        given = _ask_whose(session, ask)
    name = check_handle(given if given is not None else ask.handle())
    current = accounts.find(name)
    return (current.label if current else name), current


def _ask_whose(session: Session, ask: Asker) -> str:
    known = [account.label for account in session.services.store.accounts.all() if account.handle]
    if known:
        session.explain(f"Set up already: {', '.join(f'@{label}' for label in known)}.")
    else:
        session.explain(
            "Welcome. This sets an X account up to post by itself, in some five minutes.\n"
            "Ctrl-C stops at any question, and then nothing has been kept."
        )
    with nothing_half_set("nothing was set up"):
        return ask.handle(known[0] if len(known) == 1 else None)
