"""What a wall clock shows, and when: the rules behind slots, one moment at a time."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from influencer.domain.models import Slot

MINUTE = timedelta(minutes=1)
_MOST_AHEAD = timedelta(hours=16)
"""No clock of the tz database was ever further ahead of UTC (America/Juneau, 15:02 until 1867)."""


@dataclass(frozen=True, slots=True)
class Showing:
    """The moment, in UTC, at which a clock shows a time; moved where it jumps over that time."""

    at: datetime
    is_moved: bool


def first_showing(nominal: datetime, zone: ZoneInfo) -> Showing | None:
    """When clocks of the zone first show that local time.

    A time that they jump over is moved forward by the gap; None where that changes its date.
    """
    moment = nominal.replace(tzinfo=zone, fold=0).astimezone(UTC)
    shown = moment.astimezone(zone).replace(tzinfo=None, fold=0)
    if shown.date() != nominal.date():
        return None
    return Showing(moment, is_moved=shown != nominal)


def jitter_of(name: str, most: timedelta) -> timedelta:
    """How much later than scheduled the slot of that name falls due, in whole minutes.

    Made from the name alone, so that it is the same whenever it is asked for.
    """
    if not most:
        return most
    digest = hashlib.sha256(name.encode()).digest()
    return int.from_bytes(digest[:8]) % (most // MINUTE + 1) * MINUTE


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may become a slot, if no other falls on the same moment."""

    slot: Slot
    is_moved: bool

    def rank(self) -> tuple[datetime, bool, str]:
        """By when it falls due; of those at one moment, one that no gap has moved goes first."""
        return self.slot.due_at, self.is_moved, self.slot.name


def in_order(days: Iterable[tuple[date, Iterable[Candidate]]]) -> Iterator[Slot]:
    """The slots of these days, which ascend, strictly ascending.

    A few days are looked at before a slot is given out: one may be moved past a later one, and
    jitter may carry it into the next day. Of those that fall on one moment the first is left.
    """
    waiting, last = list[Candidate](), None
    for day, candidates in days:
        earliest = datetime.combine(day, time(), UTC) - _MOST_AHEAD
        waiting.sort(key=Candidate.rank)
        while waiting and waiting[0].slot.due_at < earliest:
            slot = waiting.pop(0).slot
            if slot.due_at != last:
                yield slot
            last = slot.due_at
        waiting.extend(candidates)
