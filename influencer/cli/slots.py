"""A schedule and its slots to come, for people and as JSON."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from rich.table import Table

from influencer.cli.context import Session
from influencer.cli.post_json import to_iso
from influencer.domain.preview import Coming
from influencer.domain.rhythm import describe_times
from influencer.domain.schedule import Schedule
from influencer.domain.schedule_words import show_days, show_jitter, show_quiet


def current_schedule(session: Session) -> Schedule:
    """The account's schedule; before there is one, that which its account would have."""
    services = session.services
    if account := session.existing_account():
        return services.store.accounts.settings(account).schedule
    return Schedule(zone=services.zone, since=services.clock.now())


def describe_schedule(schedule: Schedule) -> Iterator[tuple[str, str]]:
    """Each part of it with its value, as ``schedule set`` takes it."""
    yield "times", describe_times(schedule.times)
    yield "days", show_days(schedule.days)
    yield "zone", schedule.zone
    yield "quiet", show_quiet(schedule.quiet)
    yield "jitter", show_jitter(schedule.jitter)


def slot_table(slots: Iterable[Coming]) -> Table:
    """A row for each: local time, UTC, notes."""
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("Local time", no_wrap=True)
    table.add_column("UTC", no_wrap=True)
    table.add_column("Note")
    for coming in slots:
        utc = coming.local.astimezone(UTC)
        table.add_row(show_local(coming.local), f"{utc:%Y-%m-%d %H:%M}", ", ".join(coming.notes))
    return table


def show_local(local: datetime) -> str:
    """A local time with its zone's abbreviation, where it has one, and its offset."""
    name = local.tzname() or ""
    zone = f"{name} " if name.isalpha() else ""
    return f"{local:%a %Y-%m-%d %H:%M} {zone}{local.isoformat()[-len('+00:00') :]}"


def slot_as_json(coming: Coming) -> dict[str, Any]:
    """The slot; ``local`` has the offset, ``due_at`` is the same moment in UTC."""
    return {
        "name": coming.slot.name,
        "local": coming.local.isoformat(timespec="seconds"),
        "due_at": to_iso(coming.slot.due_at),
        "notes": list(coming.notes),
    }
