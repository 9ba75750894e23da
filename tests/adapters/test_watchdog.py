"""A run that hangs is ended, says so in one line, and leaves the lock free."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from influencer.adapters.lock import exclusive
from influencer.adapters.watchdog import LONGEST_RUN, watched

HANGS = """
import sys, time
from pathlib import Path
from influencer.adapters.lock import exclusive
from influencer.adapters.watchdog import watched

with exclusive(Path(sys.argv[1])) as is_held, watched(0.3):
    assert is_held
    {hang}
"""


def run(lock: Path, hang: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HANGS.format(hang=hang), str(lock)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )


@pytest.mark.parametrize(
    "hang",
    [
        "time.sleep(30)",
        "while True: pass",
        "try: time.sleep(30)\n    except BaseException: time.sleep(30)",
    ],
)
def test_a_run_that_hangs_is_ended_with_one_line_and_its_lock_is_free(
    tmp_path: Path, hang: str
) -> None:
    lock = tmp_path / "post.lock"

    ended = run(lock, hang)

    assert (ended.returncode, ended.stdout) == (75, "")
    assert ended.stderr == (
        "influencer: this run was ended after 0.3 s, since it hung; the next one goes on\n"
    )
    with exclusive(lock) as is_held:
        assert is_held


def test_a_run_that_ends_in_time_is_left_alone(tmp_path: Path) -> None:
    ended = run(tmp_path / "post.lock", "pass")

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


def test_after_the_block_nothing_is_left_that_could_end_the_process() -> None:
    with pytest.raises(KeyError), watched(0.05):
        raise KeyError

    time.sleep(0.1)
    assert signal.alarm(0) == 0


def test_where_no_thread_gets_its_turn_the_kernel_ends_the_run_half_a_minute_later() -> None:
    with watched(10):
        assert 38 <= signal.alarm(0) <= 40


def test_a_run_may_take_ten_minutes() -> None:
    assert LONGEST_RUN == 600
