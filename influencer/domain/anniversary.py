"""When a day comes round again."""

from calendar import isleap
from datetime import date

_YEARS_BETWEEN_LEAP_YEARS = 8
"""At most, as around 1900 and 2100."""


def days_to_anniversary(happened: date, day: date) -> int:
    """Days until it is a number of years ago that it happened; 0 on the day itself.

    What happened on 29 February comes round in leap years only.
    """
    first = max(day.year, happened.year + 1)
    for year in range(first, first + _YEARS_BETWEEN_LEAP_YEARS + 2):
        if _is_leap_day(happened) and not isleap(year):
            continue
        if (anniversary := happened.replace(year=year)) >= day:
            return (anniversary - day).days
    raise AssertionError("a date comes round within nine years")


def _is_leap_day(day: date) -> bool:
    """Whether it is a 29 February."""
    return (day.month, day.day) == (2, 29)
