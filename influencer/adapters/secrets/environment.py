"""Credentials from the environment: a variable, a file it names, a systemd credential, ``.env``."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from influencer.adapters.secrets.key_files import (
    check_is_private,
    parse_dotenv,
    read_dotenv,
    read_text,
)
from influencer.domain import secret_item
from influencer.domain.credentials import Credentials, Secret
from influencer.domain.secret_value import what_spoils
from influencer.errors import ConfigurationError

VARIABLES = secret_item.VARIABLES
MODEL_VARIABLE = secret_item.MODEL_VARIABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A value, and the word for the place it comes from, as ``Finding`` has it."""

    value: str
    place: str


def load(dotenv: Path) -> Credentials | None:
    """X's four keys, with the model's if it is there; None where the environment has none of X's.

    Raises:
        ConfigurationError: some are there and others are missing, a file cannot be trusted, or a
            value can be no key.
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
        ConfigurationError: a file cannot be trusted, or a value can be no key.
    """
    fallback = read_dotenv(dotenv)
    found = {part: _checked(variable, fallback) for part, variable in VARIABLES.items()}
    return {part: kept for part, kept in found.items() if kept}


def find_model_key(dotenv: Path) -> Found | None:
    """The key of the model that writes, where the environment has it.

    Raises:
        ConfigurationError: a file cannot be trusted, or the value can be no key.
    """
    return _checked(MODEL_VARIABLE, read_dotenv(dotenv))


def load_model_key(dotenv: Path) -> Secret | None:
    """The same, as what it is.

    Raises:
        ConfigurationError: a file cannot be trusted, or the value can be no key.
    """
    found = find_model_key(dotenv)
    return Secret(found.value) if found else None


def setting(variable: str, dotenv: Path) -> str | None:
    """A variable that is no secret, from the environment or ``.env``.

    Raises:
        ConfigurationError: ``.env`` cannot be trusted.
    """
    return os.environ.get(variable) or read_dotenv(dotenv).get(variable) or None


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
        fallback = parse_dotenv(dotenv)
    found = []
    for variable in (*VARIABLES.values(), MODEL_VARIABLE):
        with suppress(ConfigurationError):
            found.append(_find(variable, fallback, check=lambda _path, _name: None))
    return [secret.value for secret in found if secret]


def _checked(variable: str, fallback: Mapping[str, str | None]) -> Found | None:
    """What is found, where it can be a key; what cannot is masked, but not used."""
    found = _find(variable, fallback)
    if found and (said := what_spoils(found.value)):
        raise ConfigurationError(
            f"the value of {variable} ({found.place}) has {said}; copy it from its source once more"
        )
    return found


def _find(
    variable: str,
    fallback: Mapping[str, str | None],
    *,
    check: Callable[[Path, str], None] | None = None,
) -> Found | None:
    """The first place that names it decides, even where what it names is empty."""
    found = _look(variable, check or check_is_private)
    value, place = found or (fallback.get(variable) or "", ".env")
    return Found(value=value.strip(), place=place) if value.strip() else None


def _look(variable: str, check: Callable[[Path, str], None]) -> tuple[str, str] | None:
    """Its value and the word for its place; a file that is named is checked before it is read."""
    if value := os.environ.get(variable):
        return value, "environment"
    if path := os.environ.get(f"{variable}_FILE"):
        check(Path(path), f"{variable}_FILE")
        return read_text(Path(path), f"{variable}_FILE, {path},"), "file variable"
    if folder := os.environ.get("CREDENTIALS_DIRECTORY"):
        credential = Path(folder) / variable.lower()
        if credential.exists():
            return read_text(credential, f"the systemd credential, {credential},"), "systemd"
    return None
