"""Times as people type them."""

from datetime import UTC, datetime

from influencer.domain.schedule import find_zone
from influencer.errors import UsageError


def parse_moment(text: str, zone: str) -> datetime:
    """A date, or a date and time, as a moment in UTC; local to the zone unless it says otherwise.

    Raises:
        UsageError: it is neither.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        local = moment if moment.tzinfo else moment.replace(tzinfo=find_zone(zone))
        return local.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise UsageError(f"{text!r} is no time; write 2026-12-24, or 2026-12-24T08:00") from error
