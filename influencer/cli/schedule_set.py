"""``influencer schedule set``: change when to post, and take prepared posts along."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any

import typer

from influencer.cli.budget_lines import is_over, price_note
from influencer.cli.completion import complete_zone
from influencer.cli.context import Session, session_of
from influencer.cli.schedule_cron import compare_with_crontab
from influencer.cli.slots import current_schedule, describe_schedule, show_local
from influencer.domain import rhythm
from influencer.domain.preview import preview
from influencer.domain.schedule import Schedule, find_zone, parse_times
from influencer.domain.schedule_words import parse_days, parse_jitter, parse_quiet
from influencer.errors import UsageError


def change(
    context: typer.Context,
    times: Annotated[str | None, typer.Option(help="Times of day, such as 09:00,13:30.")] = None,
    days: Annotated[str | None, typer.Option(help="Such as mon-fri,sun, monday, or daily.")] = None,
    every: Annotated[
        str | None, typer.Option(metavar="INTERVAL", help="Around the clock, such as 4h or 90m.")
    ] = None,
    per_day: Annotated[
        int | None, typer.Option(metavar="N", help="So many around the clock, 1 to 96.")
    ] = None,
    timezone: Annotated[
        str | None,
        typer.Option(
            metavar="ZONE",
            help="IANA time zone, such as Europe/Zurich.",
            autocompletion=complete_zone,
        ),
    ] = None,
    quiet: Annotated[
        str | None,
        typer.Option(metavar="HOURS", help="No slots then, such as 23:00-07:00; off for none."),
    ] = None,
    jitter: Annotated[
        str | None,
        typer.Option(metavar="TIME", help="Each slot up to so much later, such as 10m, or off."),
    ] = None,
) -> None:
    """Change the schedule from now on; what is not named stays. Prepared posts move along."""
    wanted = _times(times, every, per_day)
    wanted |= {"days": parse_days(days)} if days is not None else {}
    wanted |= {"zone": find_zone(timezone).key} if timezone is not None else {}
    wanted |= {"quiet": parse_quiet(quiet)} if quiet is not None else {}
    wanted |= {"jitter": parse_jitter(jitter)} if jitter is not None else {}
    if not wanted:
        raise UsageError(
            "say what to change, such as --times 09:00,13:30 or --every 4h; see schedule set --help"
        )
    _apply(session_of(context), wanted)


def _times(times: str | None, every: str | None, per_day: int | None) -> dict[str, Any]:
    """The times of day, written in one of three ways, or not at all.

    Raises:
        UsageError: they are written in two ways, or make no sense.
    """
    if sum(given is not None for given in (times, every, per_day)) > 1:
        raise UsageError("--times, --every and --per-day all say when to post; give one of them")
    if times is not None:
        return {"times": parse_times(times)}
    if every is not None:
        return {"times": rhythm.every(every)}
    return {"times": rhythm.per_day(per_day)} if per_day is not None else {}


def _apply(session: Session, wanted: dict[str, Any]) -> None:
    services = session.services
    now = services.clock.now()
    before = current_schedule(session)
    after = replace(before, since=now, **wanted)
    changes = list(_changes(before, after))
    if not changes:
        session.say("Nothing changed: the schedule is like that already.")
        return
    with session.lock():
        moved = services.store.accounts.set_schedule(session.account(), after, now=now)
    for line in changes:
        session.say(line)
    if moved:
        session.say(f"{moved} prepared post{'s' * (moved > 1)} moved to the next free slots.")
    for coming in preview(after, start=now, count=1):
        session.say(f"The next slot is {show_local(coming.local)}.")
    compare_with_crontab(session, after, now=now)
    budget = session.budget(session.account())
    if is_over(budget):
        session.warn(
            f"this schedule costs ${budget.per_month:.2f} a month at {price_note()}, more than the"
            f" cap of ${budget.cap:.2f}; influencer settings set monthly_cap_usd raises it"
        )


def _changes(before: Schedule, after: Schedule) -> Iterator[str]:
    rows = zip(describe_schedule(before), describe_schedule(after), strict=True)
    for (label, was), (_, is_now) in rows:
        if was != is_now:
            yield f"{label}: {was} → {is_now}"
