"""What a second look through the gates finds in posts that are stored: nothing should be left."""

from collections import Counter
from collections.abc import Iterable, Mapping

from benchmarks.content.posts import Written
from influencer.domain.gates import GATES, Standards
from influencer.domain.models import Draft

HASHTAGS = 15
"""The account's own setting is not asked: the goal is a number."""

OVER_THE_PAST = ("likeness", "openings")
"""Gates that hold a text against earlier ones; the other rows measure that better."""

_ROWS = {
    "ungrounded": ("grounding",),
    "banned": ("price", "advice", "hype", "mentions", "cashtags", "artifacts"),
    "linked": ("links",),
    "over length": ("length",),
    f"not {HASHTAGS} tags": ("hashtags",),
}
ROWS: Mapping[str, tuple[str, ...]] = _ROWS | {
    "refused otherwise": tuple(
        name
        for name in GATES
        if name not in OVER_THE_PAST and not any(name in gates for gates in _ROWS.values())
    )
}
"""The rows of the table, each with the gates that it counts."""


def count_refused(posts: Iterable[Written]) -> Mapping[str, int]:
    """How many posts each row counts."""
    counts = Counter(row for post in posts for row in _rows_against(_as_stored(post)))
    return {row: counts[row] for row in ROWS}


def _rows_against(draft: Draft) -> Iterable[str]:
    standards = Standards(hashtag_count=HASHTAGS)
    return (
        row
        for row, gates in ROWS.items()
        if any(any(True for _ in GATES[gate](draft, standards)) for gate in gates)
    )


def _as_stored(written: Written) -> Draft:
    """What would be sent, and the fact that vouches for it."""
    post = written.post
    draft = Draft(fact=written.fact, form=post.form or "", prose=post.prose, hashtags=post.hashtags)
    if draft.text != post.text:
        raise AssertionError(f"post {post.id} is not sent as it was stored")
    return draft
