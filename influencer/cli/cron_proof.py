"""The trial by cron: run, waited for, and told."""

import shlex
import signal
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from influencer.cli.context import Session
from influencer.cli.crontab_line import settings_words
from influencer.domain.crontab_block import TRIAL, Block
from influencer.domain.models import Account
from influencer.errors import ExitCode
from influencer.paths import make_private
from influencer.usecases.verify_cron import Bench, Proof, verify_cron

_MODULE = "influencer.cli.probe"


def prove_cron(session: Session, accounts: Sequence[Account]) -> Mapping[str, Proof]:
    """Let cron look for the keys of these accounts, once, and take the entry out again.

    Raises:
        CrontabError: the crontab cannot be written.
    """
    services = session.services
    folder = make_private(services.paths.data)
    with tempfile.TemporaryDirectory(dir=folder, prefix="verify-cron-") as traces, _ended_well():
        bench = Bench(
            crontab=services.crontab,
            clock=services.clock,
            sleep=time.sleep,
            folder=Path(traces),
            block=Block(purpose=TRIAL, settings=settings_words()),
            state=services.cron.state(),
        )
        handles = [account.label for account in accounts]
        try:
            with _told(session):
                return verify_cron(handles, probe_command, bench)
        except KeyboardInterrupt:
            session.note("The trial's entry is out of the crontab again.")
            raise


def probe_command(handle: str, answer: Path) -> str:
    """What looks for an account's keys, as a shell reads it."""
    words = [sys.executable, "-P", "-m", _MODULE, handle, "--to", str(answer)]
    return f"{settings_words()} {shlex.join(words)}".lstrip()


def tell_proofs(session: Session, proofs: Mapping[str, Proof]) -> ExitCode:
    """Say how it went; the code to end with."""
    for handle, proof in proofs.items():
        if proof.is_right and proof.finding:
            session.note(f"Cron runs, and finds the keys of @{handle} ({proof.finding.keys}).")
        else:
            session.warn(f"@{handle}: {proof.said}")
    wrong = [proof for proof in proofs.values() if not proof.is_right]
    if any(proof.finding for proof in wrong):
        return ExitCode.CONFIGURATION
    return ExitCode.FAILED if wrong else ExitCode.DONE


@contextmanager
def _told(session: Session) -> Iterator[None]:
    """A line while it takes its time."""
    waiting = "waiting for cron, at most 2 and a half minutes …"
    if not session.err.is_terminal or session.is_quiet:
        session.note(waiting)
        yield
        return
    with session.err.status(waiting):
        yield


@contextmanager
def _ended_well() -> Iterator[None]:
    """Within the block a closed terminal and a polite kill end it as Ctrl-C does."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGHUP)}
    for number in kept:
        signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number, before in kept.items():
            signal.signal(number, before)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
