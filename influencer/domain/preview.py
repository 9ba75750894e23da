"""The slots to come, with what is odd about each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from influencer.domain.models import Slot
from influencer.domain.rhythm import show_duration
from influencer.domain.schedule import Schedule, find_zone
from influencer.domain.wall_clock import first_showing


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """A slot as its zone's clocks show it.

    Attributes:
        local: when it falls due, in the schedule's zone.
        notes: why that is not what the slot before, or its name, would make one expect.
    """

    slot: Slot
    local: datetime
    notes: tuple[str, ...]


def preview(schedule: Schedule, *, start: datetime, count: int) -> Iterator[Coming]:
    """The first slots from that moment on; a change before the schedule began is not theirs."""
    zone = find_zone(schedule.zone)
    offset = max(start, schedule.since).astimezone(zone).utcoffset()
    for slot in islice(schedule.slots(start), count):
        local = slot.due_at.astimezone(zone)
        shift = (local.utcoffset() or timedelta()) - (offset or timedelta())
        offset = local.utcoffset()
        notes = (*_notes_on_clocks(shift), *_notes_on_slot(slot, zone))
        yield Coming(slot=slot, local=local, notes=notes)


def _notes_on_clocks(shift: timedelta) -> Iterator[str]:
    if shift:
        yield "clocks go forward" if shift > timedelta() else "clocks go back"


def _notes_on_slot(slot: Slot, zone: ZoneInfo) -> Iterator[str]:
    nominal = datetime.strptime(slot.name, "%Y-%m-%d/%H:%M")  # noqa: DTZ007 - a wall clock's
    showing = first_showing(nominal, zone)
    if showing is None:
        return
    if showing.is_moved:
        yield "moved by the gap"
    if jitter := slot.due_at - showing.at:
        yield f"+{show_duration(jitter)} jitter"
