"""What the environment names, and what is no key or no file of keys."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from key_places import ORDER, Places, write

from influencer.adapters.secrets import environment
from influencer.adapters.secrets.environment import MODEL_VARIABLE, VARIABLES, load
from influencer.errors import ConfigurationError


@pytest.fixture
def dotenv(tmp_path: Path) -> Path:
    return tmp_path / ".env"


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Places:
    return Places(monkeypatch, tmp_path)


def put(kind: str, path: Path) -> None:
    """What is no file of keys, in its place."""
    path.unlink()
    if kind == "pipe":
        os.mkfifo(path, 0o600)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "folder":
        path.mkdir(0o700)
    else:
        write(path, "sentinel " * 8000)


@pytest.mark.parametrize("place", ["file", "systemd", "dotenv"])
@pytest.mark.parametrize("kind", ["pipe", "device", "folder", "long"])
def test_what_is_no_ordinary_file_of_a_few_keys_is_refused_at_once(
    places: Places, dotenv: Path, tmp_path: Path, kind: str, place: str
) -> None:
    getattr(places, place)()
    path = {
        "file": tmp_path / "files" / "INFLUENCER_X_API_KEY",
        "systemd": tmp_path / "systemd" / "influencer_x_api_key",
        "dotenv": dotenv,
    }[place]
    put(kind, path)

    with pytest.raises(ConfigurationError) as caught:
        with_an_end(lambda: load(dotenv))

    assert "sentinel" not in str(caught.value)
    if (kind, place) != ("device", "dotenv"):  # others can read that one, which is told first
        said = "has more than 64 kB" if kind == "long" else "is no ordinary file"
        assert f"{path}" in str(caught.value)
        assert f"cannot be read: it {said}; " in str(caught.value)


def with_an_end(work: Callable[[], object]) -> object:
    """Fails where the work would wait for ever."""

    def stop(number: int, frame: object) -> None:
        pytest.fail(f"it hangs: {number} {frame}")

    earlier = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 3)
    try:
        return work()
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, earlier)


@pytest.mark.parametrize("place", ORDER)
@pytest.mark.parametrize("variable", [*VARIABLES.values(), MODEL_VARIABLE])
@pytest.mark.parametrize("spoiled", ["sen…tinel", "sentinel\u200b", "sen tinel", "sen\x1btinel"])
def test_a_value_that_can_be_no_key_is_refused_by_the_name_of_its_variable(
    places: Places, tmp_path: Path, variable: str, spoiled: str, place: str
) -> None:
    dotenv = tmp_path / ".env"
    getattr(places, place)()
    places.one(place, variable, spoiled)

    with pytest.raises(ConfigurationError, match=rf"^the value of {variable} \(") as caught:
        load(dotenv)

    assert "tinel" not in str(caught.value)
    assert spoiled in environment.known_secrets(dotenv)


def test_two_lines_in_a_file_are_no_key(places: Places, dotenv: Path, tmp_path: Path) -> None:
    places.file()
    write(tmp_path / "files" / "INFLUENCER_X_API_KEY", "sentinel\nsentinel\n")

    with pytest.raises(ConfigurationError, match="spaces or line breaks inside; copy"):
        load(dotenv)
