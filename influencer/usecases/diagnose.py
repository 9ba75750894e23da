"""Check what can be wrong, and name the fix for each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from influencer.domain.timekeeping import is_behind
from influencer.ports import Installation


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One thing that was looked at; the fix is empty where it is right."""

    name: str
    found: str
    fix: str = ""

    @property
    def is_right(self) -> bool:
        return not self.fix


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the checks are made on.

    Attributes:
        damage: what SQLite's own check says is wrong with the database; empty where nothing is.
        machine: the name of this machine.
        free_bytes: space left for the database and pictures.
        last_run_at: when ``post --due`` ran last.
    """

    damage: str
    machine: str
    free_bytes: int
    last_run_at: datetime | None


SILENCE = timedelta(hours=2)
"""Cron calls every hour at least; after so long it does not call."""

LEAST_SPACE = 50_000_000
"""Bytes: a hundred pictures."""


def diagnose(installation: Installation, evidence: Evidence, *, now: datetime) -> Iterator[Check]:
    """Every check, in the order in which to mend."""
    damaged = "put a backup in its place, then run influencer doctor --adopt"
    yield Check(
        name="database",
        found=evidence.damage or "sound",
        fix=damaged if evidence.damage else "",
    )
    yield _space(evidence.free_bytes)
    yield machine_check(installation, evidence.machine)
    yield clock_check(installation, now)
    ran = evidence.last_run_at
    is_silent = ran is None or now - ran > SILENCE
    yield Check(
        name="last run",
        found=f"{ran:%Y-%m-%d %H:%M} UTC" if ran else "post --due has never run",
        fix="let cron call it: influencer schedule shows the line" if is_silent else "",
    )


def _space(free_bytes: int) -> Check:
    found = f"{free_bytes / 1e6:,.0f} MB free"
    is_low = free_bytes < LEAST_SPACE
    return Check(name="disk", found=found, fix="free some space" if is_low else "")


def machine_check(installation: Installation, machine: str) -> Check:
    """Whether this is the machine that publishes."""
    owner = installation.machine()
    if owner is None:
        return Check(name="machine", found="not published from yet")
    if owner == machine:
        return Check(name="machine", found="the one that publishes")
    return Check(
        name="machine",
        found="another one has published from this database",
        fix="stop it there, then influencer doctor --adopt (containers: INFLUENCER_MACHINE_ID)",
    )


def clock_check(installation: Installation, now: datetime) -> Check:
    """Whether this clock may be right."""
    if trouble := installation.clock_trouble():
        return Check(name="clock", found=trouble, fix="set this machine's clock right")
    confirmed_at = installation.confirmed_at()
    if confirmed_at is None:
        return Check(name="clock", found=f"{now:%Y-%m-%d %H:%M} UTC, not compared with X's yet")
    said = f"{now:%Y-%m-%d %H:%M} UTC; X's had shown {confirmed_at:%Y-%m-%d %H:%M} UTC"
    fix = "set this machine's clock right" if is_behind(now, confirmed_at) else ""
    return Check(name="clock", found=said, fix=fix)
