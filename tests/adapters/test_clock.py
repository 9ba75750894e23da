"""The system's clock and zone."""

from datetime import UTC, datetime, timedelta
from zoneinfo import available_timezones

import pytest

from influencer.adapters.clock import SystemClock, local_zone


def test_the_time_is_now_and_in_utc() -> None:
    now = SystemClock().now()

    assert now.tzinfo is UTC
    assert abs(now - datetime.now(UTC)) < timedelta(minutes=1)


@pytest.mark.parametrize("prefix", ["", ":"])
def test_the_zone_of_the_environment_goes_first(
    monkeypatch: pytest.MonkeyPatch, prefix: str
) -> None:
    monkeypatch.setenv("TZ", f"{prefix}America/La_Paz")

    assert local_zone() == "America/La_Paz"


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "XYZ-7:30"])
def test_a_zone_that_does_not_exist_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    of_the_machine = local_zone()

    monkeypatch.setenv("TZ", name)

    assert local_zone() == of_the_machine in available_timezones()
