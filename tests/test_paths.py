"""Where everything is kept."""

import stat
import sys
from pathlib import Path

import pytest

from influencer.paths import Paths, locate, make_private


def folders() -> tuple[Path, Path]:
    """Where data and settings are."""
    paths = locate()
    return paths.data, paths.config


@pytest.fixture
def _without_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a machine where nobody set INFLUENCER_HOME."""
    monkeypatch.delenv("INFLUENCER_HOME")
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize(
    ("value", "folder"),
    [("/srv/influencer", "/srv/influencer"), ("~/state", "{home}/state"), ("state", "{cwd}/state")],
)
def test_one_folder_holds_everything_where_the_environment_names_one(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str, folder: str
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFLUENCER_HOME", value)

    expected = Path(folder.format(home=Path.home(), cwd=tmp_path))
    assert folders() == (expected, expected)


@pytest.mark.usefixtures("_without_home")
@pytest.mark.parametrize("value", ["", None])
def test_data_and_settings_are_where_the_platform_keeps_them(
    monkeypatch: pytest.MonkeyPatch, value: str | None
) -> None:
    if value is not None:
        monkeypatch.setenv("INFLUENCER_HOME", value)

    data, config = Path.home() / ".local/share/influencer", Path.home() / ".config/influencer"
    assert folders() == (data, config)


@pytest.mark.usefixtures("_without_home")
def test_the_base_folders_of_the_desktop_are_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/srv/data")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/srv/config")

    assert folders() == (Path("/srv/data/influencer"), Path("/srv/config/influencer"))


@pytest.mark.usefixtures("_without_home")
@pytest.mark.parametrize("value", ["", "relative/folder", "~/data"])
def test_a_base_folder_that_is_not_absolute_is_ignored(
    monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", value)

    assert locate().data == Path.home() / ".local/share/influencer"


@pytest.mark.usefixtures("_without_home")
def test_on_a_mac_it_is_the_application_support_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    folder = Path.home() / "Library/Application Support/influencer"
    assert folders() == (folder, folder)


def test_each_thing_has_its_place() -> None:
    paths = Paths(Path("/data"), Path("/config"))

    assert [str(place) for place in (paths.database, paths.images, paths.lock, paths.log)] == [
        "/data/influencer.db",
        "/data/images",
        "/data/post.lock",
        "/data/log/influencer.log",
    ]
    assert (str(paths.facts), str(paths.dotenv)) == ("/config/facts", "/config/.env")


def test_a_private_folder_is_open_to_its_owner_only_even_if_it_was_not(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "two"
    folder.mkdir(parents=True, mode=0o755)

    assert make_private(folder) == folder

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_looking_for_the_places_makes_none(influencer_home: Path) -> None:
    locate()

    assert not influencer_home.exists()


def test_a_home_of_nobody_is_a_folder_of_that_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("INFLUENCER_HOME", "~nobody-has-this-name/state")

    assert locate().data == tmp_path / "~nobody-has-this-name/state"
