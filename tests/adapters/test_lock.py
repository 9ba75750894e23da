"""One run at a time, across processes."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from influencer.adapters.lock import exclusive
from influencer.errors import StoreError

HOLDER = """
import sys, time
from pathlib import Path
from influencer.adapters.lock import exclusive
with exclusive(Path(sys.argv[1])) as is_held:
    print(is_held, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "post.lock"


def start_holder(path: Path) -> subprocess.Popen[str]:
    """Another process; once this returns it has the lock, until it is told or killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "True\n"
    return holder


def test_a_free_lock_is_taken(path: Path) -> None:
    with exclusive(path) as is_held:
        assert is_held


def test_a_lock_that_is_held_is_not_waited_for(path: Path) -> None:
    with exclusive(path), exclusive(path) as is_held:
        assert not is_held


def test_asking_for_a_lock_that_is_held_does_not_free_it(path: Path) -> None:
    with exclusive(path):
        for _ in range(2):
            with exclusive(path) as is_held:
                assert not is_held


def test_the_lock_is_free_after_the_block(path: Path) -> None:
    with exclusive(path):
        pass

    with exclusive(path) as is_held:
        assert is_held


def test_the_lock_is_free_after_a_block_that_failed(path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), exclusive(path):
        raise KeyboardInterrupt

    with exclusive(path) as is_held:
        assert is_held


def test_another_process_keeps_the_lock_until_it_is_killed(path: Path) -> None:
    with start_holder(path) as holder:
        with exclusive(path) as is_held:
            assert not is_held

        holder.send_signal(signal.SIGKILL)
        holder.wait()

        with exclusive(path) as is_held:
            assert is_held


def test_children_do_not_keep_the_lock(path: Path) -> None:
    with exclusive(path):
        child = subprocess.Popen(
            [sys.executable, "-c", "print('started', flush=True); input()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            close_fds=False,
        )
        assert child.stdout is not None
        assert child.stdout.readline() == b"started\n"

    with child, exclusive(path) as is_held:
        assert is_held
        child.kill()


def test_the_lock_file_is_open_to_its_owner_only(path: Path) -> None:
    before = os.umask(0)
    with exclusive(path):
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_lock_that_cannot_be_made_is_said_in_one_line(path: Path) -> None:
    path.mkdir()

    with (
        pytest.raises(StoreError, match=r"post\.lock cannot be locked \(Is a directory\)"),
        exclusive(path),
    ):
        pass
