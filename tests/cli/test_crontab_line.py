"""The lines that cron gets, for whatever folders the program lives and works in."""

import subprocess
import sys
from pathlib import Path

import pytest

from influencer.cli.cron_proof import probe_command
from influencer.cli.crontab_line import program_words, publishing_line, settings_words
from influencer.domain.crontab_lines import publishing_lines
from influencer.domain.crontab_trial import Trial
from influencer.errors import CrontabError
from influencer.paths import settings_for_others


def test_in_the_default_folders_nothing_needs_to_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INFLUENCER_HOME")
    monkeypatch.setenv("XDG_DATA_HOME", str(Path.home() / ".local/share"))

    assert settings_words() == ""
    assert publishing_line("0").startswith("0 * * * * /")


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS has customs of its own")
def test_cron_is_told_of_folders_that_only_this_shell_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("INFLUENCER_HOME")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/srv/con fig")

    assert publishing_line("0").startswith("0 * * * * XDG_CONFIG_HOME='/srv/con fig' /")


@pytest.mark.parametrize("folder", ["/srv/x", '/srv/it\'s 100% "mine"', "/srv/$HOME;`id`"])
def test_a_line_that_was_written_is_found_again(
    monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    monkeypatch.setenv("INFLUENCER_HOME", folder)

    (line,) = publishing_lines(publishing_line("*/10"), settings_for_others())

    assert line.settings == {"INFLUENCER_HOME": folder}
    assert Path(line.program).parent == Path(sys.executable).parent
    assert len(line.wakings or ()) == 6


def test_a_percent_sign_would_end_the_command_so_it_is_escaped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INFLUENCER_HOME", "/srv/100%")
    assert r" INFLUENCER_HOME=/srv/100\% " in publishing_line("0")

    trial = Trial(
        command=probe_command("al", Path("/a%b")),
        answer=Path("/a%b"),
        begun=Path("/c%d"),
        code=Path("/e%f"),
    )

    assert "%" not in trial.line.replace(r"\%", "")


def test_a_folder_of_the_same_name_where_cron_starts_is_not_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for package in ("influencer", "influencer/cli"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").write_text("raise SystemExit(99)\n")
    answer = tmp_path / "answer"
    with monkeypatch.context() as patch:
        patch.setattr(Path, "exists", lambda _path: False)  # no script beside the interpreter
        words = program_words()

    version = subprocess.run([*words, "--version"], cwd=tmp_path, check=False)
    probe = ["/bin/sh", "-c", probe_command("al", answer)]
    subprocess.run(probe, cwd=tmp_path, check=False, env={"HOME": str(tmp_path)})

    assert version.returncode == 0
    assert answer.exists()


def test_a_folder_with_a_line_break_in_its_name_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INFLUENCER_HOME", "/srv/a\n* * * * * rm -r b")

    with pytest.raises(CrontabError, match="line break"):
        publishing_line("0")
