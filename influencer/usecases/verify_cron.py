"""Prove that cron runs what the crontab says, and can read the credentials there."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from influencer.domain.cron_state import CronState, Daemon
from influencer.domain.crontab_block import Block
from influencer.domain.crontab_trial import Trial
from influencer.domain.secret_places import Finding, read_finding
from influencer.errors import CrontabError
from influencer.ports import Clock, Crontab

PATIENCE = timedelta(seconds=150)
"""Cron wakes once a minute, and a keyring takes some seconds to be given up."""

_STEP = 1.0
"""Seconds between two looks."""

_ATTEMPTS = 3
"""To take the entry out again, while something else writes the table too."""

Probe = Callable[[str, Path], str]
"""The command, as ``/bin/sh`` reads it, that writes what it finds for a handle to that path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What came of a trial by cron.

    Attributes:
        has_run: cron ran the entry.
        finding: what a run that cron starts finds; None where it said nothing.
        said: what is wrong and how to mend it, in one line; empty where all is right.
    """

    has_run: bool
    finding: Finding | None = None
    said: str = ""

    @property
    def is_right(self) -> bool:
        return not self.said


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What a trial takes.

    Attributes:
        crontab: gets the entry, and loses it again.
        clock: says when to give up.
        sleep: waits, in seconds.
        folder: for the traces; private, there, and empty.
        block: the entry's place in the table.
        state: what is known of cron, for the fix where it does not run.
    """

    crontab: Crontab
    clock: Clock
    sleep: Callable[[float], None]
    folder: Path
    block: Block
    state: CronState


def verify_cron(handles: list[str], probe: Probe, bench: Bench) -> Mapping[str, Proof]:
    """Let cron run the probe once for each handle; wait for at most ``PATIENCE``.

    However this ends, the entry is taken out of the table again. Where no cron runs for certain,
    nothing is written and nobody waits.

    Raises:
        CrontabError: the table cannot be written, or the entry not be taken out.
    """
    if bench.state.daemon is Daemon.STOPPED:
        said = f"cron does not run here ({bench.state.seen}); {bench.state.fix}"
        return {handle: Proof(has_run=False, said=said) for handle in handles}
    trials = {
        handle: _trial(bench.folder, number, handle, probe) for number, handle in enumerate(handles)
    }
    with _entries(bench, [trial.line for trial in trials.values()]):
        _wait(bench, [Path(trial.code) for trial in trials.values()])
    return {handle: _judge(trial, bench.state) for handle, trial in trials.items()}


def _trial(folder: Path, number: int, handle: str, probe: Probe) -> Trial:
    answer = folder / f"{number}.json"
    return Trial(
        command=probe(handle, answer),
        answer=answer,
        begun=folder / f"{number}.begun",
        code=folder / f"{number}.code",
    )


@contextmanager
def _entries(bench: Bench, lines: list[str]) -> Iterator[None]:
    try:
        table = bench.crontab.read()
        entered = bench.block.put_into(table, lines)
        bench.crontab.replace(table, entered, now=bench.clock.now())
        yield
    finally:
        take_out(bench.crontab, bench.block, bench.clock)


def take_out(crontab: Crontab, block: Block, clock: Clock) -> bool:
    """Take a block out of the table, whatever else is written there meanwhile; False if none is.

    Raises:
        CrontabError: that does not work.
    """
    for attempt in range(1, _ATTEMPTS + 1):
        table = crontab.read()
        rest = block.take_out_of(table)
        if rest == table:
            return False
        try:
            crontab.replace(table, rest, now=clock.now())
        except CrontabError as error:
            if attempt == _ATTEMPTS:
                raise CrontabError(
                    f"{error}. Delete what is between '{block.begin}' and '{block.end}' with"
                    " crontab -e"
                ) from error
        else:
            return True
    return False


def _wait(bench: Bench, paths: list[Path]) -> None:
    end = bench.clock.now() + PATIENCE
    while bench.clock.now() < end and not all(path.exists() for path in paths):
        bench.sleep(_STEP)


def _judge(trial: Trial, state: CronState) -> Proof:
    if not Path(trial.begun).exists():
        fix = state.fix or "is it running? sudo systemctl status cron, journalctl -u cron"
        seconds = round(PATIENCE.total_seconds())
        return Proof(
            has_run=False, said=f"cron did not run the entry within {seconds} seconds; {fix}"
        )
    if not Path(trial.code).exists():
        return Proof(
            has_run=True,
            said="cron ran the entry, but it did not end in time; a secret store may hang:"
            " influencer doctor",
        )
    finding = _finding_in(Path(trial.answer))
    if finding is None:
        code = Path(trial.code).read_text("ascii").strip()
        said = f"cron ran the entry, but it ended with {code} and no answer: {trial.command}"
        return Proof(has_run=True, said=said)
    nothing = "a run that cron starts finds no X keys; influencer init stores them"
    said = finding.said or ("" if finding.is_right else nothing)
    return Proof(has_run=True, finding=finding, said=said)


def _finding_in(path: Path) -> Finding | None:
    try:
        return read_finding(path.read_text("utf-8"))
    except (OSError, ValueError):
        return None
