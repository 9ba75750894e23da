"""Whether the crontab wakes the program often enough for a schedule, and the line that does."""

from collections.abc import Iterable
from datetime import datetime

from influencer.cli.context import Session
from influencer.cli.crontab_line import crontab_line
from influencer.domain.crontab import HOURLY, MINUTE_FIELDS, wakings_of
from influencer.domain.rhythm import show_duration
from influencer.domain.schedule import Schedule
from influencer.domain.wakings import Service, longest_wait, minute_field, service


def compare_with_crontab(session: Session, schedule: Schedule, *, now: datetime) -> None:
    """Warn of slots that would be missed or late, with the line that serves them all."""
    services = session.services
    known = services.crontab.wakings()
    wakings = known or HOURLY
    found = service(schedule, wakings, start=now, clock=services.zone)
    line = crontab_line(schedule, now=now, clock=services.zone)
    if not found.is_exact:
        wait = show_duration(longest_wait(wakings))
        rhythm = f"cron wakes every {wait}"
        if known is None:
            rhythm = f"crontab -l shows no line that wakes it every hour; every {wait} is assumed"
        session.warn(f"{_shortcoming(found)}; {rhythm}; this line serves them all: {line}")
    elif known is None:
        session.note(f"No crontab line is known; the hourly one serves every slot:\n{line}")


def warn_of_rare_line(session: Session, line: str, wanted: Iterable[Schedule]) -> None:
    """Warn where the line that was chosen runs too rarely for these schedules."""
    services = session.services
    now = services.clock.now()
    wakings = wakings_of(line) or HOURLY
    for schedule in wanted:
        found = service(schedule, wakings, start=now, clock=services.zone)
        if not found.is_exact:
            interval = 60 // len(
                MINUTE_FIELDS[minute_field(schedule, start=now, clock=services.zone)]
            )
            session.warn(f"{_shortcoming(found)}; --minutes {interval} serves them all in time")
            return


def _shortcoming(found: Service) -> str:
    if found.missed:
        return (
            f"{found.missed} of the {found.slots} slots of the coming week would be missed: of"
            " those between two runs only the last is served"
        )
    if found.late:
        return (
            f"{found.late} of the {found.slots} slots of the coming week go out late, by up to"
            f" {show_duration(found.latest)}"
        )
    return "once clocks change, slots go out late"
