"""The trial by cron; here a fake cron runs the entry while the program sleeps."""

import json
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from fakes.surroundings import FakeClock, FakeCron, FakeCrontab

from influencer.domain.cron_state import Daemon
from influencer.domain.crontab_block import TRIAL, Block
from influencer.errors import CrontabError
from influencer.usecases.verify_cron import Bench, Proof, verify_cron

RIGHT = {"keys": "file", "model_key": None, "trouble": None, "said": ""}
LOCKED = {"keys": None, "model_key": None, "trouble": "locked", "said": "the keyring is locked"}
OTHERS = "MAILTO=me"


class Trial:
    """A trial under a cron that does, each second, what the test says."""

    def __init__(self, folder: Path, cron: Callable[["Trial"], None]) -> None:
        self.crontab = FakeCrontab(table=OTHERS)
        self.clock = FakeClock()
        self.slept = 0.0
        self._folder = folder
        self._cron = cron

    def run(self, answer: str = json.dumps(RIGHT), daemon: Daemon = Daemon.RUNNING) -> Proof:
        bench = Bench(
            crontab=self.crontab,
            clock=self.clock,
            sleep=self._sleep,
            folder=self._folder,
            block=Block(purpose=TRIAL),
            state=FakeCron(daemon).state(),
        )
        said = shlex.quote(answer)
        return verify_cron(["al"], lambda _, path: f"echo {said} > {path}", bench)["al"]

    def _sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.clock.advance(seconds=seconds)
        self._cron(self)


def never(_trial: Trial) -> None:
    """Cron does not run."""


def works(trial: Trial) -> None:
    """Runs what the table says, as cron does."""
    lines = Block(purpose=TRIAL).lines_in(trial.crontab.table)
    assert lines
    for line in lines:
        command = line.removeprefix("* * * * * ").replace(r"\%", "%")
        subprocess.run(["/bin/sh", "-c", command], check=False)


def test_where_cron_runs_and_finds_the_keys_all_is_right(tmp_path: Path) -> None:
    trial = Trial(tmp_path, works)

    proof = trial.run()

    assert proof.is_right
    assert proof.finding
    assert proof.finding.keys == "file"
    assert (trial.crontab.table, trial.slept) == (OTHERS, 1.0)


def test_a_store_that_is_locked_under_cron_says_so(tmp_path: Path) -> None:
    proof = Trial(tmp_path, works).run(json.dumps(LOCKED))

    assert (proof.has_run, proof.said) == (True, "the keyring is locked")


def test_keys_that_are_nowhere_are_asked_for(tmp_path: Path) -> None:
    proof = Trial(tmp_path, works).run(json.dumps(RIGHT | {"keys": None}))

    assert "influencer init stores them" in proof.said


@pytest.mark.parametrize("answer", ["", "{}", "[]", "null", '{"keys": 1', '{"trouble": "odd"}'])
def test_a_probe_that_says_nothing_is_named(tmp_path: Path, answer: str) -> None:
    proof = Trial(tmp_path, works).run(answer)

    assert (proof.has_run, proof.finding) == (True, None)
    assert "ended with 0 and no answer" in proof.said


@pytest.mark.parametrize(
    ("daemon", "fix", "slept"),
    [(Daemon.STOPPED, "start it", 0), (Daemon.UNKNOWN, "is it running?", 150)],
)
def test_a_cron_is_waited_for_unless_none_runs_for_certain(
    tmp_path: Path, daemon: Daemon, fix: str, slept: float
) -> None:
    trial = Trial(tmp_path, never)

    proof = trial.run(daemon=daemon)

    assert (proof.has_run, trial.slept) == (False, slept)
    assert fix in proof.said
    assert trial.crontab.table == OTHERS


def test_a_run_that_does_not_end_is_told_from_none(tmp_path: Path) -> None:
    proof = Trial(tmp_path, lambda _: (tmp_path / "0.begun").touch()).run()

    assert proof.has_run
    assert "did not end in time" in proof.said


def test_the_entry_is_run_once_though_it_stands_there_for_minutes(tmp_path: Path) -> None:
    def twice(trial: Trial) -> None:
        works(trial)
        (tmp_path / "0.json").write_text(json.dumps(LOCKED))
        works(trial)

    assert Trial(tmp_path, twice).run().said == "the keyring is locked"


def test_ctrl_c_takes_the_entry_out_too(tmp_path: Path) -> None:
    def stop(_trial: Trial) -> None:
        raise KeyboardInterrupt

    trial = Trial(tmp_path, stop)

    with pytest.raises(KeyboardInterrupt):
        trial.run()
    assert trial.crontab.table == OTHERS


def test_what_others_write_meanwhile_stays(tmp_path: Path) -> None:
    def writes(trial: Trial) -> None:
        works(trial)
        trial.crontab.table += "B=2\n"

    trial = Trial(tmp_path, writes)
    trial.run()

    assert trial.crontab.table == f"{OTHERS}\nB=2\n"


def test_an_entry_that_cannot_be_taken_out_is_left_to_a_person(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = Trial(tmp_path, works)

    def refuse(before: str, after: str, **_: object) -> None:
        if len(after) < len(before):
            raise CrontabError("it is refused")
        trial.crontab.table = after

    monkeypatch.setattr(trial.crontab, "replace", refuse)

    with pytest.raises(CrontabError, match=r"it is refused\. Delete what is between '# begin"):
        trial.run()
