"""What is checked once for all accounts: database, disk, files, fonts, machine, clock."""

import shlex
from datetime import datetime, timedelta

from influencer.domain.check import Check
from influencer.domain.timekeeping import is_behind
from influencer.errors import ExitCode
from influencer.ports import Installation
from influencer.usecases.checkup.patient import Patient

SILENCE = timedelta(hours=2)
"""Cron calls every hour at least; after so long it does not call."""

LEAST_SPACE = 50_000_000
"""Bytes: a hundred pictures."""

_SHOWN = 3


def database_check(patient: Patient) -> Check:
    """Whether SQLite finds the database sound."""
    if damage := patient.damage():
        fix = "put a backup in its place, then run influencer doctor --adopt"
        return Check.wrong("database", damage, fix)
    return Check(name="database", found="sound")


def disk_check(patient: Patient) -> Check:
    """Whether there is room for the database and pictures."""
    free_bytes = patient.free_bytes()
    found = f"{free_bytes / 1e6:,.0f} MB free"
    if free_bytes < LEAST_SPACE:
        return Check.wrong("disk", found, "free some space")
    return Check(name="disk", found=found)


def files_check(patient: Patient) -> Check:
    """Whether what is ours is closed to others: folders 0700, files 0600."""
    loose = patient.loose()
    if not loose:
        return Check(name="files", found="closed to other users")
    names = ", ".join(str(path) for path in loose[:_SHOWN])
    more = f" and {len(loose) - _SHOWN} more" if len(loose) > _SHOWN else ""
    fix = shlex.join(["chmod", "go=", *map(str, loose)])
    return Check.wrong("files", f"others can read {names}{more}", fix)


def fonts_check(patient: Patient) -> Check:
    """Whether pictures can be lettered."""
    if trouble := patient.fonts():
        return Check.wrong("fonts", trouble, "install influencer anew")
    return Check(name="fonts", found="all there")


def machine_check(installation: Installation, machine: str) -> Check:
    """Whether this is the machine that publishes."""
    owner = installation.machine()
    if owner is None:
        return Check(name="machine", found="not published from yet")
    if owner == machine:
        return Check(name="machine", found="the one that publishes")
    return Check.wrong(
        "machine",
        "another one has published from this database",
        "stop it there, then influencer doctor --adopt (containers: INFLUENCER_MACHINE_ID)",
        exit_code=ExitCode.CONFIGURATION,
    )


def clock_check(installation: Installation, now: datetime) -> Check:
    """Whether this clock may be right."""
    fix = "set this machine's clock right"
    if trouble := installation.clock_trouble():
        return Check.wrong("clock", trouble, fix)
    confirmed_at = installation.confirmed_at()
    if confirmed_at is None:
        return Check(name="clock", found=f"{now:%Y-%m-%d %H:%M} UTC, not compared with X's yet")
    said = f"{now:%Y-%m-%d %H:%M} UTC; X's had shown {confirmed_at:%Y-%m-%d %H:%M} UTC"
    if is_behind(now, confirmed_at):
        return Check.wrong("clock", said, fix)
    return Check(name="clock", found=said)
