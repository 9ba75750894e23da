"""Whether the crontab wakes the program often enough for a schedule, and the line that does."""

from datetime import datetime

from influencer.cli.context import Session
from influencer.cli.crontab_line import crontab_line
from influencer.domain.crontab import HOURLY
from influencer.domain.rhythm import show_duration
from influencer.domain.schedule import Schedule
from influencer.domain.wakings import Service, longest_wait, service


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
