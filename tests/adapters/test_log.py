"""The log of bugs: everything that helps to find one, and no secret."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from influencer.adapters.log import MOST_BYTES, LogFile
from influencer.adapters.log import write_traceback as write
from influencer.adapters.secrets.environment import VARIABLES
from influencer.paths import locate
from influencer.services import Services

SECRET = "s3cr3t-sentinel"


def write_traceback(path: Path, error: Exception, *, most_bytes: int = MOST_BYTES) -> None:
    """As a process does that finds a bug."""
    write(LogFile(path, Services(locate()).redact, most_bytes=most_bytes), error)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "log" / "influencer.log"


@pytest.fixture
def loose_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def a_bug(message: str = "it broke") -> Exception:
    """An exception as it is caught, with where it was raised."""
    with pytest.raises(LookupError) as caught:
        raise LookupError(message)
    return caught.value


def test_a_traceback_says_what_broke_and_where(path: Path) -> None:
    write_traceback(path, a_bug())

    text = path.read_text("utf-8")
    assert "LookupError: it broke" in text
    assert f'File "{__file__}", line ' in text
    assert "in a_bug" in text


def test_each_bug_is_added_to_those_before(path: Path) -> None:
    write_traceback(path, a_bug("first"))
    write_traceback(path, a_bug("second"))

    text = path.read_text("utf-8")
    assert (text.count("first"), text.count("second")) == (1, 1)


def in_variable(patch: pytest.MonkeyPatch, name: str) -> None:
    patch.setenv(name, f" {SECRET}\n")


def in_file(patch: pytest.MonkeyPatch, name: str) -> None:
    path = Path.home() / "secret"
    path.write_text(f"{SECRET}\n")
    patch.setenv(f"{name}_FILE", str(path))


def in_dotenv(patch: pytest.MonkeyPatch, name: str) -> None:
    del patch
    path = locate().dotenv
    path.parent.mkdir()
    path.touch(mode=0o600)
    path.write_text(f'{name}="{SECRET}"\n')


@pytest.mark.parametrize("variable", [*VARIABLES.values(), "OPENAI_API_KEY"])
@pytest.mark.parametrize("place", [in_variable, in_file, in_dotenv])
def test_a_secret_of_the_environment_is_masked_wherever_it_stands(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    place: Callable[[pytest.MonkeyPatch, str], None],
) -> None:
    place(monkeypatch, variable)

    write_traceback(path, a_bug(f"GET /?key={SECRET}"))

    text = path.read_text("utf-8")
    assert SECRET not in text
    assert "GET /?key=***" in text


def test_a_secret_within_another_leaves_no_rest_of_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_KEY", SECRET)
    monkeypatch.setenv("INFLUENCER_X_API_SECRET", f"{SECRET}-and-more")

    write_traceback(path, a_bug(f"{SECRET}-and-more"))

    assert "-and-more" not in path.read_text("utf-8")


def test_places_of_secrets_that_cannot_be_read_do_not_keep_a_bug_out_of_the_log(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_KEY_FILE", "/nonexistent")
    monkeypatch.setenv("INFLUENCER_X_API_SECRET", SECRET)
    in_dotenv(monkeypatch, "not a = line")

    write_traceback(path, a_bug(SECRET))

    assert "LookupError: ***" in path.read_text("utf-8")


def test_a_secret_in_a_cause_is_masked_too(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_KEY", SECRET)
    error = RuntimeError("harmless")
    error.__cause__ = a_bug(SECRET)

    write_traceback(path, error)

    assert SECRET not in path.read_text("utf-8")
    assert "harmless" in path.read_text("utf-8")


def test_what_is_too_short_for_a_secret_is_not_masked(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_KEY", "e")

    write_traceback(path, a_bug())

    assert "LookupError: it broke" in path.read_text("utf-8")


@pytest.mark.usefixtures("loose_umask")
def test_log_and_folder_are_open_to_their_owner_only_whatever_the_umask(
    path: Path,
) -> None:
    for _ in range(9):
        write_traceback(path, a_bug(), most_bytes=1000)

    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def test_the_log_does_not_grow_without_end(path: Path) -> None:
    for _ in range(30):
        write_traceback(path, a_bug(), most_bytes=1000)

    assert sorted(file.name for file in path.parent.iterdir()) == [
        "influencer.log",
        *(f"influencer.log.{number}" for number in (1, 2, 3)),
    ]


def test_any_text_can_be_written_whatever_the_language(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_traceback(path, a_bug("₿ \udcff"))

    assert "₿ \\udcff" in path.read_text("utf-8")
    assert capsys.readouterr() == ("", "")


def test_nothing_is_said_on_the_terminal(path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    write_traceback(path, a_bug())

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("obstacle", ["folder", "full"])
def test_a_log_that_cannot_be_written_is_the_callers_to_report(
    path: Path, capfd: pytest.CaptureFixture[str], obstacle: str
) -> None:
    if obstacle == "folder":
        path.mkdir(parents=True)
    elif Path("/dev/full").exists():
        path.parent.mkdir()
        path.symlink_to("/dev/full")
    else:
        pytest.skip("this system has no /dev/full")

    with pytest.raises(OSError, match=r"Is a directory|No space left"):
        write_traceback(path, a_bug())
    assert capfd.readouterr() == ("", "")
