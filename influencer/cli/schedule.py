"""``influencer schedule``: when the account posts."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

import typer
from rich.table import Table
from rich.text import Text

from influencer.cli import (
    schedule_install,
    schedule_next,
    schedule_pause,
    schedule_set,
    schedule_uninstall,
)
from influencer.cli.budget_lines import budget_as_json, describe_budget
from influencer.cli.context import Session, session_of
from influencer.cli.crontab_line import crontab_line
from influencer.cli.pause_lines import describe_pause, pause_as_json
from influencer.cli.post_json import to_iso
from influencer.cli.slots import current_schedule, describe_schedule, show_local, slot_as_json
from influencer.domain.preview import Coming, preview
from influencer.domain.schedule import Schedule, show_times
from influencer.domain.schedule_words import WEEKDAYS, show_quiet
from influencer.domain.wall_clock import MINUTE

app = typer.Typer(
    help="When the account posts: show, change, look ahead, pause, resume; and the crontab.",
    epilog="""[bold]Examples[/bold]\n
influencer schedule\n
influencer schedule set --times 09:00,13:30 --days mon-fri\n
influencer schedule set --every 4h --quiet 23:00-07:00\n
influencer schedule next 30
""",
    rich_markup_mode="rich",
)
for name, command, example in (
    ("set", schedule_set.change, "influencer schedule set --per-day 6 --jitter 10m"),
    ("next", schedule_next.next_slots, "influencer schedule next 6 --from 2027-03-27"),
    ("pause", schedule_pause.pause, "influencer schedule pause"),
    ("resume", schedule_pause.resume, "influencer schedule resume"),
    ("install", schedule_install.install, "influencer schedule install --minutes 10"),
    ("uninstall", schedule_uninstall.uninstall, "influencer schedule uninstall"),
):
    app.command(name, epilog=f"[bold]Example[/bold]\n\n{example}")(command)

AsJson = Annotated[bool, typer.Option("--json", help="As a JSON object.")]
SHOWN = 3
"""How many slots to come are shown."""


@app.callback(invoke_without_command=True)
def schedule(context: typer.Context, as_json: AsJson = False) -> None:
    """Show when the account posts, its next slots, and the crontab line that it needs."""
    if context.invoked_subcommand is not None:
        return
    session = session_of(context)
    services = session.services
    now = services.clock.now()
    current = current_schedule(session)
    coming = list(preview(current, start=now, count=SHOWN))
    line = crontab_line(current, now=now, clock=services.zone)
    if as_json:
        shown = _as_json(session, current, coming) | {"crontab_line": line}
        session.say_json(shown)
    else:
        session.out.print(_table(session, current, coming))
        session.say(f"\nThe crontab line that serves every slot in its minute:\n{line}")


def _as_json(session: Session, current: Schedule, coming: Sequence[Coming]) -> dict[str, Any]:
    account = session.existing_account()
    pause = session.services.store.standings.of(account).pause if account else None
    return {
        "account": account.handle if account else None,
        "times": show_times(current.times).split(","),
        "days": [WEEKDAYS[day] for day in sorted(current.days)],
        "timezone": current.zone,
        "quiet": show_quiet(current.quiet) if current.quiet else None,
        "jitter_minutes": current.jitter // MINUTE,
        "per_day": round(current.per_day, 2),
        "since": to_iso(current.since),
        "paused": pause_as_json(pause),
        "budget": budget_as_json(session.budget(account)) if account else None,
        "next": [slot_as_json(one) for one in coming],
    }


def _table(session: Session, current: Schedule, coming: Sequence[Coming]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for label, value in _rows(session, current, coming):
        table.add_row(label, Text(value))
    return table


def _rows(
    session: Session, current: Schedule, coming: Sequence[Coming]
) -> Iterator[tuple[str, str]]:
    account = session.existing_account()
    yield "account", f"@{account.handle}" if account and account.handle else "none yet"
    if account and (pause := session.services.store.standings.of(account).pause):
        yield "paused", f"{describe_pause(pause)}; influencer schedule resume goes on"
    yield from describe_schedule(current)
    yield "posts", _pace(current)
    if account:
        for number, line in enumerate(describe_budget(session.budget(account))):
            yield "" if number else "cost", line
    for number, one in enumerate(coming):
        yield "" if number else "next", show_local(one.local)


def _pace(current: Schedule) -> str:
    a_week = round(current.per_day * 7)
    a_day, rest = divmod(a_week, 7)
    return f"{current.per_day:.1f} a day, {a_week} a week" if rest else f"{a_day} a day"
