"""The log file: what went wrong in a way that nobody foresaw. Never holds a known secret."""

import logging
import os
from collections.abc import Collection
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import NoReturn

from influencer.adapters.secrets.environment import known_secrets
from influencer.paths import locate, make_private

MOST_BYTES = 500_000
_OLD_FILES = 3
_SHORTEST_SECRET = 6


class _Redacting(logging.Formatter):
    """Masks secrets, the environment's and others, wherever in a record or traceback they stand."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__("%(asctime)s %(levelname)s %(message)s")
        self._secrets = {*secrets, *known_secrets(locate().dotenv)}

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in sorted(self._secrets, key=len, reverse=True):
            if len(secret) >= _SHORTEST_SECRET:
                text = text.replace(secret, "***")
        return text


class _PrivateFile(RotatingFileHandler):
    """Files of mode 0600, and no word on the terminal where they cannot be written."""

    def _open(self) -> TextIOWrapper:
        return open(
            self.baseFilename, "a", encoding="utf-8", errors="backslashreplace", opener=_open
        )

    def handleError(self, record: logging.LogRecord) -> NoReturn:  # noqa: N802, ARG002 - logging's
        raise  # noqa: PLE0704 - logging calls this while the error is being handled


def _open(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def write_traceback(
    path: Path,
    error: BaseException,
    *,
    secrets: Collection[str] = (),
    most_bytes: int = MOST_BYTES,
) -> None:
    """Append the exception with its traceback.

    Args:
        path: the file; its folder is made too.
        error: as it was caught.
        secrets: to be masked, beside those of the environment.
        most_bytes: a file that would grow beyond is put aside first.

    Raises:
        OSError: the log cannot be written.
    """
    make_private(path.parent)
    handler = _PrivateFile(path, maxBytes=most_bytes, backupCount=_OLD_FILES)
    handler.setFormatter(_Redacting(secrets))
    logger = logging.getLogger("influencer.bugs")
    logger.addHandler(handler)
    try:
        logger.error("a bug", exc_info=error)
    finally:
        logger.removeHandler(handler)
        handler.close()
