"""From blocks and Unix seconds to the time of people."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

BLOCKS_AN_HOUR = 6
UNIT_SECONDS = 512
"""Of a relative lock by time (BIP 68)."""

SECONDS_A_DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_SECOND = 253_402_300_799
"""Of the year 9999."""


def blocks_hours(blocks: Fraction | int) -> Fraction:
    """Hours that so many blocks take at one in ten minutes."""
    return Fraction(blocks) / BLOCKS_AN_HOUR


def relative_lock_days(units: int) -> Fraction:
    """Days of a relative lock by time, which counts in units of 512 seconds (BIP 68)."""
    return Fraction(units * UNIT_SECONDS, SECONDS_A_DAY)


def year_of(unix_seconds: int) -> int:
    """The year, in UTC, of a moment given in seconds since 1970."""
    if unix_seconds > _LAST_SECOND:
        raise ValueError("after the year 9999")
    return (_EPOCH + timedelta(seconds=unix_seconds)).year
