"""A long past for an account: posts as they lie in the database after years."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from influencer.adapters.images.templates import TEMPLATES
from influencer.adapters.images.themes import THEMES
from influencer.adapters.ledger import read_builtin_facts, read_topic_bank

PER_DAY = 6

_INSERT = """
INSERT INTO posts (user_id, slot, due_at, status, content, prose, hashtags, topic, form, generator,
  image_template, image_theme, image_look, created_at, updated_at)
VALUES (1, ?, ?, 'posted', ?, ?, ?, 'past', 'statement', 'offline', ?, ?, ?, ?, ?)
"""


def fill(home: Path, numbers: range, *, seed: int = 1) -> None:
    """Give the only account posts before today, of words that the ledger has.

    Args:
        home: the program's folder, with an account in it.
        numbers: of the posts, counted back from today, ``PER_DAY`` a day.
        seed: of the words.
    """
    with closing(sqlite3.connect(home / "influencer.db")) as database, database:
        database.executemany(_INSERT, _posts(numbers, Random(seed)))


def _posts(numbers: range, random: Random) -> Iterator[tuple[str, ...]]:
    categories = {topic.slug: topic.category for topic in read_topic_bank().topics}
    facts = read_builtin_facts(categories)
    words = [word for fact in facts for text in fact.phrasings for word in text.split()]
    today = datetime.now(UTC).replace(hour=0, minute=30, second=0, microsecond=0)
    for number in reversed(numbers):
        due_at = today - number * timedelta(days=1) / PER_DAY
        stamp, prose = f"{due_at:%Y-%m-%dT%H:%M:%SZ}", " ".join(random.choices(words, k=20))
        yield (
            f"{due_at:%Y-%m-%d/%H:%M}",
            stamp,
            f"{prose}\n\n#Bitcoin",
            prose,
            json.dumps(["Bitcoin"]),
            random.choice(list(TEMPLATES)),
            random.choice(list(THEMES)),
            f"{random.getrandbits(64):016x}-{random.getrandbits(24):06x}",
            stamp,
            stamp,
        )
