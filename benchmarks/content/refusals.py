"""Which gate refused how many tries, overheard from what the program logs."""

import logging
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGER = "influencer.usecases.drafting"


class _Tally(logging.Handler):
    def __init__(self, counts: Counter[str]) -> None:
        super().__init__(logging.INFO)
        self._counts = counts

    def emit(self, record: logging.LogRecord) -> None:
        """Count what names a gate."""
        if gate := getattr(record, "gate", None):
            self._counts[gate] += 1


@contextmanager
def overheard() -> Iterator[Counter[str]]:
    """Refused tries within the block, by the first gate that refused each."""
    counts = Counter[str]()
    logger, tally = logging.getLogger(_LOGGER), _Tally(counts)
    level = logger.level
    logger.setLevel(logging.INFO)
    logger.addHandler(tally)
    try:
        yield counts
    finally:
        logger.removeHandler(tally)
        logger.setLevel(level)
