"""Where everything is kept. Standard library only: the nothing-due run needs it first."""

import os
import sys
from pathlib import Path


class Paths:
    """The folders of one installation; one and the same folder under ``INFLUENCER_HOME``.

    A plain class: ``dataclasses`` would double what the nothing-due run imports.
    """

    def __init__(self, data: Path, config: Path) -> None:
        self.data = data
        self.config = config

    @property
    def database(self) -> Path:
        return self.data / "influencer.db"

    @property
    def images(self) -> Path:
        return self.data / "images"

    @property
    def lock(self) -> Path:
        return self.data / "post.lock"

    @property
    def log(self) -> Path:
        return self.data / "log" / "influencer.log"

    @property
    def last_run(self) -> Path:
        """Touched by each ``post --due``: its time is the time of the last run."""
        return self.data / "last-run"

    @property
    def ledger_copy(self) -> Path:
        """The facts that ship, in a form that is read faster."""
        return self.data / "ledger-copy"

    @property
    def facts(self) -> Path:
        """The user's own facts."""
        return self.config / "facts"

    @property
    def themes(self) -> Path:
        """The user's own looks for pictures."""
        return self.config / "themes"

    @property
    def dotenv(self) -> Path:
        return self.config / ".env"


def locate() -> Paths:
    """The folders this process works in, from the environment and the platform's customs."""
    if home := os.environ.get("INFLUENCER_HOME"):
        folder = Path(os.path.expanduser(home)).absolute()  # noqa: PTH111 - raises nothing
        return Paths(folder, folder)
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support" / "influencer"
        return Paths(folder, folder)
    return Paths(
        _xdg("XDG_DATA_HOME", ".local/share") / "influencer",
        _xdg("XDG_CONFIG_HOME", ".config") / "influencer",
    )


def _xdg(variable: str, fallback: str) -> Path:
    """A base folder by the XDG Base Directory Specification, which ignores relative ones."""
    value = os.environ.get(variable, "")
    return Path(value) if value.startswith("/") else Path.home() / fallback


def make_private(folder: Path) -> Path:
    """The folder, made if need be, open to its owner only."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder


def settings_for_others() -> dict[str, str]:
    """The variables that lead a process with none but HOME to the same folders."""
    if os.environ.get("INFLUENCER_HOME"):
        return {"INFLUENCER_HOME": str(locate().data)}
    if sys.platform == "darwin":
        return {}
    customs = {"XDG_DATA_HOME": ".local/share", "XDG_CONFIG_HOME": ".config"}
    folders = {name: _xdg(name, fallback) for name, fallback in customs.items()}
    return {
        name: str(folder)
        for name, folder in folders.items()
        if folder != Path.home() / customs[name]
    }
