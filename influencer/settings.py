"""What an account has set, as the database keeps it, and where X is."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from influencer.domain.preferences import Preferences
from influencer.domain.schedule import Schedule, find_zone, parse_times, show_times
from influencer.domain.schedule_words import (
    OFF,
    parse_jitter,
    parse_quiet,
    show_jitter,
    show_quiet,
)
from influencer.errors import ConfigurationError, UsageError

X_API_URL = "https://api.x.com"


def schedule_to_json(schedule: Schedule) -> dict[str, Any]:
    """A schedule as the seed's ``posting_frequency`` column keeps it."""
    return {
        "times": show_times(schedule.times),
        "days": sorted(schedule.days),
        "timezone": schedule.zone,
        "since": schedule.since.isoformat(),
        "quiet": show_quiet(schedule.quiet),
        "jitter": show_jitter(schedule.jitter),
    }


def schedule_from_json(value: Mapping[str, Any]) -> Schedule:
    """The schedule that ``schedule_to_json`` wrote.

    Raises:
        ConfigurationError: somebody else wrote it.
    """
    try:
        return Schedule(
            times=parse_times(value["times"]),
            days=frozenset(value["days"]),
            zone=find_zone(value["timezone"]).key,
            since=datetime.fromisoformat(value["since"]).astimezone(UTC),
            quiet=parse_quiet(value.get("quiet", OFF)),
            jitter=parse_jitter(value.get("jitter", OFF)),
        )
    except (KeyError, TypeError, ValueError, AttributeError, UsageError) as error:
        raise ConfigurationError(
            "the stored schedule cannot be read; set it anew with init"
        ) from error


def preferences_from_json(value: Mapping[str, Any]) -> Preferences:
    """Stored preferences; what is not there has its default, what is unknown is left out."""
    known = {field.name for field in fields(Preferences)}
    return Preferences(**{key: item for key, item in value.items() if key in known})
