"""``influencer status``: how the accounts are doing, and what needs a person."""

from contextlib import suppress
from typing import Annotated, Any

import typer

from influencer.cli.budget_lines import budget_as_json
from influencer.cli.context import Session, session_of
from influencer.cli.pause_lines import pause_as_json
from influencer.cli.post_json import post_as_json, to_iso
from influencer.cli.status_table import status_table
from influencer.domain.models import Account
from influencer.errors import ConfigurationError, ExitCode
from influencer.usecases.checkup import clock_check, machine_check
from influencer.usecases.overview import Overview, overview

EXAMPLES = """[bold]Examples[/bold]\n
influencer status\n
influencer status --json\n
influencer status --acknowledge\n
influencer status --quiet || echo "influencer needs you" | mail -s influencer you@example.org
"""


def status(
    context: typer.Context,
    acknowledge: Annotated[
        bool, typer.Option("--acknowledge", help="What was missed or refused so far is known.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array, by account.")] = False,
) -> None:
    """Show next slots, last post, cron's last run, budget, and what needs you (then exit 1)."""
    session = session_of(context)
    accounts = _accounts(session)
    if acknowledge:
        for account in accounts:
            now = session.services.clock.now()
            session.services.store.accounts.acknowledge(account, now=now)
    views = [_overview(session, account) for account in accounts]
    if as_json:
        shown = [_as_json(session, view) for view in views]
        session.say_json(shown)
    else:
        for view in views:
            session.out.print(status_table(session, view))
        if not views:
            session.note("There is no account yet; influencer init sets one up.")
    if any(view.needs_person for view in views):
        raise typer.Exit(ExitCode.FAILED)


def _accounts(session: Session) -> list[Account]:
    if session.handle:
        chosen = session.existing_account()
        return [chosen] if chosen else []
    return [account for account in session.services.store.accounts.all() if account.handle]


def _overview(session: Session, account: Account) -> Overview:
    services = session.services
    keys, trouble = _keys(session, account)
    return overview(
        services.store,
        account,
        last_run_at=services.last_run_at(),
        keys=keys,
        outside=[*_installation_troubles(session), *filter(None, [trouble])],
        now=services.clock.now(),
    )


def _keys(session: Session, account: Account) -> tuple[str, str]:
    """Where the account's keys are, and what keeps every run from using them."""
    try:
        place = session.services.keys.place_of(account)
    except ConfigurationError as error:
        return "unusable", str(error)
    missing = (
        f"there are no X credentials for @{account.label}; influencer init --handle {account.label}"
    )
    missing += " sets them"
    return place or "none", "" if place else missing


def _installation_troubles(session: Session) -> list[str]:
    services = session.services
    installation, now = services.store.installation, services.clock.now()
    checks = [clock_check(installation, now)]
    with suppress(ConfigurationError):  # told where the keys are
        checks.append(machine_check(installation, services.machine))
    return [f"{check.found}: {check.fix}" for check in checks if not check.is_right]


def _as_json(session: Session, view: Overview) -> dict[str, Any]:
    path = session.services.store.pictures.path
    last = view.last_post
    return {
        "account": view.account.handle,
        "platform": view.account.platform,
        "paused": pause_as_json(view.pause),
        "waiting": [post_as_json(post, path(post)) for post in view.waiting],
        "next_slots": [
            {"name": slot.name, "due_at": to_iso(slot.due_at), "post_id": post.id if post else None}
            for slot, post in view.next_slots
        ],
        "last_post": post_as_json(last, path(last)) if last else None,
        "last_run_at": to_iso(view.last_run_at),
        "secret_store": view.secret_store,
        "budget": budget_as_json(view.budget),
        "in_doubt": [post_as_json(post, path(post)) for post in view.in_doubt],
        "needs_person": view.needs_person,
    }
