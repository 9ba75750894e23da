"""What was spent, call by call: reserved before the call, charged once it is known to count."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.budget import Charge, has_room, month_of
from influencer.domain.models import Account, Post
from influencer.domain.publishing import MAY_BE_THERE

_BY_POST = "post_id = ? AND is_reserved"


class Spending:
    """The ``spending`` table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reserve(
        self, post: Post, costs: Mapping[Charge, float], *, cap: float | None, now: datetime
    ) -> bool:
        """Set aside what publishing a post costs; False where the month's cap has no room for it.

        What a dead run had set aside for the same post is replaced.
        """
        with self._database.transaction():
            self.release(post.id)
            spent = sum(self._month(post.account, now))
            if not has_room(sum(costs.values()), spent=spent, cap=cap):
                return False
            for charge, amount in costs.items():
                self._insert(
                    post.account,
                    charge,
                    amount,
                    post_id=post.id,
                    is_reserved=1,
                    charged_at=to_text(now),
                )
        return True

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
        """Record a call that was charged; ``amount`` is in US dollars for all of the quantity."""
        with self._database.transaction():
            self._insert(
                account,
                charge,
                amount,
                post_id=post.id if post else None,
                quantity=quantity,
                charged_at=to_text(now),
            )

    def month(self, account: Account, now: datetime) -> tuple[float, float]:
        """What was charged, and what is reserved, in the UTC month of that moment."""
        return self._month(account, now)

    def settle(self, post_id: int, *charges: Charge) -> None:
        """Within a transaction: what was reserved for these charges has been charged."""
        marks = ",".join("?" * len(charges))
        self._database.execute(
            f"UPDATE spending SET is_reserved = 0 WHERE {_BY_POST} AND charge IN ({marks})",  # noqa: S608
            (post_id, *charges),
        )

    def release(self, post_id: int) -> None:
        """Within a transaction: what was reserved for the post is free again."""
        self._database.execute(f"DELETE FROM spending WHERE {_BY_POST}", (post_id,))  # noqa: S608

    def release_stale(self) -> None:
        """Within a transaction, under the lock: free what is reserved for posts not on their way.

        A dead run has left it. It may have set the alt text, so that counts as charged.
        """
        marks = ",".join("?" * len(MAY_BE_THERE))
        stale = (
            f"is_reserved AND post_id NOT IN (SELECT post_id FROM posts WHERE status IN ({marks}))"  # noqa: S608
        )
        self._database.execute(
            f"UPDATE spending SET is_reserved = 0 WHERE charge = ? AND {stale}",  # noqa: S608
            (Charge.ALT_TEXT, *MAY_BE_THERE),
        )
        self._database.execute(f"DELETE FROM spending WHERE {stale}", tuple(MAY_BE_THERE))  # noqa: S608

    def _month(self, account: Account, now: datetime) -> tuple[float, float]:
        start, end = month_of(now)
        row = self._database.rows(
            "SELECT coalesce(sum(amount_usd) FILTER (WHERE NOT is_reserved), 0) AS spent,"
            " coalesce(sum(amount_usd) FILTER (WHERE is_reserved), 0) AS reserved"
            " FROM spending WHERE user_id = ? AND charged_at >= ? AND charged_at < ?",
            (account.id, to_text(start), to_text(end)),
        )[0]
        return row["spent"], row["reserved"]

    def _insert(self, account: Account, charge: Charge, amount: float, **others: Any) -> None:
        columns = {"user_id": account.id, "charge": charge, "amount_usd": amount} | others
        marks = ", ".join(f":{column}" for column in columns)
        self._database.execute(
            f"INSERT INTO spending ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
            columns,
        )
