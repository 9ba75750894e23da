"""``influencer init``: set an account up, or change one thing about it."""

import shutil
import sys
from dataclasses import dataclass, replace
from typing import Annotated

import typer

from influencer.cli.asking import Asker, read_credentials
from influencer.cli.context import Session, session_of
from influencer.domain.models import Account, Credentials
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.schedule import Schedule, find_zone, parse_times, show_times
from influencer.errors import ConfigurationError, TryLaterError, UsageError
from influencer.usecases.setup import check_handle, set_up

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
    schedule = _schedule(session, ask, current, timezone=timezone, times=times)
    keys = _find_keys(session, ask, current, from_stdin=stdin)
    if verify and keys.fresh:
        _verify(session, keys.fresh, name)
    accounts = session.services.store.accounts
    account = set_up(accounts, name, schedule, now=session.services.clock.now())
    _keep(session, account, keys, store)
    session.say(f"@{name} posts at {show_times(schedule.times)}, {schedule.zone}.")
    if cron:
        session.say(f"Add this line with crontab -e:\n{_crontab_line()}")


@dataclass(frozen=True, slots=True)
class Keys:
    """Credentials that were found.

    Attributes:
        fresh: those to check and use; None where the account keeps those it has.
        are_from_environment: they need no store, and cron will not see them.
    """

    fresh: Credentials | None
    are_from_environment: bool = False


def _find_keys(session: Session, ask: Asker, current: Account | None, *, from_stdin: bool) -> Keys:
    if from_stdin:
        return Keys(read_credentials(sys.stdin))
    if found := session.services.environment_credentials():
        return Keys(found, are_from_environment=True)
    if current and current.secret_store and not ask.wants_new_keys():
        return Keys(None)
    return Keys(ask.credentials())


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


def _verify(session: Session, credentials: Credentials, handle: str) -> None:
    """Sign in to X once, before anything is stored.

    Raises:
        ConfigurationError: X does not accept the keys, or they belong to another account.
        TryLaterError: X cannot be reached.
    """
    found = session.services.publisher_with(credentials).identify()
    if isinstance(found, Answer):
        reason = f"{found.outcome.replace('_', ' ')}: {found.detail}"
        if found.outcome in {Outcome.UNAUTHORIZED, Outcome.FORBIDDEN}:
            raise ConfigurationError(
                f"X does not accept these keys ({reason}); copy all four anew from the portal"
            )
        raise TryLaterError(
            f"the sign-in could not be checked ({reason}); --no-verify goes on without"
        )
    if found.handle.casefold() != handle.casefold():
        raise ConfigurationError(f"these keys belong to @{found.handle}, not to @{handle}")
    session.note(f"X knows these keys as @{found.handle}.")


def _keep(session: Session, account: Account, keys: Keys, store: str | None) -> None:
    services = session.services
    if keys.fresh is None:
        return
    if keys.are_from_environment and store is None:
        session.warn(
            "the credentials are in this environment only, where cron does not see them;"
            " --store keyring keeps them"
        )
        return
    services.keyring.save(account, keys.fresh)
    services.store.accounts.pin_store(account, services.keyring.name, now=services.clock.now())
    session.note("The credentials are in this system's keyring.")


def _crontab_line() -> str:
    program = shutil.which("influencer") or f"{sys.executable} -m influencer"
    return f"0 * * * * {program.replace('%', chr(92) + '%')} post --due"
