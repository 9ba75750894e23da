r"""The lines of a crontab that are this program's own: put in, replaced, and taken out again.

A table is text that was decoded with ``surrogateescape``, so that bytes of any encoding survive,
and whose lines end with ``\n`` and nothing else. What is outside the block is never touched.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.errors import CrontabError

PUBLISHING = "influencer"
TRIAL = "influencer verify-cron"

_UNENDED = " (the line before had no end)"
"""Beside the first marker, where a line break had to be put in before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One marked block; several installations have one each in the same table.

    Attributes:
        purpose: what it is for.
        settings: the variables that tell its installation from others, as a shell reads them;
            empty for the one in the default folders.
    """

    purpose: str = PUBLISHING
    settings: str = ""

    @property
    def begin(self) -> str:
        return f"# begin {self._name}"

    @property
    def end(self) -> str:
        return f"# end {self._name}"

    @property
    def _name(self) -> str:
        return f"{self.purpose} {self.settings}".rstrip()

    def put_into(self, table: str, lines: Sequence[str]) -> str:
        """The table with these lines in the block, where it stands already or at the end.

        Raises:
            CrontabError: the block in the table has lost a marker.
        """
        whole = table.split("\n")
        if span := self._find(whole):
            first, last = span
            return "\n".join([*whole[: first + 1], *lines, *whole[last:]])
        is_ended = not table or table.endswith("\n")
        lead = "" if is_ended else "\n"
        begin = self.begin if is_ended else self.begin + _UNENDED
        return table + lead + "\n".join((begin, *lines, self.end, ""))

    def take_out_of(self, table: str) -> str:
        """The table without the block: the very text that it was put into, but for other changes.

        Raises:
            CrontabError: the block in the table has lost a marker.
        """
        whole = table.split("\n")
        span = self._find(whole)
        if not span:
            return table
        first, last = span
        before, after = whole[:first], whole[last + 1 :]
        is_last = after in ([], [""])
        if is_last:
            after = [] if _bare(whole[first]).endswith(_UNENDED) else [""]
        return "\n".join([*before, *after])

    def lines_in(self, table: str) -> list[str] | None:
        """What stands between the markers; None where there is no such block.

        Raises:
            CrontabError: the block has lost a marker.
        """
        whole = table.split("\n")
        span = self._find(whole)
        return whole[span[0] + 1 : span[1]] if span else None

    def _find(self, whole: Sequence[str]) -> tuple[int, int] | None:
        starts = {self.begin, self.begin + _UNENDED}
        first = [number for number, line in enumerate(whole) if _bare(line) in starts]
        last = [number for number, line in enumerate(whole) if _bare(line) == self.end]
        if not first and not last:
            return None
        if len(first) == len(last) == 1 and first < last:
            return first[0], last[0]
        raise CrontabError(
            f"the lines '{self.begin}' and '{self.end}' no longer make one block in your crontab;"
            " delete both and what is between them with crontab -e, then try again"
        )


def _bare(line: str) -> str:
    """The line without what an editor may have left at its end."""
    return line.rstrip(" \t\r")
