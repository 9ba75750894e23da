"""The questions of ``init``. Credentials are never echoed, and never options or arguments."""

import sys
from collections.abc import Callable, Iterable

import typer

from influencer.cli.context import Session
from influencer.domain.credentials import Credentials
from influencer.domain.schedule import find_zone, parse_times
from influencer.errors import ConfigurationError, UsageError
from influencer.usecases.setup import check_handle, check_secret

PARTS = {
    "api_key": "API key",
    "api_secret": "API key secret",
    "access_token": "Access token",
    "access_token_secret": "Access token secret",
}
"""What X calls the four credentials, in the order in which they are asked for and read."""


class Asker:
    """Asks on the terminal; with ``--yes``, or without a terminal, defaults stand."""

    def __init__(self, session: Session, *, is_silent: bool) -> None:
        self._session = session
        self._is_silent = is_silent or not sys.stdin.isatty()

    def handle(self) -> str:
        """The handle.

        Raises:
            UsageError: nobody is there to be asked.
        """
        if self._is_silent:
            raise UsageError("say whose account it is: --handle NAME")
        return self._until_right("Your handle on X", None, check_handle)

    def zone(self, default: str) -> str:
        """The time zone."""
        if self._is_silent:
            return default
        return self._until_right("Time zone", default, lambda text: find_zone(text).key)

    def times(self, default: str) -> str:
        """The times of day, as ``parse_times`` reads them."""
        if self._is_silent:
            return default
        return self._until_right("Times of day to post at", default, _checked_times)

    def wants_new_keys(self) -> bool:
        """Whether the stored credentials shall give way to others."""
        return not self._is_silent and typer.confirm("Replace the stored keys?", err=True)

    def credentials(self) -> Credentials:
        """The four credentials, typed without an echo.

        Raises:
            ConfigurationError: nobody is there to be asked.
        """
        if self._is_silent:
            raise ConfigurationError(
                "there are no X credentials: set the four INFLUENCER_X_… variables, or pass them"
                " with --stdin"
            )
        self._session.note("developer.x.com, your app, Keys and tokens. Nothing is shown.")
        values = {
            part: self._until_right(label, None, check_secret, hide=True)
            for part, label in PARTS.items()
        }
        return Credentials.of(**values)

    def _until_right(
        self, question: str, default: str | None, check: Callable[[str], str], *, hide: bool = False
    ) -> str:
        while True:
            text: str = typer.prompt(question, default=default, hide_input=hide, err=True)
            try:
                return check(text)
            except UsageError as error:
                self._session.object(str(error))


def _checked_times(text: str) -> str:
    parse_times(text)
    return text


def read_credentials(lines: Iterable[str]) -> Credentials:
    """Four lines: API key, API key secret, access token, access token secret.

    Raises:
        UsageError: there are fewer or more, or one is no secret.
    """
    values = [line.strip() for line in lines if line.strip()]
    if len(values) != len(PARTS):
        names = ", ".join(PARTS.values())
        raise UsageError(f"--stdin takes four lines, {names}; there were {len(values)}")
    return Credentials.of(**dict(zip(PARTS, map(check_secret, values), strict=True)))
