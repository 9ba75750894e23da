"""Every clock change of every zone from 2015 to 2035, against slots worked out by hand."""

import sys
from zoneinfo import available_timezones

from clock_changes import (
    QUARTERS,
    SEVENS,
    changes_of,
    ordinary_days,
    violations,
    violations_of_ordinary_day,
)

NO_ZONES = {"localtime", "Factory"}
"""Not the same on every machine, or nowhere on earth: the program refuses them."""


def main() -> int:
    """Print the counts; 1 where a slot is wrong."""
    total, wrong = sweep_zones()
    print(f"zones: {total} slots, {wrong} wrong")  # noqa: T201 - what it is run for
    return 1 if wrong else 0


def sweep_zones() -> tuple[int, int]:
    """How many slots were checked, and how many of them were wrong; each wrong one is printed."""
    total = wrong = 0
    for zone in sorted(available_timezones() - NO_ZONES):
        count, problems = sweep_zone(zone)
        total += count
        wrong += len(problems)
        print(*problems, sep="\n", end="\n" * bool(problems))  # noqa: T201 - evidence
    return total, wrong


def sweep_zone(zone: str) -> tuple[int, list[str]]:
    """The same for one zone."""
    changes = list(changes_of(zone))
    days = list(ordinary_days(zone, changes))
    problems = [problem for day in days for problem in violations_of_ordinary_day(zone, day)]
    total = len(days) * len(SEVENS)
    for change in changes:
        for times in (QUARTERS, SEVENS):
            count, found = violations(change, times)
            total += count
            problems += found
    return total, problems


if __name__ == "__main__":
    sys.exit(main())
