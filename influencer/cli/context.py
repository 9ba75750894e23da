"""What a command finds in its Typer context: the services, and the options for all commands."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property

import typer
from rich.console import Console

from influencer.cli.logbook import note_warning
from influencer.cli.whose import Whose
from influencer.domain.models import Account
from influencer.errors import ExitCode, TryLaterError, UsageError
from influencer.paths import Paths
from influencer.services import PreviewServices, Services


class Session(Whose):
    """One run of one command.

    Attributes:
        read_hidden: asks a question, and reads the answer from the terminal without an echo.
    """

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self.is_quiet = False
        self.read_hidden: Callable[[str], str] = _read_hidden

    @classmethod
    def at(cls, paths: Paths) -> "Session":
        """A session on the real thing."""
        return cls(Services(paths))

    def on_scratch(self) -> None:
        """From here on this is a dry run: no service is left that could send or keep anything."""
        real = self.services
        self.services = PreviewServices(real.paths)
        self.services.clock = real.clock

    @cached_property
    def out(self) -> Console:
        """Results. At a pipe, lines are as long as they are."""
        return Console(width=None if sys.stdout.isatty() else _PIPE_WIDTH, soft_wrap=False)

    @cached_property
    def err(self) -> Console:
        """Progress, warnings and questions."""
        return Console(stderr=True)

    def say(self, message: str) -> None:
        """A line of the result."""
        self.out.print(self.services.redact(message), markup=False, highlight=False, soft_wrap=True)

    def say_json(self, value: object) -> None:
        """The result, as JSON."""
        text = json.dumps(value, indent=2, ensure_ascii=False)
        typer.echo(self.services.redact(text))

    def note(self, message: str) -> None:
        """A line beside the result, left out with ``--quiet``."""
        if not self.is_quiet:
            said = self.services.redact(message)
            self.err.print(said, style="dim", markup=False, highlight=False, soft_wrap=True)

    def explain(self, message: str) -> None:
        """A few sentences before a question, broken between words."""
        self.err.print(message, markup=False, highlight=False)

    def warn(self, message: str) -> None:
        """Something that a person should know, in one line; the log has it too."""
        self.object(message)
        note_warning(self.services.redact(message))

    def object(self, message: str) -> None:
        """What is wrong with something typed just now, which may be quoted: the log has it not."""
        said = self.services.redact(message)
        self.err.print(f"influencer: {said}", markup=False, highlight=False, soft_wrap=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Nothing is published within the block.

        Raises:
            TryLaterError: another run is publishing.
        """
        with self.services.lock() as is_held:
            if not is_held:
                raise TryLaterError("another run is publishing right now; try again in a minute")
            yield

    @contextmanager
    def lock_on(self, account: Account) -> Iterator[None]:
        """Nothing is published within the block, and the account's keys are where they were.

        It was read before the lock, perhaps before a person was asked something.

        Raises:
            TryLaterError: another run is publishing, or has given the keys another place.
        """
        with self.lock():
            current = self.services.store.accounts.find(account.label)
            if current != account:
                raise TryLaterError(
                    f"where the keys of @{account.label} are was changed by another command"
                    " meanwhile; nothing was done, run this again"
                )
            yield

    def check_topic(self, slug: str) -> None:
        """Raises ``UsageError`` where there is no such topic."""
        if all(topic.slug != slug for topic in self.services.topics(None)):
            raise UsageError(f"there is no topic {slug!r}; influencer topics lists them")

    def check_somebody_is_there(self) -> None:
        """Raises ``UsageError`` where nobody could answer a question."""
        if not sys.stdin.isatty():
            raise UsageError("this asks first, and there is no terminal; add --yes to go ahead")

    def finish(self, code: ExitCode = ExitCode.DONE) -> None:
        """End the command, saying what is wrong with the user's own files that it used.

        Raises:
            typer.Exit: where the code is not 0.
        """
        problems = self.services.problems_met()
        for problem in problems:
            self.warn(problem)
        if problems:
            code = ExitCode.CONFIGURATION
        if code:
            raise typer.Exit(code)


_PIPE_WIDTH = 200


def _read_hidden(question: str) -> str:
    answer: str = typer.prompt(question, default="", show_default=False, hide_input=True, err=True)
    return answer


def session_of(context: typer.Context) -> Session:
    """The session of the running command."""
    session = context.find_object(Session)
    if session is None:
        raise RuntimeError("a command was run without its session")
    return session
