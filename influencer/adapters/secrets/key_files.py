"""Files that a person wrote keys into: whom they may be open to, and how they are read."""

import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from io import StringIO
from pathlib import Path

from dotenv.parser import Binding, parse_stream

from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble

_OTHERS_CAN_READ = 0o077
_ANYBODY = stat.S_IROTH | stat.S_IWOTH
_MOST_BYTES = 65_536
_CONTAINER_SECRETS = Path("/run/secrets")
"""Where Docker, Podman and Kubernetes put secrets, open to all within the container."""


def check_is_private(path: Path, named_by: str) -> None:
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


def read_text(path: Path, name: str) -> str:
    """The text of a file. What cannot be read is not quoted: it may be a secret in part.

    Raises:
        ConfigurationError: it cannot be read, is too long, no text, or no ordinary file.
    """
    try:
        return _read(path, name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigurationError(
            f"{name} cannot be read: it is no text in UTF-8; save it as plain"
            " text in UTF-8, or remove the file"
        ) from None
    except OSError as error:
        raise ConfigurationError(
            f"{name} cannot be read: {error.strerror}; see ls -l {path}, and let only yourself read"
            " it, or remove the file"
        ) from error


def _read(path: Path, name: str) -> bytes:
    # Without waiting for a writer, should it be a pipe; what it is, is checked once it is open.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ConfigurationError(
                f"{name} cannot be read: it is no ordinary file; put the text into one"
            )
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            content = file.read(_MOST_BYTES + 1)
    finally:
        os.close(descriptor)
    if len(content) > _MOST_BYTES:
        most = f"more than {_MOST_BYTES // 1024} kB; keep nothing but keys there"
        raise ConfigurationError(f"{name} cannot be read: it has {most}")
    return content


def read_dotenv(path: Path) -> Mapping[str, str | None]:
    """What ``.env`` sets, where it can be trusted."""
    if _mode_of(path) & _OTHERS_CAN_READ:
        raise SecretStoreError(
            f"others can read {path}; run chmod 600 {path}", trouble=StoreTrouble.UNTRUSTED
        )
    return parse_dotenv(path)


def _mode_of(path: Path) -> int:
    """Its permissions; none where there is no such file."""
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    except OSError as error:
        raise ConfigurationError(
            f"{path} cannot be read: {error.strerror}; see ls -ld {path.parent}, and let yourself"
            " into that folder"
        ) from error


def parse_dotenv(path: Path) -> Mapping[str, str | None]:
    """What it sets, without interpolation, and without telling child processes."""
    if not path.exists():
        return {}
    bindings = list(parse_stream(StringIO(read_text(path, str(path)))))
    for binding in bindings:
        if binding.error:
            line = _line(binding)
            raise ConfigurationError(
                f"{path}, line {line}, is no NAME=value; mend line {line} of {path}, or remove the"
                " file"
            )
    return {binding.key: binding.value for binding in bindings if binding.key}


def _line(binding: Binding) -> int:
    """Where it begins; python-dotenv counts the empty lines before it as part of it."""
    text = binding.original.string
    return binding.original.line + text[: len(text) - len(text.lstrip())].count("\n")
