"""The log's lines: what runs did, written by several processes, and never in their way."""

import fcntl
import logging
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from threading import Thread

import pytest

from influencer.adapters.log import TALKATIVE, LogFile, listening

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ \d+ (INFO|WARNING|ERROR) .*")
WRITER = """
import logging, sys
from pathlib import Path
from influencer.adapters.log import LogFile, listening
with listening(LogFile(Path(sys.argv[1]), str, most_bytes=2000)):
    for number in range(100):
        logging.getLogger("influencer").info("%s-%s %s", sys.argv[2], number, "x" * 40)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data" / "log" / "influencer.log"


def mask(text: str) -> str:
    return text.replace("sentinel", "***")


def lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_a_line_has_its_time_in_utc_and_no_secret(path: Path) -> None:
    with listening(LogFile(path, mask)):
        logging.getLogger("influencer.usecases.deliver").info("sent with %s\nand more", "sentinel")

    (line,) = lines(path)
    assert LINE.fullmatch(line)
    assert line.endswith(" INFO sent with *** and more")


@pytest.mark.parametrize("name", TALKATIVE)
def test_libraries_are_heard_only_where_they_warn_whatever_level_they_set(
    path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with listening(LogFile(path, mask)):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)
        logging.getLogger(name).setLevel(logging.DEBUG)
        logging.getLogger(f"{name}.part").debug("Authorization: everything")
        logging.getLogger(f"{name}.part").warning("a sentinel")
    logging.getLogger(name).setLevel(logging.WARNING)

    assert [line.partition(" WARNING ")[2] for line in lines(path)] == ["a ***"]
    assert capfd.readouterr() == ("", "")


def test_nothing_is_written_where_there_is_no_data_folder(path: Path) -> None:
    path.parents[1].rmdir()
    with listening(LogFile(path, mask)):
        logging.getLogger("influencer").info("nothing to see")

    assert not path.parents[1].exists()


@pytest.mark.parametrize("obstacle", ["folder", "full", "no folder"])
def test_a_log_that_cannot_be_written_is_in_nobodys_way(
    path: Path, capfd: pytest.CaptureFixture[str], obstacle: str
) -> None:
    if obstacle == "folder":
        path.mkdir(parents=True)
    elif obstacle == "no folder":
        path.parent.write_text("a file")
    else:
        path.parent.mkdir()
        path.symlink_to("/dev/full")
    with listening(LogFile(path, mask)):
        logging.getLogger("influencer").error("it goes on")

    assert capfd.readouterr() == ("", "")


def test_a_mask_that_fails_keeps_the_line_out_and_the_run_going(path: Path) -> None:
    def fail(text: str) -> str:
        raise ValueError(text)

    with listening(LogFile(path, fail)):
        logging.getLogger("influencer").error("sentinel")

    assert not path.exists()


def test_afterwards_nobody_listens(path: Path) -> None:
    before = [*logging.getLogger().handlers]
    with listening(LogFile(path, mask)):
        assert len(logging.getLogger().handlers) == len(before) + 1

    assert logging.getLogger().handlers == before
    assert logging.getLogger("influencer").level == logging.NOTSET


def test_several_processes_write_and_rotate_at_once_without_a_broken_line(path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(path)]
    running = [
        subprocess.Popen([*command, name], stderr=subprocess.PIPE, text=True) for name in "abcd"
    ]
    assert [process.communicate(timeout=60)[1] for process in running] == [""] * 4

    files = list(path.parent.iterdir())
    assert len(files) == 4
    assert all(file.stat().st_size <= 2000 for file in files)
    kept = [line for file in files for line in lines(file)]
    assert len(kept) == len(set(kept)) > 60
    assert all(LINE.fullmatch(line) and line.endswith("x" * 40) for line in kept)


def test_a_line_waits_for_the_process_that_is_writing(path: Path) -> None:
    path.parent.mkdir()
    holder = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    with listening(LogFile(path, mask)):
        writer = Thread(target=logging.getLogger("influencer").info, args=("second",))
        writer.start()
        time.sleep(0.1)
        assert not path.exists()
        os.close(holder)
        writer.join()

    assert lines(path)[0].endswith("second")


def test_a_stopped_process_that_has_the_lock_delays_a_line_and_loses_none(path: Path) -> None:
    path.parent.mkdir()
    holder = os.open(path.parent, os.O_RDONLY)
    fcntl.flock(holder, fcntl.LOCK_EX)
    with listening(LogFile(path, mask)):
        logging.getLogger("influencer").info("after a while")
    os.close(holder)

    assert lines(path)[0].endswith("after a while")
