"""The bank of topics: those that ship with the program, and the user's own."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace

from influencer.adapters.store.database import Database
from influencer.adapters.store.rows import to_list
from influencer.domain.facts import Topic
from influencer.domain.preferences import TopicChoice


class Topics:
    """The ``topics`` table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sync(self, bank: Iterable[Topic]) -> None:
        """Bring in what the program ships; what the user edited or removed stays so."""
        rows = {row["slug"]: row for row in self._database.rows("SELECT * FROM topics")}
        fresh = [topic for topic in bank if _is_news(topic, rows.get(topic.slug))]
        if not fresh:
            return
        with self._database.transaction():
            for topic in fresh:
                self._database.execute(
                    """
                    INSERT INTO topics
                      (slug, name, category, description, priority, hashtags, is_builtin)
                    VALUES (:slug, :name, :category, :description, :priority, :hashtags, 1)
                    ON CONFLICT (slug) DO UPDATE SET name = excluded.name,
                      category = excluded.category, description = excluded.description,
                      priority = excluded.priority, hashtags = excluded.hashtags
                    WHERE is_builtin AND NOT is_edited AND NOT is_removed
                    """,
                    _parameters(topic),
                )

    def all(self, choices: Mapping[str, TopicChoice] | None = None) -> list[Topic]:
        """The topics as an account sees them, by category and name."""
        rows = self._database.rows(
            "SELECT * FROM topics WHERE NOT is_removed ORDER BY category, name"
        )
        return [_chosen(_topic_of(row), choices or {}) for row in rows]

    def add(self, topic: Topic) -> bool:
        """Add a topic of the user's own; False where its slug is taken."""
        with self._database.transaction():
            cursor = self._database.execute(
                """
                INSERT INTO topics (slug, name, category, description, priority, hashtags)
                VALUES (:slug, :name, :category, :description, :priority, :hashtags)
                ON CONFLICT (slug) DO UPDATE SET name = excluded.name,
                  category = excluded.category, description = excluded.description,
                  priority = excluded.priority, hashtags = excluded.hashtags,
                  is_removed = 0, is_edited = 1
                WHERE is_removed
                """,
                _parameters(topic),
            )
        return cursor.rowcount == 1

    def edit(self, topic: Topic) -> None:
        """Keep the topic's new values, over those the program ships."""
        with self._database.transaction():
            self._database.execute(
                """
                UPDATE topics SET name = :name, category = :category,
                  description = :description, priority = :priority, hashtags = :hashtags,
                  is_edited = 1
                WHERE slug = :slug
                """,
                _parameters(topic),
            )

    def remove(self, slug: str) -> None:
        """Take the topic away for all accounts; posts about it stay in the history."""
        with self._database.transaction():
            self._database.execute("DELETE FROM topics WHERE slug = ? AND NOT is_builtin", (slug,))
            self._database.execute("UPDATE topics SET is_removed = 1 WHERE slug = ?", (slug,))


def _is_news(topic: Topic, row: sqlite3.Row | None) -> bool:
    """Whether a topic of the bank shall be written; over the user's own word it is not."""
    if row is None:
        return True
    is_users = not row["is_builtin"] or row["is_edited"] or row["is_removed"]
    return not is_users and _topic_of(row) != topic


def _parameters(topic: Topic) -> dict[str, str | int]:
    return {
        "slug": topic.slug,
        "name": topic.name,
        "category": topic.category,
        "description": topic.description,
        "priority": topic.priority,
        "hashtags": to_list(topic.hashtags),
    }


def _topic_of(row: sqlite3.Row) -> Topic:
    return Topic(
        slug=row["slug"],
        name=row["name"],
        category=row["category"],
        description=row["description"],
        priority=row["priority"],
        hashtags=tuple(json.loads(row["hashtags"])),
        is_builtin=bool(row["is_builtin"]),
    )


def _chosen(topic: Topic, choices: Mapping[str, TopicChoice]) -> Topic:
    choice = choices.get(topic.slug, TopicChoice())
    return replace(topic, is_enabled=choice.is_enabled, priority=choice.priority or topic.priority)
