"""What the program makes is open to its owner only, whatever umask it is run with."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from command_line import CommandLine
from fake_x.process import FakeX
from installed import PROGRAM, Installed

from hygiene.invocations import INVOCATIONS
from hygiene.trial import trial_in
from influencer.adapters.images.renderer import PillowRenderer

OPEN_TO_ALL = ("sh", "-c", 'umask 0 && exec "$@"', "sh", *PROGRAM)


@pytest.fixture(name="_loose_umask")
def loose_umask_fixture() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def too_open(folder: Path) -> dict[str, str]:
    """The files and folders that others could use, with their modes."""
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [folder, *folder.rglob("*")]}
    return {
        str(path): oct(mode)
        for path, mode in modes.items()
        if mode != (0o700 if path.is_dir() else 0o600)
    }


@pytest.mark.usefixtures("_loose_umask")
def test_every_command_sees_to_it_by_itself(
    cli: CommandLine, fake: FakeX, monkeypatch: pytest.MonkeyPatch
) -> None:
    trial = trial_in("environment", cli, fake, monkeypatch)
    cli.parts["renderer"] = PillowRenderer(cache=cli.paths.data / "matplotlib")

    for line in INVOCATIONS:
        trial.run(line)
        assert cli.paths.data.exists() <= (too_open(cli.paths.data) == {}), line

    for part in ("influencer.db", "post.lock", "last-run", "images", "log/influencer.log"):
        assert (cli.paths.data / part).exists(), part


@pytest.mark.usefixtures("_loose_umask")
def test_so_does_what_is_there_while_the_database_is_open(cli: CommandLine) -> None:
    with cli.started_store() as store:
        store.database.execute("PRAGMA user_version = 3")
        found = {path.name for path in cli.paths.data.iterdir()}

        assert {"influencer.db", "influencer.db-wal", "influencer.db-shm"} <= found
        assert too_open(cli.paths.data) == {}


def test_the_installed_program_leaves_nothing_open_anywhere_below_home(tmp_path: Path) -> None:
    home = Installed(tmp_path)
    before = set(tmp_path.rglob("*"))
    handle = ("--handle", "alice", "--timezone", "UTC", "--no-verify")
    lines = ("init --yes --stdin", "generate", "post --due", "post --now --dry-run", "history")
    for line in lines:
        options = handle if line.startswith("init") else ()
        home.run(*line.split(), *options, program=OPEN_TO_ALL, stdin="a\nb\n")

    made = set(tmp_path.rglob("*")) - before
    assert home.database in made
    assert [path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077] == []


def test_the_search_sees_what_is_open(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "fine").touch(mode=0o600)
    assert too_open(tmp_path) == {}

    (tmp_path / "open").touch()
    (tmp_path / "open").chmod(0o640)
    assert too_open(tmp_path) == {str(tmp_path / "open"): "0o640"}
