"""Quiet hours remove slots, jitter delays them; neither makes two of one, nor loses one."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from factories import NOW, make_schedule
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from influencer.domain.rhythm import every
from influencer.domain.schedule import Schedule, parse_times
from influencer.errors import UsageError

DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
ZONES = ("UTC", "Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia")


def names(schedule: Schedule, count: int) -> list[str]:
    return [slot.name[11:] for slot in islice(schedule.slots(NOW), count)]


def test_quiet_hours_past_midnight_remove_what_is_scheduled_then() -> None:
    schedule = make_schedule(times=every("1h"), quiet=(time(22), time(7)))

    assert names(schedule, 16) == [
        *(f"{hour:02}:00" for hour in range(9, 22)),
        *("07:00", "08:00", "09:00"),
    ]
    assert schedule.per_day == 15


def test_quiet_hours_within_a_day_begin_with_their_first_minute_and_end_before_their_last() -> None:
    schedule = make_schedule(
        times=parse_times("11:59,12:00,13:59,14:00"), quiet=(time(12), time(14))
    )

    assert schedule.active_times == (time(11, 59), time(14))


def test_a_slot_that_a_gap_moves_into_quiet_hours_stays() -> None:
    schedule = make_schedule(
        times=parse_times("02:30,12:00"), zone="Europe/Berlin", quiet=(time(3), time(7))
    )

    found = schedule.slots(datetime(2027, 3, 28, tzinfo=UTC), datetime(2027, 3, 28, 9, tzinfo=UTC))

    assert [(slot.name, slot.due_at.hour) for slot in found] == [("2027-03-28/02:30", 1)]


@pytest.mark.parametrize("quiet", [(time(8), time(20)), (time(0), time(0))])
def test_quiet_hours_that_leave_nothing_are_refused(quiet: tuple[time, time]) -> None:
    with pytest.raises(UsageError, match=r"leave none of the times; change --times, or --quiet"):
        make_schedule(times=(time(9), time(10)), quiet=quiet)


@pytest.mark.parametrize(
    "changes", [{"times": ()}, {"days": frozenset()}, {"days": frozenset({7})}]
)
def test_a_schedule_without_slots_cannot_be_made(changes: dict[str, object]) -> None:
    with pytest.raises(UsageError, match="a schedule needs at least one"):
        make_schedule(**changes)


def test_jitter_delays_each_slot_by_its_own_minutes_and_always_the_same() -> None:
    sharp, late = make_schedule(), make_schedule(jitter=10 * MINUTE)

    pairs = list(zip(islice(sharp.slots(NOW), 200), islice(late.slots(NOW), 200), strict=True))

    assert all(one.name == other.name for one, other in pairs)
    delays = [(other.due_at - one.due_at) // MINUTE for one, other in pairs]
    assert set(delays) == set(range(11))
    assert [slot.due_at for slot in islice(late.slots(NOW), 200)] == [b.due_at for _, b in pairs]


def test_a_slot_whose_time_has_come_but_not_its_jitter_is_still_to_come() -> None:
    schedule = make_schedule(times=(time(9),), jitter=time_apart("05:00"))
    (slot,) = schedule.slots(NOW - DAY, NOW)

    assert slot.name == "2026-11-21/09:00"
    assert slot in list(schedule.slots(slot.due_at, NOW))
    assert slot not in list(schedule.slots(slot.due_at + MINUTE, NOW))


def time_apart(text: str) -> timedelta:
    at = time.fromisoformat(text)
    return timedelta(hours=at.hour, minutes=at.minute)


@pytest.mark.parametrize(
    ("changes", "gap"),
    [
        ({"times": parse_times("09:00,09:10,18:00")}, 10),
        ({"times": parse_times("00:05,23:50")}, 15),
        ({"times": parse_times("00:05,12:00,23:50"), "quiet": (time(23), time(0))}, 715),
        ({"times": (time(9),), "days": frozenset({0})}, 7 * 24 * 60),
        ({"times": (time(9),), "days": frozenset({0, 2})}, 2 * 24 * 60),
    ],
)
def test_jitter_has_to_be_shorter_than_the_time_between_two_slots(
    changes: dict[str, object], gap: int
) -> None:
    assert make_schedule(jitter=(gap - 1) * MINUTE, **changes)
    with pytest.raises(UsageError, match=f"only {gap} minutes apart.* choose a smaller --jitter"):
        make_schedule(jitter=gap * MINUTE, **changes)


@settings(deadline=None)
@given(
    st.dates(date(2015, 1, 1), date(2035, 12, 31)),
    st.sets(times, min_size=1, max_size=8).map(lambda found: tuple(sorted(found))),
    st.sampled_from(ZONES),
    st.none() | st.tuples(times, times),
    st.integers(0, 24 * 60),
)
def test_slots_strictly_ascend_whatever_is_set(
    day: date, at: tuple[time, ...], zone: str, quiet: tuple[time, time] | None, jitter: int
) -> None:
    start = datetime.combine(day, time(), UTC)
    try:
        schedule = Schedule(times=at, zone=zone, quiet=quiet, jitter=jitter * MINUTE, since=start)
    except UsageError:
        assume(False)

    slots = list(schedule.slots(start, start + 4 * DAY))

    assert all(earlier.due_at < later.due_at for earlier, later in pairwise(slots))
    assert len({slot.name for slot in slots}) == len(slots)


@settings(deadline=None)
@given(st.integers(0, 96), st.integers(0, 59), st.sampled_from(ZONES))
def test_a_span_has_the_same_slots_however_it_is_cut(hours: int, jitter: int, zone: str) -> None:
    start = datetime(2026, 10, 23, tzinfo=UTC)
    schedule = Schedule(times=every("1h"), zone=zone, jitter=jitter * MINUTE, since=start)
    cut, end = start + timedelta(hours=hours), start + 4 * DAY

    parts = [*schedule.slots(start, cut), *schedule.slots(cut, end)]

    assert parts == list(schedule.slots(start, end))


def test_a_slot_that_is_moved_onto_another_gives_way_to_it() -> None:
    schedule = make_schedule(times=parse_times("02:30,03:30"), zone="Europe/Berlin")

    found = schedule.slots(datetime(2027, 3, 28, tzinfo=UTC), datetime(2027, 3, 29, tzinfo=UTC))

    assert [slot.name for slot in found] == ["2027-03-28/03:30"]


def test_slots_are_found_as_they_are_asked_for() -> None:
    once_a_week = make_schedule(times=(time(9),), days=frozenset({0}))

    found = list(islice(once_a_week.slots(NOW), 520))

    assert found[-1].due_at == datetime(2036, 11, 3, 9, tzinfo=UTC)
