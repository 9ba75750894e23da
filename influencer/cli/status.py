"""``influencer status``: how the accounts are doing, and what needs a person."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli.budget_lines import budget_as_json, describe_budget
from influencer.cli.context import Session, session_of
from influencer.cli.pause_lines import describe_pause, pause_as_json
from influencer.cli.post_json import post_as_json, to_iso
from influencer.cli.report import address
from influencer.cli.show import local_time
from influencer.domain.models import Account, Post, Slot
from influencer.errors import ConfigurationError, ExitCode
from influencer.usecases.diagnose import clock_check, machine_check
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
        typer.echo(json.dumps(shown, indent=2, ensure_ascii=False))
    else:
        for view in views:
            session.out.print(_table(session, view))
        if not views:
            session.note("There is no account yet; influencer init sets one up.")
    if any(view.troubles for view in views):
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
    missing = f"there are no X credentials for @{account.label}; influencer init sets them"
    return place or "none", "" if place else missing


def _installation_troubles(session: Session) -> list[str]:
    services = session.services
    installation, now = services.store.installation, services.clock.now()
    checks = [clock_check(installation, now)]
    with suppress(ConfigurationError):  # told where the keys are
        checks.append(machine_check(installation, services.machine))
    return [f"{check.found}: {check.fix}" for check in checks if not check.is_right]


def _table(session: Session, view: Overview) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    zone = session.zone(view.account)
    for label, value in _rows(view, zone):
        table.add_row(label, value)
    return table


def _rows(view: Overview, zone: str) -> Iterator[tuple[str, Text]]:
    yield "account", Text(f"@{view.account.label}", style="bold")
    if view.pause:
        yield "paused", Text(describe_pause(view.pause), style="yellow")
    for number, waiting in enumerate(view.waiting):
        yield "" if number else "waiting", Text(_waiting_line(waiting, zone), style="yellow")
    for number, (slot, post) in enumerate(view.next_slots):
        yield "" if number else "next", Text(_slot_line(slot, post, zone))
    last = view.last_post
    yield "last post", Text(_last_line(last, zone) if last else "none yet")
    ran = local_time(view.last_run_at, zone) if view.last_run_at else "never"
    yield "cron's last run", Text(ran)
    yield "keys", Text(view.secret_store)
    for number, line in enumerate(describe_budget(view.budget)):
        yield "" if number else "budget", Text(line)
    for number, post in enumerate(view.in_doubt):
        yield "" if number else "in doubt", Text(_doubt_line(post, zone), style="yellow")
    yield from _troubles(view.troubles)


def _troubles(troubles: Sequence[str]) -> Iterator[tuple[str, Text]]:
    for number, trouble in enumerate(troubles):
        yield "" if number else "needs you", Text(trouble, style="bold red")
    if not troubles:
        yield "needs you", Text("nothing does", style="green")


def _waiting_line(post: Post, zone: str) -> str:
    why = f" ({post.error})" if post.error else ""
    then = f", tried again from {local_time(post.next_try_at, zone)}" if post.next_try_at else ""
    return f"post {post.id}, due since {local_time(post.due_at, zone)}{then}{why}"


def _slot_line(slot: Slot, post: Post | None, zone: str) -> str:
    what = f"post {post.id} is ready" if post else "to be written then"
    return f"{local_time(slot.due_at, zone)}: {what}"


def _last_line(post: Post, zone: str) -> str:
    when = local_time(post.posted_at, zone) if post.posted_at else ""
    return f"{when}: {address(post)}"


def _doubt_line(post: Post, zone: str) -> str:
    look = f", looked for from {local_time(post.next_try_at, zone)}" if post.next_try_at else ""
    return f"post {post.id} may be on X or not{look}"


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
        "needs_person": list(view.troubles),
    }
