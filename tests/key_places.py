"""The places of the environment where keys may be, filled."""

from pathlib import Path

import pytest
from fakes.surroundings import CREDENTIALS

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials


def write(path: Path, text: str, mode: int = 0o600) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(mode)
    return path


def export(patch: pytest.MonkeyPatch) -> None:
    """All four of X's keys, as a script exports them."""
    for part, variable in VARIABLES.items():
        patch.setenv(variable, CREDENTIALS.reveal()[part])


def marked(place: str) -> Credentials:
    """Credentials that say where they were found."""
    kept = CREDENTIALS.reveal().items()
    return Credentials.of(**{part: f"{value}-{place}" for part, value in kept})


def values(place: str) -> dict[str, str]:
    """The same by the names of their variables."""
    found = marked(place).reveal()
    return {variable: found[part] for part, variable in VARIABLES.items()}


class Places:
    """Fills the places where credentials may be."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._patch = patch
        self._folder = folder

    def variable(self, place: str = "variable") -> None:
        for name, value in values(place).items():
            self._patch.setenv(name, value)

    def file(self, place: str = "file") -> None:
        for name, value in values(place).items():
            path = write(self._folder / "files" / name, f"{value}\n")
            self._patch.setenv(f"{name}_FILE", str(path))

    def systemd(self, place: str = "systemd") -> None:
        for name, value in values(place).items():
            write(self._folder / "systemd" / name.lower(), f"{value}\n")
        self._patch.setenv("CREDENTIALS_DIRECTORY", str(self._folder / "systemd"))

    def dotenv(self, place: str = "dotenv") -> None:
        lines = (f"{name}={value}\n" for name, value in values(place).items())
        write(self._folder / ".env", "".join(lines))

    def one(self, place: str, name: str, value: str) -> None:
        """That variable's value alone, in a place that is filled."""
        if place == "variable":
            self._patch.setenv(name, value)
        elif place == "file":
            path = write(self._folder / "files" / name, value)
            self._patch.setenv(f"{name}_FILE", str(path))
        elif place == "systemd":
            write(self._folder / "systemd" / name.lower(), value)
        else:
            lines = (self._folder / ".env").read_text("utf-8").splitlines()
            others = [line for line in lines if not line.startswith(f"{name}=")]
            write(self._folder / ".env", "\n".join([*others, f"{name}='{value}'"]))


ORDER = ("variable", "file", "systemd", "dotenv")
