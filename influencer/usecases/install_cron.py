"""Put this installation's lines into the crontab, and take them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from influencer.domain.crontab_block import TRIAL, Block
from influencer.domain.crontab_lines import publishing_lines
from influencer.ports import Crontab


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What is to become of a crontab.

    Attributes:
        before: the table as it is.
        after: the table as it shall be.
        others: the numbers of the lines outside of the block that publish for this installation
            too, as they are counted afterwards.
    """

    before: str
    after: str
    others: Sequence[int] = ()

    @property
    def is_needed(self) -> bool:
        return self.before != self.after


def plan_install(table: str, block: Block, line: str, settings: Mapping[str, str]) -> Change:
    """The table with that line in our block, and without what a broken-off trial left.

    Raises:
        CrontabError: the block has lost a marker.
    """
    after = block.put_into(_without_trial(table, block), [line])
    others = [one.number for one in publishing_lines(after, settings) if not one.is_ours]
    return Change(before=table, after=after, others=others)


def plan_uninstall(table: str, block: Block, settings: Mapping[str, str]) -> Change:
    """The table without anything of ours.

    Raises:
        CrontabError: the block has lost a marker.
    """
    after = block.take_out_of(_without_trial(table, block))
    others = [one.number for one in publishing_lines(after, settings)]
    return Change(before=table, after=after, others=others)


def _without_trial(table: str, block: Block) -> str:
    return Block(purpose=TRIAL, settings=block.settings).take_out_of(table)


def carry_out(change: Change, crontab: Crontab, *, now: datetime) -> Path | None:
    """Write the table, unless nothing changes; where the one before is kept.

    Raises:
        CrontabError: it is not the table before any more, or it is not taken.
    """
    if not change.is_needed:
        return None
    return crontab.replace(change.before, change.after, now=now)
