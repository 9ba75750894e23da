"""What the program ``crontab`` gets to read, whatever becomes of the one that called it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from influencer.adapters.crontab_program import run_crontab
from influencer.errors import CrontabError

CALLER = """
from influencer.adapters.crontab_program import run_crontab
run_crontab("-", given=b"0123456789abcde\\n" * 16384)
"""
"""Gives it more than a pipe holds."""


def answer(patch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let ``crontab`` be this script."""
    program = folder / "crontab"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    patch.setenv("PATH", f"{folder}:/usr/bin:/bin")


@pytest.mark.parametrize("signal", ["TERM", "KILL"])
def test_a_caller_that_is_killed_leaves_no_half_table(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, signal: str
) -> None:
    table = tmp_path / "table"
    take = f"kill -{signal} $PPID; sleep 0.5; cat > '{table}.new'; mv '{table}.new' '{table}'"
    answer(monkeypatch, tmp_path, take)

    ended = subprocess.run([sys.executable, "-c", CALLER], check=False)

    assert ended.returncode < 0
    _await(table)
    assert table.stat().st_size == 16 * 16384


def _await(path: Path) -> None:
    until = time.monotonic() + 20
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.05)


def test_without_a_place_for_a_file_a_table_is_read_and_not_written(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path, f"touch '{tmp_path}/called'")
    monkeypatch.setattr("tempfile.tempdir", f"{tmp_path}/gone")

    with pytest.raises(CrontabError, match="cannot be kept in a temporary file: No such file"):
        run_crontab("-", given=b"A=1\n")

    assert not (tmp_path / "called").exists()
    assert run_crontab("-l").returncode == 0
