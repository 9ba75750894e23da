"""What shows whether a cron daemon runs; here the folders of the system are the test's."""

from pathlib import Path

import pytest

from influencer.adapters.cron_daemon import CronWatch
from influencer.domain.cron_state import CronState, Daemon


@pytest.fixture(name="root")
def root_fixture(tmp_path: Path) -> Path:
    """A machine on which nothing runs but the first process."""
    process(tmp_path, 1, "systemd", "/sbin/init")
    return tmp_path


def process(
    root: Path, number: int, name: str, *words: str, numbers: tuple[int, ...] = (7,)
) -> None:
    folder = root / "proc" / str(number)
    folder.mkdir(parents=True)
    (folder / "comm").write_text(f"{name}\n")
    (folder / "cmdline").write_text("".join(f"{word}\0" for word in words))
    inside = "\t".join(map(str, numbers))
    (folder / "status").write_text(f"Name:\t{name}\nNSpid:\t{inside}\n")


def look(root: Path, platform: str = "linux") -> CronState:
    return CronWatch(root, platform).state()


@pytest.mark.parametrize(
    "words",
    [
        ("cron", "/usr/sbin/cron", "-f"),
        ("crond", "/usr/sbin/crond", "-n"),
        ("fcron", "fcron"),
        ("busybox", "busybox", "crond", "-f"),
        ("busybox", "/usr/sbin/crond"),
    ],
)
def test_a_daemon_is_known_by_its_process(root: Path, words: tuple[str, ...]) -> None:
    process(root, 20, *words)

    assert look(root).daemon is Daemon.RUNNING


def test_other_processes_are_no_cron(root: Path) -> None:
    process(root, 20, "busybox", "busybox", "sh", "crond")
    process(root, 21, "vim", "vim", "cron")

    assert look(root).daemon is Daemon.STOPPED


def test_a_cron_that_has_ended_or_is_in_a_container_does_not_count(root: Path) -> None:
    process(root, 20, "cron")
    process(root, 21, "cron", "cron", "-f", numbers=(21, 1))

    assert look(root).daemon is Daemon.STOPPED


def test_where_processes_are_hidden_nothing_is_known(tmp_path: Path) -> None:
    assert look(tmp_path).daemon is Daemon.UNKNOWN
    (tmp_path / "run").mkdir()
    (tmp_path / "run/crond.pid").touch()
    assert look(tmp_path).seen.endswith("/run/crond.pid is there")


def test_systemd_cron_has_no_process(root: Path) -> None:
    (root / "lib/systemd/system").mkdir(parents=True)
    (root / "lib/systemd/system/cron.target").touch()
    assert look(root).daemon is Daemon.STOPPED

    (root / "run/systemd/system").mkdir(parents=True)
    assert look(root).daemon is Daemon.RUNNING


def test_on_a_mac_cron_is_always_there(root: Path) -> None:
    assert look(root, "darwin").daemon is Daemon.RUNNING


def test_without_the_program_cron_is_not_installed(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(root))

    state = look(root)

    assert not state.is_installed
    assert "apt install cron" in state.fix
