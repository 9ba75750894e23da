"""The power is cut after each call that a run makes on its files or to X.

One run is recorded with all its data. For each moment the disk is built as a cut could have left
it, the ledger is set to what X held by then, and recovery begins.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from fake_x.ledger import Event, read_events

from prove.bench import Bench
from prove.disk import Disk, Files, read_files
from prove.judge import Verdict, judge
from prove.program import Program
from prove.tracer import read_calls, sent_at
from prove.trial import Trial

Calls = Sequence[Mapping[str, Any]]


def trials(bench: Bench, program: Program) -> Sequence[Trial]:
    """Each different image of each moment, of a run with a prepared post and of one without."""
    return [trial for is_written in (True, False) for trial in _cuts(bench, program, is_written)]


def _cuts(bench: Bench, program: Program, is_written: bool) -> list[Trial]:
    log = bench.root / "power.jsonl"
    with bench.case(program, is_written=is_written) as case:
        disk = Disk(case.home.state, read_files(case.home.state))
        case.run(through=bench.tracer.recording(log, with_data=True))
        calls, events = read_calls(log), read_events(case.fake.directory)
    sent, seen, found = sent_at(calls), set[str](), []
    for number, call in enumerate(calls):
        if not disk.take(call) and number != sent:
            continue
        ledger = _ledger(events, is_sent=number >= sent)
        for variant, files in disk.images().items():
            if (key := _key(files, ledger)) in seen:
                continue
            seen.add(key)
            found.append(
                Trial(
                    name=f"{'prepared' if is_written else 'unwritten'}, cut after call"
                    f" {number + 1} of {len(calls)} ({call['call']}), unsynced: {variant}",
                    run=partial(_recover, bench, program, files, ledger),
                    is_vital=variant == "none" and number == sent,
                )
            )
    return found


def _ledger(events: Sequence[Event], *, is_sent: bool) -> str:
    """X's side by then; pictures that it got later do no harm."""
    kept = [event for event in events if is_sent or event["kind"] != "post"]
    return "".join(f"{json.dumps(event)}\n" for event in kept)


def _key(files: Files, ledger: str) -> str:
    digest = hashlib.sha256(ledger.encode())
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return digest.hexdigest()


def _recover(bench: Bench, program: Program, files: Files, ledger: str) -> Verdict:
    with bench.case(program, files=files, ledger=ledger) as case:
        case.run_until_quiet()
        return judge(case)
