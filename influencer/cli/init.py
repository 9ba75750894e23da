"""``influencer init``: set an account up, or change one thing about it."""

from dataclasses import replace
from typing import Annotated

import typer

from influencer.cli.asking import Asker
from influencer.cli.context import Session, session_of
from influencer.cli.crontab_line import crontab_line
from influencer.cli.init_keys import find_keys, keep_keys, verify_keys
from influencer.domain.budget import Charge
from influencer.domain.models import Account
from influencer.domain.schedule import Schedule, find_zone, parse_times, show_times
from influencer.errors import UsageError
from influencer.usecases.setup import check_handle, set_keys_right, set_up

EXAMPLES = """[bold]Examples[/bold]\n
influencer init\n
influencer init --yes --handle alice --timezone Europe/Zurich --no-verify\n
influencer init --handle alice --times 09:00,13:30,18:00
"""


def init(
    context: typer.Context,
    handle: Annotated[str | None, typer.Option(help="The account's handle on X.")] = None,
    timezone: Annotated[
        str | None, typer.Option(metavar="ZONE", help="IANA time zone, such as Europe/Zurich.")
    ] = None,
    times: Annotated[
        str | None, typer.Option(help="When to post, such as 09:00,13:30; default: every 4 hours.")
    ] = None,
    store: Annotated[
        str | None, typer.Option(help="Where to keep the credentials: keyring.")
    ] = None,
    stdin: Annotated[
        bool, typer.Option("--stdin", help="Read the four credentials from standard input.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing.")] = False,
    verify: Annotated[
        bool, typer.Option("--verify/--no-verify", help="Sign in to X once ($0.010).")
    ] = True,
    cron: Annotated[
        bool, typer.Option("--cron/--no-cron", help="Show the line for crontab.")
    ] = True,
) -> None:
    """Set an account up: handle, time zone, schedule, credentials. Run again, it changes one thing.

    The four credentials come from the X developer portal (developer.x.com): your app, "Keys and
    tokens". The app needs the permission "Read and write" before the access token is made.
    """
    session = session_of(context)
    if store not in {None, "keyring"}:
        raise UsageError(f"there is no secret store {store!r}; there is: keyring")
    ask = Asker(session, is_silent=yes)
    name = check_handle(handle or ask.handle())
    current = session.services.store.accounts.find(name)
    name = current.label if current else name
    schedule = _schedule(session, ask, current, timezone=timezone, times=times)
    keys = find_keys(session, ask, current, from_stdin=stdin, is_moving=store is not None)
    if verify and keys.fresh:
        verify_keys(session, keys.fresh, name)
    kept_in = keep_keys(session, name, keys, store)
    services = session.services
    now = services.clock.now()
    with session.lock():
        account = set_up(services.store.accounts, name, schedule, now=now)
    if verify and keys.fresh:
        prices = services.store.accounts.settings(account).preferences.prices
        services.store.spending.charge(
            account, Charge.OWN_IDENTITY, prices[Charge.OWN_IDENTITY], now=now
        )
    if keys.fresh:
        set_keys_right(services.store.standings, account)
    if kept_in:
        services.store.accounts.pin_store(account, kept_in, now=now)
    if services.keys.are_of_nobody():
        session.warn(
            "the environment's credentials serve one of several accounts: name it with"
            " INFLUENCER_ACCOUNT, and keep the others' keys with --store keyring"
        )
    session.say(f"@{name} posts at {show_times(schedule.active_times)}, {schedule.zone}.")
    if cron:
        line = crontab_line(schedule, now=now, clock=services.zone)
        session.say(f"Add this line with crontab -e:\n{line}")


def _schedule(
    session: Session,
    ask: Asker,
    current: Account | None,
    *,
    timezone: str | None,
    times: str | None,
) -> Schedule:
    """The schedule as asked for; what is not asked for stays as it is."""
    services = session.services
    account = current or services.store.accounts.nameless()
    now = services.clock.now()
    kept = (
        services.store.accounts.settings(account).schedule
        if account
        else Schedule(zone=services.zone, since=now)
    )
    zone = timezone or (kept.zone if current else ask.zone(kept.zone))
    wanted = times or (None if current else ask.times(show_times(kept.times)))
    return replace(
        kept,
        zone=find_zone(zone).key,
        times=parse_times(wanted) if wanted else kept.times,
        since=now,
    )
