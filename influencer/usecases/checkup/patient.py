"""What a checkup looks at, each part asked for when its turn comes, as each may fail."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from influencer.domain.cron_state import CronState
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import InfluencerError
from influencer.ports import (
    AccountStore,
    Clock,
    Crontab,
    Installation,
    PostStore,
    Publisher,
    SpendingLog,
    Standings,
)
from influencer.usecases.runway import Runway

MEND_AND_LOOK = "mend that, then run influencer doctor once more"
"""The fix for what does not name one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """One installation.

    Whatever cannot be looked at raises an ``InfluencerError`` that says why.

    Attributes:
        damage: what SQLite's own check says is wrong with the database; empty where nothing is.
        accounts: of the store; so are ``installation``, ``posts``, ``standings`` and ``spending``.
        machine: the name of this machine.
        free_bytes: space left for the database and pictures.
        loose: files and folders of ours that others can read.
        fonts: what is wrong with the fonts; empty where nothing is.
        last_run_at: when ``post --due`` ran last.
        crontab: of the user who runs this.
        settings: the variables of this installation, as its line of the crontab has them.
        cron: what is to be seen of the daemon that reads crontabs.
        can_run: whether this user may run the program of that name, on that PATH.
        look: where an account's credentials come from in this process.
        look_as_cron: the same in a process that cron starts.
        publisher_for: signs in; None where X is not to be asked.
        ask_model: what is wrong with the model's server, for an account whose key is there; None
            where it is not to be asked.
        fact_problems: what is wrong with the user's own facts, a line each.
        theme_problems: what is wrong with the user's own themes, a line each.
        themes: names of all themes that can be used.
        runway: how long the account's texts last.
        explain_bug: makes a line of what nobody foresaw, and logs it.
        whose: the one account to look at, by its label; all by default.
    """

    clock: Clock
    damage: Callable[[], str]
    accounts: Callable[[], AccountStore]
    installation: Callable[[], Installation]
    posts: Callable[[], PostStore]
    standings: Callable[[], Standings]
    spending: Callable[[], SpendingLog]
    machine: Callable[[], str]
    free_bytes: Callable[[], int]
    loose: Callable[[], Sequence[Path]]
    fonts: Callable[[], str]
    last_run_at: Callable[[], datetime | None]
    crontab: Callable[[], Crontab]
    settings: Mapping[str, str]
    cron: Callable[[], CronState]
    can_run: Callable[[str, str], bool]
    look: Callable[[Account], Finding]
    look_as_cron: Callable[[Account], Finding]
    publisher_for: Callable[[Account], Publisher] | None
    ask_model: Callable[[Account], str] | None
    fact_problems: Callable[[], Sequence[str]]
    theme_problems: Callable[[], Sequence[str]]
    themes: Callable[[], Collection[str]]
    runway: Callable[[Account], Runway]
    explain_bug: Callable[[Exception], InfluencerError]
    whose: str | None = None
