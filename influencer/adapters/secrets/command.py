"""Credentials that another program prints: ``pass``, ``op``, ``vault``, ``systemd-creds``."""

import json
import os
import shutil

from influencer.adapters.bounded_process import Ended, run_bounded
from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_item import ItemError, read_any
from influencer.errors import ConfigurationError, SecretStoreError, StoreTrouble

PATIENCE = 10.0
"""Seconds for the program."""
MOST_BYTES = 65_536


class CommandStore:
    """Keeps the promise of ``SecretStore``.

    What the program says on its error output is not shown: it may hold the secret.

    Args:
        locator: the program and its arguments, as a JSON list. A program by its bare name is
            looked up once, here, as cron's PATH is shorter than a person's.
        patience: seconds for the program.

    Raises:
        ConfigurationError: it is no list of texts.
    """

    name = "command"
    is_writable = False

    def __init__(self, locator: str, *, patience: float = PATIENCE) -> None:
        self._arguments = _arguments_of(locator)
        self._patience = patience
        self.locator = json.dumps(self._arguments, ensure_ascii=False)

    def load(self, account: Account) -> Credentials | None:
        del account  # each has a command of its own
        text = self._output().decode("utf-8-sig", "replace")
        try:
            return read_any(text)
        except ItemError as error:
            said = str(error)
        raise self._error(
            StoreTrouble.UNREADABLE,
            f"printed no credentials: {said}; run it by hand and compare with docs/secrets.md",
        )

    def save(self, account: Account, credentials: Credentials) -> None:
        del account, credentials
        raise self._kept_elsewhere("change them there")

    def delete(self, account: Account) -> None:
        del account
        raise self._kept_elsewhere("delete them there")

    def _output(self) -> bytes:
        ended = self._run()
        if ended.is_late:
            raise self._error(
                StoreTrouble.TIMED_OUT,
                f"did not end within {self._patience:g} seconds; under cron nobody can answer a"
                " question, so unlock what it reads from, or choose another store",
            )
        if ended.is_long:
            said = f"printed more than {MOST_BYTES // 1024} kB; it should print the keys only"
            raise self._error(StoreTrouble.UNREADABLE, said)
        if ended.code:
            how = f"exit status {ended.code}" if ended.code > 0 else f"signal {-ended.code}"
            said = f"failed ({how}); run it by hand to see why"
            raise self._error(StoreTrouble.UNAVAILABLE, said)
        if not ended.output.strip():
            raise self._error(
                StoreTrouble.UNREADABLE, "printed nothing; it should print the keys to stdout"
            )
        return ended.output

    def _run(self) -> Ended:
        try:
            return run_bounded(self._arguments, seconds=self._patience, most_bytes=MOST_BYTES)
        except FileNotFoundError:
            said = "was not found; install it, or name it by its whole path"
        except PermissionError:
            said = f"may not be run; run chmod u+x {self._arguments[0]}"
        except OSError as error:
            said = f"cannot be started: {error.strerror}; run it by hand to see why"
        raise self._error(StoreTrouble.UNAVAILABLE, said)

    def _error(self, trouble: StoreTrouble, what: str) -> SecretStoreError:
        """Names the program alone: an argument may be more than others should see."""
        message = f"the command that has the keys, {self._arguments[0]}, {what}"
        return SecretStoreError(message, trouble=trouble)

    def _kept_elsewhere(self, what: str) -> ConfigurationError:
        return ConfigurationError(f"the keys are kept by {self._arguments[0]}; {what}")


def _arguments_of(locator: str) -> list[str]:
    try:
        arguments = json.loads(locator)
    except ValueError:
        arguments = None
    if not arguments or not isinstance(arguments, list):
        raise _no_command()
    if not all(isinstance(argument, str) and "\0" not in argument for argument in arguments):
        raise _no_command()
    program = os.path.expanduser(arguments[0])  # noqa: PTH111 - raises nothing
    return [shutil.which(program) or program, *arguments[1:]]


def _no_command() -> ConfigurationError:
    return ConfigurationError(
        'the command that prints the keys is a JSON list, such as ["pass", "show", "influencer"]'
    )
