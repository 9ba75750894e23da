"""Where secrets may come from: each place is planted with all five."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from hygiene.sentinels import SENTINELS
from influencer.adapters.secrets.environment import VARIABLES
from influencer.paths import locate

NAMES: Mapping[str, str] = {**VARIABLES, "model_key": "OPENAI_API_KEY"}
"""Each part of the credentials by the variable that may hold it."""

VALUES = {NAMES[part]: text for part, text in SENTINELS.items()}


def in_environment(patch: pytest.MonkeyPatch) -> None:
    for name, text in VALUES.items():
        patch.setenv(name, text)


def in_named_files(patch: pytest.MonkeyPatch) -> None:
    for name, path in _files(Path.home() / "planted", VALUES).items():
        patch.setenv(f"{name}_FILE", str(path))


def in_systemd_credentials(patch: pytest.MonkeyPatch) -> None:
    folder = Path.home() / "planted"
    _files(folder, {name.lower(): text for name, text in VALUES.items()})
    patch.setenv("CREDENTIALS_DIRECTORY", str(folder))


def in_dotenv(patch: pytest.MonkeyPatch) -> None:
    del patch
    path = locate().dotenv
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.touch(mode=0o600)
    escaped = {
        name: text.replace("\\", "\\\\").replace("'", "\\'") for name, text in VALUES.items()
    }
    path.write_text("".join(f"{name}='{text}'\n" for name, text in escaped.items()), "utf-8")


def in_store(patch: pytest.MonkeyPatch) -> None:
    """``init --stdin`` puts them there; the model's key has no other place yet."""
    patch.setenv("OPENAI_API_KEY", SENTINELS["model_key"])


PLACES: Mapping[str, Callable[[pytest.MonkeyPatch], None]] = {
    "environment": in_environment,
    "named files": in_named_files,
    "systemd credentials": in_systemd_credentials,
    "dotenv": in_dotenv,
    "store": in_store,
}


def is_planted(path: Path) -> bool:
    """Whether the file holds secrets because it is one of the places."""
    return path == locate().dotenv or path.parent == Path.home() / "planted"


def _files(folder: Path, contents: Mapping[str, str]) -> dict[str, Path]:
    folder.mkdir(mode=0o700)
    for name, text in contents.items():
        (folder / name).touch(mode=0o600)
        (folder / name).write_text(f"{text}\n", "utf-8")
    return {name: folder / name for name in contents}
