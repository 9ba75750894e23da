"""The log file: what went wrong in a way that nobody foresaw. Never holds a known secret."""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path

from influencer.adapters.secrets.environment import VARIABLES
from influencer.paths import make_private

_MOST_BYTES = 500_000
_OLD_FILES = 3
_SHORTEST_SECRET = 6


class _Redacting(logging.Formatter):
    """Masks the secrets of the environment, wherever in a record or traceback they stand."""

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)
        for secret in _known_secrets():
            text = text.replace(secret, "***")
        return text


def write_traceback(path: Path, error: BaseException) -> None:
    """Append the exception with its traceback.

    Raises:
        OSError: the log cannot be written.
    """
    make_private(path.parent)
    handler = RotatingFileHandler(path, maxBytes=_MOST_BYTES, backupCount=_OLD_FILES)
    handler.setFormatter(_Redacting("%(asctime)s %(levelname)s %(message)s"))
    logger = logging.getLogger("influencer.bugs")
    logger.addHandler(handler)
    try:
        logger.error("a bug", exc_info=error)
    finally:
        logger.removeHandler(handler)
        handler.close()


def _known_secrets() -> list[str]:
    names = [*VARIABLES.values(), "OPENAI_API_KEY"]
    values = (os.environ.get(name, "").strip() for name in names)
    return [value for value in values if len(value) >= _SHORTEST_SECRET]
