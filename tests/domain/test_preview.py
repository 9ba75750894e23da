"""What is odd about the slots to come."""

from datetime import UTC, datetime, time, timedelta

from factories import NOW, make_schedule

from influencer.domain.preview import Coming, preview
from influencer.domain.schedule import Schedule, parse_times


def look(schedule: Schedule, start: datetime, count: int) -> list[tuple[str, ...]]:
    return [coming.notes for coming in preview(schedule, start=start, count=count)]


def test_ordinary_slots_have_no_notes() -> None:
    assert look(make_schedule(zone="Europe/Berlin"), NOW, 12) == [()] * 12


def test_the_first_slot_after_a_change_says_which_way_clocks_went() -> None:
    schedule = make_schedule(
        times=(time(9),), zone="Europe/Berlin", since=datetime(2026, 1, 1, tzinfo=UTC)
    )

    assert look(schedule, datetime(2026, 10, 24, tzinfo=UTC), 3) == [(), ("clocks go back",), ()]
    assert look(schedule, datetime(2027, 3, 27, 12, tzinfo=UTC), 2) == [("clocks go forward",), ()]


def test_a_change_of_clocks_before_the_schedule_began_is_none_of_its_slots() -> None:
    schedule = make_schedule(zone="Europe/Berlin")

    assert look(schedule, datetime(2026, 7, 1, tzinfo=UTC), 2) == [(), ()]


def test_a_slot_that_was_moved_says_so() -> None:
    schedule = make_schedule(times=parse_times("01:30,02:30,04:00"), zone="Europe/Berlin")

    assert look(schedule, datetime(2027, 3, 28, tzinfo=UTC), 3) == [
        (),
        ("clocks go forward", "moved by the gap"),
        (),
    ]


def test_jitter_is_told_apart_from_the_time_as_scheduled() -> None:
    schedule = make_schedule(jitter=timedelta(minutes=90))

    for coming in preview(schedule, start=NOW, count=50):
        assert coming.notes == expected_note(coming)


def expected_note(coming: Coming) -> tuple[str, ...]:
    scheduled = datetime.strptime(coming.slot.name, "%Y-%m-%d/%H:%M").replace(tzinfo=UTC)
    hours, minutes = divmod((coming.local - scheduled).seconds // 60, 60)
    late = f"{hours}h" * bool(hours) + f"{minutes}m" * bool(minutes)
    return (f"+{late} jitter",) if late else ()
