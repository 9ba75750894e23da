"""Another program that does not end, whatever is done to it."""

import gc
import os
import signal
import sys
import threading
import time
import warnings
from collections.abc import Iterator

import pytest

from influencer.adapters.bounded_process import Ended, run_bounded

_STUBBORN = "import os, time; print(os.getpid(), flush=True); time.sleep(8)"


def refuse(process: int, number: int) -> None:
    """As the system does where the other process became another user's, by sudo."""
    raise PermissionError(f"{process}: {number}")


@pytest.fixture
def may_not_kill(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(os, "killpg", refuse)
    yield
    monkeypatch.undo()


def end(left: Ended) -> None:
    """End what was left behind; it is waited for by then, and so does not stay as a zombie."""
    process = int(left.output)
    os.kill(process, signal.SIGKILL)
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    pytest.fail("it is a zombie")


@pytest.mark.usefixtures("may_not_kill")
def test_a_program_that_may_not_be_killed_is_left_behind_in_time() -> None:
    began = time.monotonic()
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        ended = run_bounded([sys.executable, "-c", _STUBBORN], seconds=1, most_bytes=100)
        gc.collect()

    assert time.monotonic() - began < 4
    assert ended.is_late
    assert ended.code == -signal.SIGKILL
    assert warned == []
    end(ended)


def test_a_program_that_is_killed_leaves_nobody_who_waits_for_it() -> None:
    threads = threading.active_count()

    ended = run_bounded([sys.executable, "-c", _STUBBORN], seconds=1, most_bytes=100)

    assert ended.is_late
    assert threading.active_count() == threads
    with pytest.raises(ProcessLookupError):
        os.kill(int(ended.output), 0)
