"""``influencer schedule next``: the slots to come, across clock changes."""

from datetime import timedelta
from typing import Annotated

import typer

from influencer.cli.context import session_of
from influencer.cli.slots import current_schedule, slot_as_json, slot_table
from influencer.cli.times import parse_moment
from influencer.domain.preview import preview
from influencer.errors import UsageError

FARTHEST = timedelta(days=36525)


def next_slots(
    context: typer.Context,
    count: Annotated[int, typer.Argument(metavar="[N]", min=1, max=1000, help="How many.")] = 10,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="From then on, such as 2027-03-27."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="As a JSON array.")] = False,
) -> None:
    """Show the next slots in local time and UTC, and what clock changes and jitter do to them."""
    session = session_of(context)
    now = session.services.clock.now()
    if start is not None:
        parse_moment(start, "UTC")
    schedule = current_schedule(session)
    begin = parse_moment(start, schedule.zone) if start is not None else now
    if begin > now + FARTHEST:
        raise UsageError("--from is more than a hundred years ahead; choose an earlier date")
    coming = preview(schedule, start=begin, count=count)
    if as_json:
        session.say_json([slot_as_json(one) for one in coming])
    else:
        session.out.print(slot_table(coming))
