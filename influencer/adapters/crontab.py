"""The user's crontab, through the program ``crontab``."""

from datetime import datetime
from pathlib import Path

from influencer.adapters.crontab_program import run_crontab, words_of
from influencer.adapters.whole_file import write_whole
from influencer.domain.crontab import wakings_of
from influencer.domain.table_edits import is_added_to
from influencer.errors import CrontabError
from influencer.paths import make_private

_BACKUPS = 10
"""So many earlier tables are kept."""

_NO_TABLE = b"no crontab for"
_ESCAPES = {rb"\r": b"\r", rb"\b": b"\b"}
_TEXT = ("utf-8", "surrogateescape")
"""Loses no byte, whatever the encoding of a table."""


class UserCrontab:
    """The table of the user who runs the program.

    Args:
        backups: the folder that earlier tables are kept in.
    """

    def __init__(self, backups: Path) -> None:
        self._backups = backups

    def wakings(self) -> frozenset[int] | None:
        """The minutes of every hour at which it calls ``post --due``; None where none are known."""
        try:
            return wakings_of(self.read())
        except CrontabError:
            return None

    def read(self) -> str:
        """The table; empty where the user has none."""
        shown = run_crontab("-l")
        if shown.returncode == 0:
            return _as_it_is(shown.stdout).decode(*_TEXT)
        if shown.returncode == 1 and _NO_TABLE in shown.stderr and not shown.stdout:
            return ""
        raise CrontabError(f"crontab -l does not show your crontab: {words_of(shown)}")

    def replace(self, before: str, after: str, *, now: datetime) -> Path | None:
        """Put one table in the place of another, and see that it is there."""
        backup = self._keep(before, now) if before else None
        if self.read() != before:
            raise CrontabError(
                "your crontab was changed by something else meanwhile, so it was left alone;"
                " try again"
            )
        _write(after)
        if not is_added_to(before, after, self.read()):
            raise CrontabError(self._undo(before, backup))
        return backup

    def _undo(self, before: str, backup: Path | None) -> str:
        """Bring the table from before back; what happened, in words."""
        told = "crontab kept something else than it was given"
        try:
            _write(before)
            is_back = self.read() == before
        except CrontabError:
            is_back = False
        if is_back:
            return f"{told}; your crontab is as it was before. Add the line with crontab -e"
        kept = f"it is in {backup}: crontab '{backup}' brings it back" if backup else "it was empty"
        return f"{told}, and the table from before could not be brought back; {kept}"

    def _keep(self, table: str, now: datetime) -> Path:
        """A copy of the table that only its owner can read."""
        folder = make_private(self._backups)
        path = folder / f"crontab-backup-{now:%Y%m%dT%H%M%S.%fZ}"
        write_whole(path, table.encode(*_TEXT))
        for old in sorted(folder.glob("crontab-backup-*"))[:-_BACKUPS]:
            old.unlink()
        return path


def _as_it_is(shown: bytes) -> bytes:
    r"""The table as it is kept, of what ``crontab -l`` shows of it.

    Debian's shows two control characters as escapes (since 3.0pl1-149, its bug 585552), and what
    is shown as ``\r`` may be either; an editor gets the table itself.

    Raises:
        CrontabError: the two do not fit.
    """
    if not any(escape in shown for escape in _ESCAPES):
        return shown
    table = escaped = run_crontab("-e", VISUAL="cat", EDITOR="cat").stdout
    for escape, character in _ESCAPES.items():
        escaped = escaped.replace(character, escape)
    if shown not in {table, escaped}:
        raise CrontabError(
            r"crontab -l and crontab -e differ over \r or \b in your crontab, so it was left alone;"
            " add the line with crontab -e"
        )
    return table


def _write(table: str) -> None:
    """Give ``crontab`` the table; without one where it is empty.

    Raises:
        CrontabError: it is refused.
    """
    written = run_crontab("-", given=table.encode(*_TEXT)) if table else run_crontab("-r")
    if written.returncode != 0 and (table or _NO_TABLE not in written.stderr):
        raise CrontabError(f"crontab does not take the new table: {words_of(written)}")
