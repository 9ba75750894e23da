"""The questions of ``init`` and ``accounts``. Keys are never echoed, and never arguments."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import time
from typing import TypeVar

import typer

from influencer.cli.context import Session
from influencer.domain.credentials import Credentials
from influencer.domain.schedule import find_zone, show_times
from influencer.domain.schedule_words import parse_when
from influencer.errors import ConfigurationError, InfluencerError, UsageError
from influencer.usecases.pasted import PARTS, check_new, check_secret, doubt_about
from influencer.usecases.setup import check_handle

Found = TypeVar("Found")

WHERE_KEYS_ARE = (
    "\nThe keys are at developer.x.com → your project → your app → Keys and tokens: first “API Key"
    " and Secret”, then “Access Token and Secret”.\n"
    "The app needs Read and write (its User authentication settings) before the access token is"
    " generated; generate an older one anew.\n"
    "Nothing that you paste is shown."
)


class Asker:
    """Asks on the terminal; with ``--yes``, or without a terminal, defaults stand."""

    def __init__(self, session: Session, *, is_silent: bool) -> None:
        self._session = session
        self.is_silent = is_silent or not sys.stdin.isatty()

    def handle(self, default: str | None = None) -> str:
        """The handle.

        Raises:
            UsageError: nobody is there to be asked.
        """
        if self.is_silent:
            raise UsageError("say whose account it is: --handle NAME")
        return self.until_right("Your handle on X", default, check_handle)

    def zone(self, default: str) -> str:
        """The time zone."""
        if self.is_silent:
            return default
        return self.until_right("Time zone", default, lambda text: find_zone(text).key)

    def times(self, default: tuple[time, ...]) -> tuple[time, ...]:
        """The times of day, written in one of three ways."""
        if self.is_silent:
            return default
        self._session.explain(
            "\nWhen to post: times (09:00,13:30), every 4h, or a number a day (6)."
        )
        return self.until_right("Times", show_times(default), parse_when)

    def tell(self, message: str) -> None:
        """A few sentences for the person who is asked; a script reads results and errors only."""
        if not self.is_silent:
            self._session.explain(message)

    def agrees(self, question: str, *, default: bool) -> bool:
        """Whether a person says yes; nobody there says no."""
        return not self.is_silent and typer.confirm(question, default=default, err=True)

    def credentials(self) -> Credentials:
        """The four credentials, and the model's key if there is one, typed without an echo.

        Raises:
            ConfigurationError: nobody is there to be asked.
        """
        if self.is_silent:
            raise ConfigurationError(
                "there are no X credentials: set the four INFLUENCER_X_… variables, or pass them"
                " with --stdin"
            )
        self._session.explain(WHERE_KEYS_ARE)
        values: dict[str, str] = {}
        for part in PARTS:
            values[part] = self._secret(part, values)
        found = Credentials.of(**values)
        key = self._model_key()
        return found.with_values(model_key=key) if key else found

    def _secret(self, part: str, earlier: dict[str, str]) -> str:
        """One credential; one that looks wrong is taken when it is pasted a second time."""
        doubted = ""
        while True:
            pasted = self._session.read_hidden(PARTS[part])
            try:
                secret = check_secret(pasted)
                check_new(secret, part, earlier)
            except UsageError as error:
                self.complain(str(error))
                continue
            doubt = doubt_about(secret, part)
            if doubt and secret != doubted:
                doubted = secret
                self.complain(f"{doubt}; paste the right one, or the same again to keep it")
                continue
            self._session.note(f"  {count_characters(pasted, secret)}")
            return secret

    def _model_key(self) -> str:
        self._session.explain(
            "\nA language model may write the posts; its key is kept beside them. Without one, the"
            " offline writer does."
        )
        while pasted := self._session.read_hidden("Model's key (Enter for none)"):
            try:
                secret = check_secret(pasted)
            except UsageError as error:
                self.complain(str(error))
                continue
            self._session.note(f"  {count_characters(pasted, secret)}")
            return secret
        return ""

    def complain(self, message: str) -> None:
        """What is wrong with an answer; the question comes again."""
        said = self._session.services.redact(message)
        self._session.err.print(f"{said}.", style="yellow", markup=False, highlight=False)

    def until_right(
        self, question: str, default: str | None, check: Callable[[str], Found]
    ) -> Found:
        """What the answer means, asked for until it means something."""
        while True:
            text: str = typer.prompt(question, default=default, err=True)
            try:
                return check(text)
            except UsageError as error:
                self.complain(str(error))


def count_characters(pasted: str, secret: str) -> str:
    """How long a paste was, so that a person sees that it arrived."""
    dropped = len(pasted) - len(secret)
    rest = f", {dropped} around it left out" if dropped else ""
    return f"{len(secret)} character{'s' * (len(secret) != 1)}{rest}"


@contextmanager
def nothing_half_set(left: str) -> Iterator[None]:
    """Says what is left where a person breaks off: by then nothing has been kept.

    Raises:
        InfluencerError: they did.
    """
    try:
        yield
    except (typer.Abort, KeyboardInterrupt, EOFError):
        raise InfluencerError(f"stopped; {left}") from None


def read_credentials(lines: Iterable[str]) -> Credentials:
    """Four lines: API key, API key secret, access token, access token secret.

    Raises:
        UsageError: it is no text, there are fewer or more, or one is no secret, or stands twice.
    """
    values = _lines_of(lines)
    if len(values) != len(PARTS):
        names = ", ".join(PARTS.values())
        raise UsageError(f"--stdin takes four lines, {names}; there were {len(values)}")
    found: dict[str, str] = {}
    for part, value in zip(PARTS, values, strict=True):
        found[part] = check_secret(value)
        check_new(found[part], part, {key: found[key] for key in found if key != part})
    return Credentials.of(**found)


def _lines_of(lines: Iterable[str]) -> list[str]:
    with suppress(UnicodeDecodeError):
        return [line.strip() for line in lines if line.strip()]
    # Raised outside of the block: the decoder's error holds what was read.
    raise UsageError("--stdin is no text in UTF-8; save the four keys as plain text")
