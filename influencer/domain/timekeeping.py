"""Whether this machine's clock may be trusted with what cannot be taken back."""

from datetime import datetime, timedelta

CLOCK_TOLERANCE = timedelta(minutes=5)
"""X refuses older signatures; what differs by more is a wrong clock and not a slow network."""

SECOND_LOOK = timedelta(hours=1)
"""A slot seen too late is lost only after so long: a clock that runs ahead may be set right."""


def is_behind(now: datetime, confirmed_at: datetime | None) -> bool:
    """Whether the clock shows a time that has passed for certain."""
    return confirmed_at is not None and now < confirmed_at - CLOCK_TOLERANCE


def agrees(now: datetime, server_time: datetime) -> bool:
    """Whether this clock and the platform's show the same time."""
    return abs(now - server_time) <= CLOCK_TOLERANCE


def latest(server_time: datetime | None, now: datetime) -> datetime:
    """The latest that the platform's clock may show at this moment.

    Args:
        server_time: what it showed a moment ago, if its answer said so.
        now: the present moment by this clock.
    """
    return max(server_time, now) if server_time else now + CLOCK_TOLERANCE


def earliest(server_time: datetime | None, now: datetime) -> datetime:
    """The earliest that it may show; see ``latest``."""
    return server_time or now - CLOCK_TOLERANCE


def is_lost(overdue_since: datetime | None, *, now: datetime, is_confirmed: bool) -> bool:
    """Whether a slot that is too late by this clock may be given up.

    Args:
        overdue_since: when a run first saw that it was too late.
        now: the present moment by this clock.
        is_confirmed: the platform's clock agreed in this run.
    """
    return is_confirmed or (overdue_since is not None and now - overdue_since >= SECOND_LOOK)
