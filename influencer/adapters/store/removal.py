"""Accounts that are no longer served, and come back."""

from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import account_of, to_text
from influencer.domain.models import Account


def remove(database: Database, account: Account, now: datetime) -> None:
    """Within a transaction: mark the account, and forget its slots and where its keys were."""
    database.execute(
        "UPDATE users SET removed_at = :at, updated_at = :at, api_key = NULL, api_secret = NULL,"
        " access_token = NULL, access_token_secret = NULL, secret_locator = ''"
        " WHERE user_id = :id",
        {"at": to_text(now), "id": account.id},
    )
    database.execute("DELETE FROM posts WHERE user_id = ? AND status = 'planned'", (account.id,))


def revive(database: Database, handle: str, now: datetime) -> Account | None:
    """Within a transaction: the removed account of that handle, which is one again; or None.

    It is spelled as it is now: its keys are kept under that name.
    """
    rows = database.rows(
        "UPDATE users SET removed_at = NULL, updated_at = :at, username = :handle,"
        " pause_reason = NULL, pause_detail = NULL, paused_at = NULL, refusals = 0"
        " WHERE username = :handle AND removed_at IS NOT NULL RETURNING *",
        {"at": to_text(now), "handle": handle},
    )
    return account_of(rows[0]) if rows else None
