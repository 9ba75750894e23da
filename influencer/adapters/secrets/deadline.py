"""A deadline for what has none of its own."""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


def within(seconds: float, work: Callable[[], T]) -> T:
    """What the work gives, or raises; it is left behind where it takes longer.

    It runs in a daemon thread, which does not keep the process from ending.

    Raises:
        TimeoutError: it was not done in time.
    """
    done = SimpleQueue[tuple[T, None] | tuple[None, Exception]]()

    def run() -> None:
        try:
            done.put((work(), None))
        except Exception as error:  # noqa: BLE001 - raised again by the one who waits
            done.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        result, error = done.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return result  # type: ignore[return-value] # there is a result where there is no error
