"""What a run leaves in the log: which command it was, what it could not do, and how it ended."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import typer

from influencer.errors import ExitCode
from influencer.services import Services

_log = logging.getLogger("influencer.said")

_READERS = frozenset(
    {
        *("history", "status", "stats", "doctor", "accounts", "gallery"),
        *("topics", "topics facts", "topics check", "settings", "settings get"),
        *("schedule", "schedule next"),
    }
)
"""They change nothing and may run every minute: of them, only what is refused is logged."""


@contextmanager
def logging_of(services: Services, arguments: Sequence[str]) -> Iterator[None]:
    """Within the block, what the program tells goes to the log; a dry run writes nothing there."""
    is_dry = "--dry-run" in arguments
    with _silence() if is_dry else services.logging():
        yield


@contextmanager
def _silence() -> Iterator[None]:
    """Without any handler, Python would print warnings itself."""
    logger, handler = logging.getLogger("influencer"), logging.NullHandler()
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


def note_refusal(message: str, code: int) -> None:
    """Log what was refused. What was mistyped is not repeated: it may be a key, pasted amiss."""
    said = "wrong usage" if code == ExitCode.USAGE else message
    _log.error("exit %d: %s", code, said)


def note_warning(message: str) -> None:
    """Log what a person was told of."""
    _log.warning("%s", message)


def note_end(command: Any, arguments: Sequence[str], code: int) -> None:
    """Log how a command ended that does something."""
    words = list(_names(command, arguments))
    name = " ".join(word for word in words if not word.startswith("-"))
    if name and name not in _READERS and "--help" not in arguments:
        _log.info("influencer %s: exit %d", " ".join(words), code)


def _names(command: Any, arguments: Sequence[str]) -> Iterator[str]:
    """Those arguments that are names of commands and options: no value, which could be anything.

    Typer has no public name for the type of a command.
    """
    for argument in arguments:
        known = {name for option in command.params for name in option.opts}
        name = argument.partition("=")[0]
        if isinstance(command, typer.core.TyperGroup) and argument in command.commands:
            command = command.commands[argument]
            yield argument
        elif name in known and name.startswith("-"):
            yield name
