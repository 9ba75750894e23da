"""The program ``crontab``: how it is called, and what it says."""

import os
import subprocess
import tempfile

from influencer.domain.cron_state import NO_PROGRAM_FIX
from influencer.errors import CrontabError

_PATIENCE = 10
"""Seconds; it answers at once, or something is wrong with it."""

_PLAIN = {"LC_ALL": "C", "CRONTAB_NOHEADER": "Y"}
"""Words that are known, and no comment of Debian's crontab in front of what the user wrote."""


def run_crontab(
    argument: str, *, given: bytes = b"", **settings: str
) -> "subprocess.CompletedProcess[bytes]":
    """Run it, and let it read what is given.

    It installs whatever came before the end of its input. So it gets a whole file and no pipe,
    which would end early, with half a table or none, where this process is killed.

    Raises:
        CrontabError: there is no such program, it does not answer, or no file can be written.
    """
    environment = os.environ | _PLAIN | settings
    if not given:  # to read a table takes no room on the disk
        return _run(argument, subprocess.DEVNULL, environment)
    try:
        with tempfile.TemporaryFile() as whole:  # 0600, and without a name
            whole.write(given)
            whole.seek(0)  # which flushes it, too
            return _run(argument, whole.fileno(), environment)
    except OSError as error:
        raise CrontabError(
            f"a table for crontab cannot be kept in a temporary file: {error.strerror};"
            " see whether TMPDIR or /tmp is there and has room"
        ) from error


def _run(
    argument: str, given: int, settings: dict[str, str]
) -> "subprocess.CompletedProcess[bytes]":
    """Run it, out of reach of a Ctrl-C that would end it halfway."""
    try:
        return subprocess.run(  # noqa: S603 - the argument is one of four
            ["crontab", argument],  # noqa: S607 - it is elsewhere on every system
            env=settings,
            stdin=given,
            capture_output=True,
            timeout=_PATIENCE,
            check=False,
            start_new_session=True,
        )
    except FileNotFoundError:
        raise CrontabError(f"there is no crontab program here; {NO_PROGRAM_FIX}") from None
    except subprocess.TimeoutExpired:
        raise CrontabError(
            f"crontab {argument} does not answer within {_PATIENCE} seconds; try it by hand"
        ) from None
    except OSError as error:
        raise CrontabError(f"crontab cannot be run: {error.strerror}") from error


def words_of(ended: "subprocess.CompletedProcess[bytes]") -> str:
    """What it said, in one line."""
    said = " ".join(ended.stderr.decode("utf-8", "replace").split())
    return said or f"it ended with {ended.returncode}, and said nothing"
