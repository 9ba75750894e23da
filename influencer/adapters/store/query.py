"""Which posts are wanted, as SQL."""

from typing import Any

from influencer.adapters.store.rows import to_text
from influencer.ports import PostQuery


def conditions_of(query: PostQuery) -> tuple[list[str], list[Any]]:
    """The conditions of a query, and their parameters."""
    conditions, parameters = ["1"], list[Any]()
    if query.account:
        conditions.append("posts.user_id = ?")
        parameters.append(query.account.id)
    if query.statuses:
        conditions.append(f"status IN ({','.join('?' * len(query.statuses))})")
        parameters.extend(query.statuses)
    else:
        conditions.append("(status NOT IN ('planned', 'ready') OR posts.error IS NOT NULL)")
    if query.topic:
        conditions.append("topic = ?")
        parameters.append(query.topic)
    if query.since:
        conditions.append("due_at >= ?")
        parameters.append(to_text(query.since))
    if query.words:
        conditions.append("post_id IN (SELECT rowid FROM prose_index WHERE prose_index MATCH ?)")
        parameters.append(" ".join(_phrase(word) for word in query.words))
    return conditions, parameters


def _phrase(word: str) -> str:
    """A word as FTS5 takes it letter by letter; controls and broken UTF-8 are no letters."""
    text = "".join(letter if letter.isprintable() else " " for letter in word)
    return '"' + text.replace('"', '""') + '"'
