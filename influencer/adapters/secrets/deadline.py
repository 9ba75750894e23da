"""A deadline for what has none of its own, and what becomes of work that misses it."""

from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import TypeVar

T = TypeVar("T")


class GivenUpError(Exception):
    """Nobody waits for the work any longer, so it changes nothing more."""


class Attempt:
    """Work in a thread of its own, and whether somebody still waits for it.

    Either the work settles first, and what it did counts; or the one who waits gives it up first,
    and what it did is undone.
    """

    def __init__(self) -> None:
        self._outcome = Lock()
        self._given_up = Event()
        self._undo: Callable[[], object] | None = None

    @property
    def is_given_up(self) -> bool:
        return self._given_up.is_set()

    def begin(self, *, undo: Callable[[], object]) -> None:
        """Called by the work right before it changes anything, with what takes the change back.

        Raises:
            GivenUpError: it is too late to begin.
        """
        if self.is_given_up:
            raise GivenUpError
        self._undo = undo

    def settle(self) -> None:
        """The work is done: take back what it changed, where that comes too late."""
        if not self._outcome.acquire(blocking=False) and self._undo:
            with suppress(Exception):  # nobody is there to be told
                self._undo()

    def give_up(self) -> bool:
        """Whether the work is given up; False where it is done, and just about to say so."""
        is_first = self._outcome.acquire(blocking=False)
        if is_first:
            self._given_up.set()
        return is_first


def within(seconds: float, work: Callable[[Attempt], T], *, turn: Lock) -> T:
    """What the work gives, or raises; it is left behind where it takes longer.

    It runs in a daemon thread, which does not keep the process from ending. Work that was left
    behind begins no change, and undoes the one that it had begun. What remains uncertain: where
    the process ends while a change is on its way, nobody is left to undo it, should it arrive.

    Args:
        seconds: how long to wait, for the turn too.
        work: what to do; it calls ``begin`` before each change.
        turn: held until the work is done and undone, so that none meets another's half of a change.

    Raises:
        TimeoutError: it was not done in time.
    """
    attempt, done = Attempt(), SimpleQueue[tuple[T, None] | tuple[None, Exception]]()

    def run() -> None:
        with turn:
            if attempt.is_given_up:  # while it waited for its turn
                return
            try:
                outcome: tuple[T, None] | tuple[None, Exception] = (work(attempt), None)
            except Exception as error:  # noqa: BLE001 - raised again by the one who waits
                outcome = (None, error)
            attempt.settle()
        done.put(outcome)

    Thread(target=run, daemon=True).start()
    try:
        result, error = done.get(timeout=seconds)
    except Empty:
        if attempt.give_up():
            raise TimeoutError from None
        result, error = done.get()
    if error is not None:
        raise error
    return result  # type: ignore[return-value] # there is a result where there is no error
