"""What is kept of an account's money, its standing with the platform, and its posts in doubt.

Every method raises ``StoreError`` where the store cannot be used.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from influencer.domain.budget import Charge
from influencer.domain.models import Account, Event, Post
from influencer.domain.settling import Verdict
from influencer.domain.standing import Pause, Standing


class SpendingLog(Protocol):
    """What each call cost, in US dollars."""

    def reserve(
        self, post: Post, costs: Mapping[Charge, float], *, cap: float | None, now: datetime
    ) -> bool:
        """Set aside what publishing a post costs; False where the month's cap has no room."""
        ...

    def charge(
        self,
        account: Account,
        charge: Charge,
        amount: float,
        *,
        now: datetime,
        quantity: int = 1,
        post: Post | None = None,
    ) -> None:
        """Record a call that was charged."""
        ...

    def month(self, account: Account, now: datetime) -> tuple[float, float]:
        """What was charged, and what is reserved, in the UTC month of that moment."""
        ...


class Standings(Protocol):
    """Whether anything is sent for an account."""

    def of(self, account: Account) -> Standing:
        """How the account stands."""
        ...

    def pause(self, account: Account, pause: Pause) -> None:
        """Send nothing until the account is resumed."""
        ...

    def resume(self, account: Account) -> None:
        """Send again."""
        ...

    def held_until(self, account: Account, *, now: datetime) -> datetime | None:
        """Until when the platform has asked the account to wait; None where it has not."""
        ...


class Readings(Protocol):
    """What the timeline has said of posts whose outcome is unknown."""

    def note(
        self, post: Post, verdict: Verdict, detail: str, *, posts_read: int, now: datetime
    ) -> None:
        """Keep what one reading said of a post."""
        ...

    def absences(self, post: Post, *, since: datetime) -> tuple[datetime, ...]:
        """When complete readings did not show the post, after that moment."""
        ...

    def story(self, post: Post) -> list[Event]:
        """Every move of the post and every look for it, in the order in which they happened."""
        ...

    def known_references(self, account: Account) -> frozenset[str]:
        """Ids on the platform that belong to posts of ours."""
        ...

    def known_until(self, account: Account) -> datetime | None:
        """Until when everything is known that was posted for the account; None: not at all."""
        ...

    def note_comparison(self, account: Account, *, now: datetime) -> None:
        """All that the timeline shows up to now is known."""
        ...


class Installation(Protocol):
    """What the store knows about the machine that it is on."""

    def confirmed_at(self) -> datetime | None:
        """The newest time at which the platform's clock agreed with this one."""
        ...

    def confirm(self, server_time: datetime) -> None:
        """The platform's clock agreed."""
        ...

    def clock_trouble(self) -> str:
        """How the clocks differed when they were last compared; empty where they agreed."""
        ...

    def note_clock_trouble(self, said: str) -> None:
        """The platform's clock did not agree."""
        ...

    def last_attempt(self, account: Account) -> int:
        """The number of the account's last attempt, which only grows; 0 where there is none."""
        ...

    def machine(self) -> str | None:
        """The machine that may publish from this store."""
        ...

    def adopt(self, machine: str) -> None:
        """From here on, publish from this machine and no other."""
        ...
