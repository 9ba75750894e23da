"""The log: what a run did, and what went wrong in a way that nobody foresaw. Holds no secret."""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from influencer.adapters.rotation import append

MOST_BYTES = 500_000

TALKATIVE = (
    *("tweepy", "requests_oauthlib", "oauthlib", "requests", "urllib3", "http.client"),
    *("openai", "httpx", "httpcore", "PIL", "matplotlib"),
)
"""Loggers that print tokens, signatures, bodies, or pages of no interest below WARNING."""

SAID = "influencer.said"
"""The logger of what the terminal shows anyway."""


class Redacting(logging.Formatter):
    """Masks secrets wherever in a record or its traceback they stand."""

    def __init__(self, layout: str, times: str, redact: Callable[[str], str]) -> None:
        super().__init__(layout, times)
        self.converter = time.gmtime
        self._redact = redact

    def format(self, record: logging.LogRecord) -> str:
        """One line, unless there is a traceback. What cannot be masked is left out."""
        text = super().format(record)
        return self._redact(text if record.exc_info else " ".join(text.split()))


class LogFile(logging.Handler):
    """Appends to a file of mode 0600, and puts it aside when it has grown.

    No trouble with the file reaches a run.
    """

    def __init__(
        self, path: Path, redact: Callable[[str], str], *, most_bytes: int = MOST_BYTES
    ) -> None:
        super().__init__()
        self._path = path
        self._most_bytes = most_bytes
        layout = "%(asctime)s %(process)d %(levelname)s %(message)s"
        self.setFormatter(Redacting(layout, "%Y-%m-%dT%H:%M:%SZ", redact))
        self.addFilter(is_no_chatter)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record where there is a data folder; where that fails, nothing else does.

        A line that made no sense leaves nothing behind.
        """
        with suppress(Exception):
            if self._path.parents[1].is_dir():
                self.write(record)

    def write(self, record: logging.LogRecord) -> None:
        """Write a record.

        Raises:
            OSError: it cannot be written.
        """
        text = f"{self.format(record)}\n".encode("utf-8", "backslashreplace")
        append(self._path, text, most_bytes=self._most_bytes)


def write_traceback(file: LogFile, error: BaseException) -> None:
    """Append the exception with its traceback, which has no values of variables.

    Raises:
        OSError: the log cannot be written.
    """
    caught = (type(error), error, error.__traceback__)
    file.write(logging.LogRecord("influencer", logging.ERROR, "", 0, "a bug", (), caught))


def keep_quiet() -> None:
    """Let libraries say what is wrong, and nothing else."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)


@contextmanager
def listening(handler: logging.Handler) -> Iterator[None]:
    """The handler gets what the program says, and what libraries warn of, within the block.

    It stands at the root: where no handler is found, Python prints warnings as they are.
    """
    keep_quiet()
    own, root = logging.getLogger("influencer"), logging.getLogger()
    before = own.level
    own.setLevel(logging.INFO)
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)
        own.setLevel(before)


def is_no_chatter(record: logging.LogRecord) -> bool:
    """Some libraries set their level anew when they are imported, as the environment says."""
    return record.levelno >= logging.WARNING or record.name.partition(".")[0] == "influencer"


def is_narration(record: logging.LogRecord) -> bool:
    """Whether it is not on the terminal already."""
    return is_no_chatter(record) and record.name != SAID
