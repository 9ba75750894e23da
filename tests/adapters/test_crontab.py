"""The crontab as its program prints it; here that program is a script of the test."""

from pathlib import Path

import pytest

from influencer.adapters.crontab import UserCrontab


def answer(patch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    """Let ``crontab`` be this script, and nothing else be on the path but the shell."""
    program = folder / "crontab"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o700)
    patch.setenv("PATH", f"{folder}")


def test_the_line_that_publishes_tells_when_cron_wakes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answer(monkeypatch, tmp_path, "echo '*/20 * * * * influencer post --due'")

    assert UserCrontab(tmp_path).wakings() == frozenset({0, 20, 40})


def test_the_table_is_listed_in_plain_words_and_never_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LC_ALL", "de_CH.UTF-8")
    answer(monkeypatch, tmp_path, f'echo "$LC_ALL $*" > {tmp_path}/asked')

    UserCrontab(tmp_path).wakings()

    assert (tmp_path / "asked").read_text() == "C -l\n"


@pytest.mark.parametrize(
    "script",
    [
        "echo 'no crontab for nobody' >&2; exit 1",
        "echo '0 * * * * influencer post --due'; exit 1",
        "true",
        r"printf '\377\376 * * * * post --due'",
    ],
)
def test_where_there_is_no_such_table_nothing_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    answer(monkeypatch, tmp_path, script)

    assert UserCrontab(tmp_path).wakings() is None


def test_where_there_is_no_crontab_program_nothing_is_known(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    assert UserCrontab(tmp_path).wakings() is None
