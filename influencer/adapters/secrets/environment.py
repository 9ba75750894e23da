"""Credentials from the environment: a variable, a file it names, a systemd credential, ``.env``."""

import os
from collections.abc import Mapping
from contextlib import suppress
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from influencer.domain.credentials import Credentials
from influencer.errors import ConfigurationError

VARIABLES: Mapping[str, str] = {
    "api_key": "INFLUENCER_X_API_KEY",
    "api_secret": "INFLUENCER_X_API_SECRET",
    "access_token": "INFLUENCER_X_ACCESS_TOKEN",
    "access_token_secret": "INFLUENCER_X_ACCESS_TOKEN_SECRET",
}
"""Each part of the credentials by the variable that holds it."""

_OTHERS_CAN_READ = 0o077


def load(dotenv: Path) -> Credentials | None:
    """All four credentials, or None where the environment names none of them.

    Raises:
        ConfigurationError: some are there and others are missing, or a file cannot be trusted.
    """
    fallback = _read_dotenv(dotenv)
    found = {part: _value(variable, fallback) for part, variable in VARIABLES.items()}
    missing = [VARIABLES[part] for part, value in found.items() if not value]
    if len(missing) == len(VARIABLES):
        return None
    if missing:
        raise ConfigurationError(f"the environment lacks {', '.join(missing)}; set all four")
    return Credentials.of(**{part: value or "" for part, value in found.items()})


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
    """Every secret that the environment names, to be masked; what cannot be read is left out."""
    fallback: Mapping[str, str | None] = {}
    with suppress(ConfigurationError, OSError):
        fallback = _read_dotenv(dotenv)
    found = []
    for variable in (*VARIABLES.values(), "OPENAI_API_KEY"):
        with suppress(ConfigurationError):
            found.append(_value(variable, fallback) or "")
    return [secret for secret in found if secret]


def _value(variable: str, fallback: Mapping[str, str | None]) -> str | None:
    if value := os.environ.get(variable):
        return value.strip()
    if path := os.environ.get(f"{variable}_FILE"):
        return _read(Path(path), f"{variable}_FILE, {path},").strip()
    if folder := os.environ.get("CREDENTIALS_DIRECTORY"):
        credential = Path(folder) / variable.lower()
        if credential.is_file():
            return _read(credential, f"the systemd credential, {credential},").strip()
    return (fallback.get(variable) or "").strip() or None


def _read(path: Path, name: str) -> str:
    """The text of a file. What cannot be read is not quoted: it may be a secret in part."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError(f"{name} cannot be read: it is no text in UTF-8") from None
    except OSError as error:
        raise ConfigurationError(f"{name} cannot be read: {error.strerror}") from error


def _read_dotenv(path: Path) -> Mapping[str, str | None]:
    """What ``.env`` sets, without interpolation, and without telling child processes."""
    if not path.is_file():
        return {}
    if path.stat().st_mode & _OTHERS_CAN_READ:
        raise ConfigurationError(f"others can read {path}; run chmod 600 {path}")
    bindings = list(parse_stream(StringIO(_read(path, str(path)))))
    for binding in bindings:
        if binding.error:
            raise ConfigurationError(f"{path}, line {_line(binding)}, is no NAME=value")
    return {binding.key: binding.value for binding in bindings if binding.key}


def _line(binding: Binding) -> int:
    """Where it begins; python-dotenv counts the empty lines before it as part of it."""
    text = binding.original.string
    return binding.original.line + text[: len(text) - len(text.lstrip())].count("\n")
