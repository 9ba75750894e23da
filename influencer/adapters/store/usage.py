"""What an account has used so far: facts, topics, pictures, words."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_text
from influencer.domain.looks import Look, parse_look
from influencer.domain.models import Account
from influencer.domain.picture_history import PictureHistory
from influencer.domain.similarity import normalise
from influencer.domain.usage import SHARE_WINDOW, Usage

_USED = "status NOT IN ('planned', 'expired', 'skipped', 'rejected')"
_TRIED = "status NOT IN ('planned', 'expired', 'skipped')"
"""What X refused nobody has read, but the same words would be refused again."""

_RARE_WORDS = 8
_CANDIDATES = 40

_NEWEST_WITH = f"""
SELECT prose FROM
  (SELECT rowid AS id FROM prose_index WHERE prose_index MATCH '"' || ? || '"'
    ORDER BY rowid DESC LIMIT 500)
  CROSS JOIN posts ON post_id = id
WHERE user_id = ? AND {_TRIED} AND (due_at > ? OR prose = ?) AND post_id <> ?
"""  # noqa: S608
"""CROSS JOIN has SQLite begin with the word; beginning with the account it would read all posts."""


class UsageLog:
    """Read-only views over posts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def usage(self, account: Account, *, at: datetime) -> Usage:
        """What the planner of the post due then has to know."""
        facts = self._database.rows(
            "SELECT fact_id, max(due_at) AS due_at, count(*) AS posts"  # noqa: S608
            f" FROM post_facts JOIN posts USING (post_id) WHERE user_id = ? AND {_USED}"
            " GROUP BY fact_id",
            (account.id,),
        )
        topics = self._database.rows(
            f"SELECT topic, count(*) AS posts FROM posts WHERE user_id = ? AND {_USED}"  # noqa: S608
            " AND due_at > ? GROUP BY topic",
            (account.id, to_text(at - SHARE_WINDOW)),
        )
        area = self._database.rows(
            f"SELECT area FROM posts JOIN post_facts USING (post_id) WHERE user_id = ? AND {_USED}"  # noqa: S608
            " AND due_at <= ? ORDER BY due_at DESC, post_id DESC LIMIT 1",
            (account.id, to_text(at)),
        )
        return Usage(
            last_used={row["fact_id"]: datetime.fromisoformat(row["due_at"]) for row in facts},
            times_used={row["fact_id"]: row["posts"] for row in facts},
            topic_counts={row["topic"]: row["posts"] for row in topics},
            last_area=area[0]["area"] if area else None,
        )

    def pictures(
        self, account: Account, fact_id: str, *, at: datetime, limit: int
    ) -> PictureHistory:
        """So many pictures due before and after then, and what has drawn that fact."""
        before = self._pictures(account, "due_at < ? ORDER BY due_at DESC, post_id DESC", at, limit)
        after = self._pictures(account, "due_at > ? ORDER BY due_at, post_id", at, limit)
        drawn = self._database.rows(
            "SELECT DISTINCT image_template FROM posts JOIN post_facts USING (post_id)"  # noqa: S608
            f" WHERE user_id = ? AND fact_id = ? AND {_USED} AND image_template IS NOT NULL",
            (account.id, fact_id),
        )
        return PictureHistory(
            templates=[row["image_template"] for row in before],
            themes=[row["image_theme"] for row in before],
            looks=_looks(before),
            next_templates=[row["image_template"] for row in after],
            next_themes=[row["image_theme"] for row in after],
            next_looks=_looks(after),
            of_fact={row["image_template"] for row in drawn},
        )

    def _pictures(
        self, account: Account, which: str, at: datetime, limit: int
    ) -> list[sqlite3.Row]:
        return self._database.rows(
            "SELECT image_template, image_theme, image_look FROM posts"  # noqa: S608
            f" WHERE user_id = ? AND {_USED} AND image_template IS NOT NULL AND {which} LIMIT ?",
            (account.id, to_text(at), limit),
        )

    def hashtags(self, account: Account, *, limit: int) -> list[frozenset[str]]:
        """Hashtags of the latest posts, newest first."""
        rows = self._database.rows(
            "SELECT hashtags FROM posts WHERE user_id = ? AND content IS NOT NULL"
            " ORDER BY due_at DESC, post_id DESC LIMIT ?",
            (account.id, limit),
        )
        return [frozenset(json.loads(row["hashtags"])) for row in rows]

    def latest(
        self, account: Account, *, before: datetime, limit: int, besides: int = 0
    ) -> list[str]:
        """Prose of the latest posts due before then, newest first."""
        rows = self._database.rows(
            f"SELECT prose FROM posts WHERE user_id = ? AND {_TRIED}"  # noqa: S608
            " AND prose IS NOT NULL AND due_at < ? AND post_id <> ?"
            " ORDER BY due_at DESC, post_id DESC LIMIT ?",
            (account.id, to_text(before), besides, limit),
        )
        return [row["prose"] for row in rows]

    def alike(
        self, account: Account, prose: str, *, since: datetime, besides: int = 0
    ) -> list[str]:
        """Prose posted since then that shares rare words with this one, at most forty texts.

        The very same prose counts whenever it was posted. The rarest words vote, each for the
        newest posts that hold it, so the cost does not grow with the history.
        """
        votes: Counter[str] = Counter()
        for word in self._rare_words(prose):
            values = (word, account.id, to_text(since), prose, besides)
            rows = self._database.rows(_NEWEST_WITH, values)
            votes.update(row["prose"] for row in rows)
        return [text for text, _ in votes.most_common(_CANDIDATES)]

    def _rare_words(self, prose: str) -> list[str]:
        words = sorted(set(normalise(prose).split()))
        marks = ",".join("?" * len(words))
        rows = self._database.rows(
            f"SELECT term FROM prose_words WHERE term IN ({marks}) ORDER BY doc LIMIT ?",  # noqa: S608
            (*words, _RARE_WORDS),
        )
        return [row["term"] for row in rows]


def _looks(rows: Iterable[sqlite3.Row]) -> list[Look]:
    return [parse_look(row["image_look"]) for row in rows if row["image_look"]]
