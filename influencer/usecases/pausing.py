"""Stop publishing for an account, and go on."""

from dataclasses import replace
from datetime import datetime

from influencer.domain.models import Account
from influencer.domain.standing import Pause, PauseReason
from influencer.ports import AccountStore, Standings


def pause(standings: Standings, account: Account, *, now: datetime) -> bool:
    """Send nothing by the schedule until the account is resumed; False where it was paused."""
    before = standings.of(account).pause
    if before is not None and before.is_by_person:
        return False
    standings.pause(account, Pause(reason=PauseReason.PERSON, since=now))
    return True


def resume(
    standings: Standings, accounts: AccountStore, account: Account, *, now: datetime
) -> tuple[Pause | None, int]:
    """Send again, whatever the pause was for.

    After a person's own pause the schedule begins anew: the slots within it were not meant to be
    served, and posts that were prepared for them move to the next free ones. What waited for keys
    or credits is still due, as long as its deadline is not over.

    Returns:
        The pause that is over, if there was one, and how many posts have moved.
    """
    before = standings.of(account).pause
    moved = 0
    if before is not None and before.is_by_person:
        schedule = replace(accounts.settings(account).schedule, since=now)
        moved = accounts.set_schedule(account, schedule, now=now)
    standings.resume(account)
    return before, moved
