"""Who may look into the folders of an installation, and the room that is left."""

from pathlib import Path

import pytest

from influencer.adapters.folder import free_bytes, open_to_others


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    (folder / "log").mkdir(mode=0o700, parents=True)
    folder.chmod(0o700)
    (folder / "influencer.db").touch(mode=0o600)
    (folder / "log" / "influencer.log").touch(mode=0o600)
    return folder


def test_what_only_its_owner_can_read_is_closed(home: Path) -> None:
    assert open_to_others([home], apart_from=[]) == []


@pytest.mark.parametrize(
    ("name", "mode"),
    [("", 0o750), ("log", 0o701), ("influencer.db", 0o640), ("log/influencer.log", 0o602)],
)
def test_what_others_may_read_write_or_enter_is_found(home: Path, name: str, mode: int) -> None:
    (home / name).chmod(mode)

    assert open_to_others([home, home / "nowhere"], apart_from=[]) == [home / name]


def test_a_users_own_facts_and_what_a_link_leads_to_are_theirs(home: Path, tmp_path: Path) -> None:
    (home / "facts").mkdir(mode=0o700)
    (home / "facts" / "mine.toml").touch(mode=0o644)
    (tmp_path / "elsewhere").touch(mode=0o644)
    (home / "link").symlink_to(tmp_path / "elsewhere")

    assert open_to_others([home], apart_from=[home / "facts"]) == []


def test_a_file_that_goes_while_it_is_looked_for_is_open_to_nobody(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / "influencer.db-wal").touch(mode=0o644)
    seen = Path.is_symlink

    def vanishing(path: Path) -> bool:
        if path.name == "influencer.db-wal":
            path.unlink()
        return seen(path)

    monkeypatch.setattr(Path, "is_symlink", vanishing)

    assert open_to_others([home], apart_from=[]) == []


def test_the_room_of_a_folder_that_is_not_there_yet_is_its_parents(tmp_path: Path) -> None:
    assert free_bytes(tmp_path / "not" / "yet") > 0
