"""Writing the crontab; its program is a script of the test that keeps the table in a file."""

import stat
from pathlib import Path

import pytest
from factories import NOW

from influencer.adapters.crontab import UserCrontab
from influencer.errors import CrontabError

KEEPS = """
case "$1" in
-l) if [ -e "$T" ]; then cat "$T"; else echo "no crontab for me" >&2; exit 1; fi;;
-r) rm "$T";;
-e) $VISUAL "$T";;
-) {take};;
esac
"""
TAKES = 'cat > "$T"'
MANGLES = "sed 's/100%/100 %/' > \"$T\""
REFUSES = 'cat > /dev/null; echo "errors in crontab file,\ncannot install." >&2; exit 1'


class Machine:
    """A crontab program, its table, and the folder of backups."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.table = folder / "table"
        self.backups = folder / "backups"
        self._program = folder / "bin" / "crontab"
        self._program.parent.mkdir()
        patch.setenv("PATH", f"{self._program.parent}:/usr/bin:/bin")
        patch.setenv("T", str(self.table))
        self.script(KEEPS.replace("{take}", TAKES))
        self.crontab = UserCrontab(self.backups)

    def script(self, text: str) -> None:
        self._program.write_text(f"#!/bin/sh\n{text}\n")
        self._program.chmod(0o700)

    def write(self, before: str, after: str) -> Path | None:
        return self.crontab.replace(before, after, now=NOW)


@pytest.fixture(name="machine")
def machine_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    return Machine(tmp_path, monkeypatch)


def test_a_table_of_any_bytes_is_read_and_written_as_it_is(machine: Machine) -> None:
    odd = b'\xff\r\n5 4 * * * echo "100%"\r\nno end'
    machine.table.write_bytes(odd)
    read = machine.crontab.read()

    backup = machine.write(read, f"{read}\nmore\n")

    assert machine.table.read_bytes() == odd + b"\nmore\n"
    assert backup
    assert backup.read_bytes() == odd
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


@pytest.mark.parametrize("table", [b"A=1\r\n", b"A=\\r\n", b"A=\r\\b\\r\b\n"])
def test_what_debians_crontab_shows_as_escapes_is_read_as_it_is(
    machine: Machine, table: bytes
) -> None:
    escaping = r"""sed 's/\r/\\r/g; s/\x08/\\b/g' "$T" """
    machine.script(KEEPS.replace('cat "$T"; else', f"{escaping}; else").replace("{take}", TAKES))
    machine.table.write_bytes(table)

    machine.write(machine.crontab.read(), machine.crontab.read() + "B=2\n")

    assert machine.table.read_bytes() == table + b"B=2\n"


def test_a_table_that_is_shown_in_two_ways_is_left_alone(machine: Machine) -> None:
    machine.script("case $1 in -l) printf '%s\\n' 'A=\\r';; -e) echo B=1;; esac")

    with pytest.raises(CrontabError, match="differ over"):
        machine.crontab.read()


def test_no_table_is_an_empty_one_and_an_empty_one_none(machine: Machine) -> None:
    assert machine.crontab.read() == ""

    assert machine.write("", "A=1\n") is None
    assert machine.table.read_text() == "A=1\n"

    assert machine.write("A=1\n", "")
    assert not machine.table.exists()


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("echo 'you are not allowed' >&2; exit 1", "you are not allowed"),
        ("echo 'no crontab for me' >&2; exit 2", "no crontab for me"),
        ("echo half; echo 'no crontab for me' >&2; exit 1", "no crontab for me"),
        ("exit 3", "it ended with 3, and said nothing"),
    ],
)
def test_a_table_that_is_not_shown_stops_with_the_words_of_crontab(
    machine: Machine, script: str, words: str
) -> None:
    machine.script(script)

    with pytest.raises(CrontabError, match=words):
        machine.crontab.read()


def test_where_there_is_no_crontab_program_the_fix_is_named(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(CrontabError, match=r"apt install cron.*--print-systemd"):
        machine.crontab.read()


def test_a_table_that_changed_meanwhile_is_left_alone(machine: Machine) -> None:
    machine.table.write_text("somebody else's\n")

    with pytest.raises(CrontabError, match="changed by something else"):
        machine.write("A=1\n", "B=2\n")

    assert machine.table.read_text() == "somebody else's\n"


@pytest.mark.parametrize("before", ["A=1\n", ""])
def test_a_table_that_reads_back_otherwise_gives_way_to_the_one_before(
    machine: Machine, before: str
) -> None:
    machine.script(KEEPS.replace("{take}", MANGLES))
    if before:
        machine.table.write_text(before)

    with pytest.raises(CrontabError, match="your crontab is as it was before"):
        machine.write(before, 'echo "100%"\n')

    assert machine.crontab.read() == before


def test_a_line_that_another_program_adds_a_moment_later_stays(machine: Machine) -> None:
    machine.script(KEEPS.replace("{take}", f'{TAKES}; echo "1 1 * * * theirs" >> "$T"'))
    machine.table.write_text("mine\n")

    machine.write("mine\n", "mine\nours\n")

    assert machine.table.read_text() == "mine\nours\n1 1 * * * theirs\n"


def test_a_table_that_cannot_be_brought_back_is_in_the_backup(machine: Machine) -> None:
    machine.script(KEEPS.replace("{take}", MANGLES))
    machine.table.write_text("echo 100%\n")

    with pytest.raises(CrontabError, match=r"could not be brought back; it is in .*backup-"):
        machine.write("echo 100%\n", "echo 100%\nB=2\n")

    (backup,) = machine.backups.iterdir()
    assert backup.read_text() == "echo 100%\n"


def test_a_table_that_is_refused_is_told_in_one_line(machine: Machine) -> None:
    machine.script(KEEPS.replace("{take}", REFUSES))
    machine.table.write_text("A=1\n")

    with pytest.raises(CrontabError, match="take the new table: errors in crontab file, cannot"):
        machine.write("A=1\n", "B=2\n")

    assert machine.table.read_text() == "A=1\n"


def test_only_the_latest_backups_are_kept(machine: Machine) -> None:
    machine.backups.mkdir()
    for number in range(15):
        (machine.backups / f"crontab-backup-2020{number:02}").touch()
    machine.table.write_text("A=1\n")

    machine.write("A=1\n", "B=2\n")

    kept = sorted(path.name for path in machine.backups.iterdir())
    assert len(kept) == 10
    assert kept[-1].startswith("crontab-backup-2026")
