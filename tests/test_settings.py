"""What an account has set survives the way into the database and back."""

import json
from dataclasses import asdict
from datetime import UTC, datetime, time, timedelta

import pytest
from factories import NOW, make_schedule
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.preferences import Preferences
from influencer.domain.schedule import Schedule
from influencer.errors import ConfigurationError
from influencer.settings import (
    preferences_from_json,
    schedule_from_json,
    schedule_to_json,
)

schedules = st.builds(
    Schedule,
    times=st.sets(st.builds(time, st.integers(0, 23), st.integers(0, 59)), min_size=1).map(
        lambda found: tuple(sorted(found))
    ),
    days=st.sets(st.integers(0, 6), min_size=1).map(frozenset),
    zone=st.sampled_from(["UTC", "Europe/Zurich", "Australia/Lord_Howe"]),
    since=st.datetimes(datetime(2009, 1, 3), timezones=st.just(UTC)),  # noqa: DTZ001 - zone is given
)


@given(schedules)
def test_a_schedule_comes_back_as_it_was_stored(schedule: Schedule) -> None:
    stored = json.dumps(schedule_to_json(schedule))

    assert schedule_from_json(json.loads(stored)) == schedule


def test_a_stored_schedule_can_be_read_by_people() -> None:
    schedule = make_schedule(times=(time(9), time(13, 30)), zone="Europe/Zurich", since=NOW)

    assert schedule_to_json(schedule) == {
        "times": "09:00,13:30",
        "days": [0, 1, 2, 3, 4, 5, 6],
        "timezone": "Europe/Zurich",
        "since": "2026-11-22T09:00:00+00:00",
        "quiet": "off",
        "jitter": "off",
    }


def test_quiet_hours_and_jitter_are_stored_as_people_type_them() -> None:
    schedule = make_schedule(quiet=(time(23), time(7)), jitter=timedelta(minutes=90))

    stored = schedule_to_json(schedule)

    assert (stored["quiet"], stored["jitter"]) == ("23:00-07:00", "1h30m")
    assert schedule_from_json(stored) == schedule


def test_a_schedule_from_before_there_were_quiet_hours_and_jitter_has_none() -> None:
    stored = schedule_to_json(make_schedule())
    del stored["quiet"], stored["jitter"]

    assert schedule_from_json(stored) == make_schedule()


@pytest.mark.parametrize("key", ["times", "days", "timezone", "since"])
def test_a_stored_schedule_with_a_missing_key_asks_for_a_new_one(key: str) -> None:
    stored = schedule_to_json(make_schedule())
    del stored[key]

    with pytest.raises(ConfigurationError, match="set it anew with init"):
        schedule_from_json(stored)


@pytest.mark.parametrize(
    "changes",
    [
        {"since": "yesterday"},
        {"since": 5},
        {"days": 3},
        {"days": [7]},
        {"quiet": "always"},
        {"quiet": None},
        {"jitter": 10},
        {"jitter": "5h"},
    ],
)
def test_a_stored_schedule_that_makes_no_sense_asks_for_a_new_one(
    changes: dict[str, object],
) -> None:
    with pytest.raises(ConfigurationError, match="set it anew with init"):
        schedule_from_json(schedule_to_json(make_schedule()) | changes)


def test_preferences_come_back_as_they_were_stored() -> None:
    preferences = Preferences(hashtags=7, deadline_hours=5, made_with_ai=True)
    stored = json.dumps(asdict(preferences))

    assert preferences_from_json(json.loads(stored)) == preferences


def test_by_default_a_post_has_fifteen_hashtags_and_three_hours() -> None:
    preferences = preferences_from_json({})

    assert preferences == Preferences(hashtags=15, deadline_hours=3, made_with_ai=False)
    assert preferences.deadline.total_seconds() == 3 * 60 * 60


def test_preferences_of_another_version_are_left_out() -> None:
    assert preferences_from_json({"hashtags": 9, "colour": "orange"}) == Preferences(hashtags=9)
