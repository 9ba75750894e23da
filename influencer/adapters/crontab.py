"""The user's crontab, as ``crontab -l`` prints it."""

import os
import subprocess

from influencer.domain.crontab import wakings_of

_PATIENCE = 10
"""Seconds; it answers at once, or something is wrong with it."""


class UserCrontab:
    """Reads the table of the user who runs the program; never changes it."""

    def wakings(self) -> frozenset[int] | None:
        """The minutes of every hour at which it calls ``post --due``; None where none are known."""
        try:
            shown = subprocess.run(
                ["crontab", "-l"],  # noqa: S607 - it is elsewhere on every system
                env=os.environ | {"LC_ALL": "C"},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return wakings_of(shown.stdout) if shown.returncode == 0 else None
