"""The schema as numbered migrations. A migration is never edited once it is released: add one.

Times are ISO 8601 text in UTC to the second (``2026-11-22T09:00:00Z``), so they sort as text.
Lists are JSON arrays.
"""

from influencer.adapters.store.schema.accounts import REMOVAL, SECRETS
from influencer.adapters.store.schema.backgrounds import BACKGROUNDS
from influencer.adapters.store.schema.first import FIRST
from influencer.adapters.store.schema.pictures import LOOKS
from influencer.adapters.store.schema.settling import SETTLING

APPLICATION_ID = 0x496E666C
"""``Infl`` in ASCII: how the file says whose it is (PRAGMA application_id)."""

MIGRATIONS: tuple[str, ...] = (FIRST, SETTLING, SECRETS, REMOVAL, LOOKS, BACKGROUNDS)
"""What brings a database from version n to n + 1, for n from 0."""
