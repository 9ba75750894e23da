"""Credentials from the environment: a variable, a file it names, a systemd credential, ``.env``."""

import os
import stat
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from influencer.domain import secret_item
from influencer.domain.credentials import Credentials, Secret
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble

VARIABLES = secret_item.VARIABLES
MODEL_VARIABLE = secret_item.MODEL_VARIABLE

_OTHERS_CAN_READ = 0o077
_ANYBODY = stat.S_IROTH | stat.S_IWOTH
_CONTAINER_SECRETS = Path("/run/secrets")
"""Where Docker, Podman and Kubernetes put secrets, open to all within the container."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value, and the word for the place it comes from, as ``Finding`` has it."""

    value: str
    place: str


def load(dotenv: Path) -> Credentials | None:
    """X's four keys, with the model's if it is there; None where the environment has none of X's.

    Raises:
        ConfigurationError: some are there and others are missing, or a file cannot be trusted.
    """
    found = find_keys(dotenv)
    if not found:
        return None
    missing = [variable for part, variable in VARIABLES.items() if part not in found]
    if missing:
        raise ConfigurationError(f"the environment lacks {', '.join(missing)}; set all four")
    values = {part: kept.value for part, kept in found.items()}
    model = find_model_key(dotenv)
    return Credentials.of(**values, **({"model_key": model.value} if model else {}))


def find_keys(dotenv: Path) -> dict[str, Found]:
    """What there is of X's four keys, by part, each with its place.

    Raises:
        ConfigurationError: a file cannot be trusted.
    """
    fallback = _read_dotenv(dotenv)
    found = {part: _find(variable, fallback) for part, variable in VARIABLES.items()}
    return {part: kept for part, kept in found.items() if kept}


def find_model_key(dotenv: Path) -> Found | None:
    """The key of the model that writes, where the environment has it.

    Raises:
        ConfigurationError: a file cannot be trusted.
    """
    return _find(MODEL_VARIABLE, _read_dotenv(dotenv))


def load_model_key(dotenv: Path) -> Secret | None:
    """The same, as what it is.

    Raises:
        ConfigurationError: a file cannot be trusted.
    """
    found = find_model_key(dotenv)
    return Secret(found.value) if found else None


def setting(variable: str, dotenv: Path) -> str | None:
    """A variable that is no secret, from the environment or ``.env``.

    Raises:
        ConfigurationError: ``.env`` cannot be trusted.
    """
    return os.environ.get(variable) or _read_dotenv(dotenv).get(variable) or None


def is_out_of_reach_for_cron() -> bool:
    """Whether a credential, or the name of its file, is a variable of this process only."""
    names = [name for variable in VARIABLES.values() for name in (variable, f"{variable}_FILE")]
    return any(os.environ.get(name) for name in names)


def known_secrets(dotenv: Path) -> list[str]:
    """Every secret that the environment names, to be masked; what cannot be read is left out.

    Those of a file that others can read too: refused as keys, they are as secret as ever.
    """
    fallback: Mapping[str, str | None] = {}
    with suppress(ConfigurationError, OSError):
        fallback = _parse_dotenv(dotenv)
    found = []
    for variable in (*VARIABLES.values(), MODEL_VARIABLE):
        with suppress(ConfigurationError):
            found.append(_find(variable, fallback, check=lambda _path, _name: None))
    return [secret.value for secret in found if secret]


def _find(
    variable: str,
    fallback: Mapping[str, str | None],
    *,
    check: Callable[[Path, str], None] | None = None,
) -> Found | None:
    """The first place that names it decides, even where what it names is empty."""
    found = _look(variable, check or _check_is_private)
    value, place = found or (fallback.get(variable) or "", ".env")
    return Found(value=value.strip(), place=place) if value.strip() else None


def _look(variable: str, check: Callable[[Path, str], None]) -> tuple[str, str] | None:
    """Its value and the word for its place; a file that is named is checked before it is read."""
    if value := os.environ.get(variable):
        return value, "environment"
    if path := os.environ.get(f"{variable}_FILE"):
        check(Path(path), f"{variable}_FILE")
        return _read(Path(path), f"{variable}_FILE, {path},"), "file variable"
    if folder := os.environ.get("CREDENTIALS_DIRECTORY"):
        credential = Path(folder) / variable.lower()
        if credential.is_file():
            return _read(credential, f"the systemd credential, {credential},"), "systemd"
    return None


def _check_is_private(path: Path, named_by: str) -> None:
    """Refuse a file that is open to everybody, unless it is where systems put secrets so.

    A group may read it: that is how a container's secret reaches the user who needs it.
    """
    with suppress(OSError):  # told of when it is read
        mode = path.stat().st_mode
        if stat.S_ISREG(mode) and mode & _ANYBODY and not _is_kept_by_system(path):
            raise SecretStoreError(
                f"everybody has access to {path}, which {named_by} names; run chmod 600 {path}",
                trouble=StoreTrouble.UNTRUSTED,
            )


def _is_kept_by_system(path: Path) -> bool:
    folders = [_CONTAINER_SECRETS]
    if named := os.environ.get("CREDENTIALS_DIRECTORY"):
        folders.append(Path(named))
    return any(path.absolute().is_relative_to(folder) for folder in folders)


def _read(path: Path, name: str) -> str:
    """The text of a file. What cannot be read is not quoted: it may be a secret in part."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError(f"{name} cannot be read: it is no text in UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"{name} cannot be read: {error.strerror}") from error


def _read_dotenv(path: Path) -> Mapping[str, str | None]:
    """What ``.env`` sets, where it can be trusted."""
    if path.is_file() and path.stat().st_mode & _OTHERS_CAN_READ:
        raise SecretStoreError(
            f"others can read {path}; run chmod 600 {path}", trouble=StoreTrouble.UNTRUSTED
        )
    return _parse_dotenv(path)


def _parse_dotenv(path: Path) -> Mapping[str, str | None]:
    """What it sets, without interpolation, and without telling child processes."""
    if not path.is_file():
        return {}
    bindings = list(parse_stream(StringIO(_read(path, str(path)))))
    for binding in bindings:
        if binding.error:
            raise ConfigurationError(f"{path}, line {_line(binding)}, is no NAME=value")
    return {binding.key: binding.value for binding in bindings if binding.key}


def _line(binding: Binding) -> int:
    """Where it begins; python-dotenv counts the empty lines before it as part of it."""
    text = binding.original.string
    return binding.original.line + text[: len(text) - len(text.lstrip())].count("\n")
