"""A time limit for work that cannot limit itself."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

Result = TypeVar("Result")


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What ``work`` returns or raises, or ``TimeoutError`` once the time is over.

    Looking up a name has no timeout at all, and a socket's timeout starts anew with every byte.
    The work goes on in a daemon thread, so it never keeps the program from ending; the caller
    makes sure that it can do no harm after the deadline.
    """
    future: Future[Result] = Future()
    Thread(target=_settle, args=(future, work), daemon=True).start()
    return future.result(timeout=seconds)


def _settle(future: Future[Result], work: Callable[[], Result]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # noqa: BLE001 — raised again in the thread that waits
        future.set_exception(error)
