"""Prepared posts move along when their account's schedule changes."""

import sqlite3
from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.models import Account, Slot
from influencer.domain.schedule import Schedule
from influencer.domain.wall_clock import MINUTE


def move_prepared(database: Database, account: Account, schedule: Schedule, now: datetime) -> int:
    """Within a transaction: give prepared posts whose slots are no more the next free ones.

    However sparse the schedule is, none is left without a slot. A name that stands at any
    other post is not given away: that slot is filled, or was served or lost.
    """
    prepared = database.rows(
        "SELECT post_id, slot, due_at FROM posts WHERE user_id = ? AND status = 'ready'"
        " AND slot IS NOT NULL ORDER BY due_at, post_id",
        (account.id,),
    )
    strays = [row["post_id"] for row in prepared if not _is_slot_of(schedule, row)]
    for post_id in strays:
        database.execute("UPDATE posts SET slot = NULL WHERE post_id = ?", (post_id,))
    rows = database.rows("SELECT slot FROM posts WHERE user_id = ?", (account.id,))
    taken = {row["slot"] for row in rows}
    free = (slot for slot in schedule.slots(now) if slot.name not in taken)
    for post_id, slot in zip(strays, free, strict=False):
        database.execute(
            "UPDATE posts SET slot = ?, due_at = ?, overdue_since = NULL, updated_at = ?"
            " WHERE post_id = ?",
            (slot.name, to_text(slot.due_at), to_text(now), post_id),
        )
    return len(strays)


def _is_slot_of(schedule: Schedule, row: sqlite3.Row) -> bool:
    due_at = datetime.fromisoformat(row["due_at"])
    return Slot(name=row["slot"], due_at=due_at) in schedule.slots(due_at, due_at + MINUTE)
