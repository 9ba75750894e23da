"""A year of six posts a day, every gate at its setting: what may not happen, and how often it did.

The posts are looked at as they were stored; nothing here asks the planner what it meant to do.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from benchmarks.content.posts import Written
from influencer.domain.anniversary import days_to_anniversary
from influencer.domain.similarity import normalise
from influencer.domain.usage import REST

POSTS = 365 * 6
COMPUTED_AT_MOST = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What became of it.

    Attributes:
        early: facts that came back within sixty days.
        twice: posts whose words were posted before.
        same_area: posts of the same area as the one before, but for the excused.
        excused: those of them that are told on the day on which the thing happened.
        computed: the share of posts that state what was computed.
    """

    wanted: int
    written: int
    early: int
    twice: int
    same_area: int
    excused: int
    computed: float
    forms: Mapping[str, int]
    refused: Mapping[str, int]

    @property
    def is_kept(self) -> bool:
        """Whether what was promised holds: all of it."""
        return (
            self.written == self.wanted
            and not (self.early or self.twice or self.same_area)
            and self.computed <= COMPUTED_AT_MOST
        )


def look_back(posts: Sequence[Written], refused: Mapping[str, int], *, wanted: int) -> Year:
    """Count it all."""
    same_area = [other for one, other in pairwise(posts) if one.fact.area == other.fact.area]
    excused = sum(map(is_anniversary, same_area))
    return Year(
        wanted=wanted,
        written=len(posts),
        early=sum(1 for _ in _early(posts)),
        twice=len(posts) - len({normalise(post.prose) for post in posts}),
        same_area=len(same_area) - excused,
        excused=excused,
        computed=sum(post.fact.is_computed for post in posts) / max(1, len(posts)),
        forms=Counter(post.draft.form for post in posts),
        refused=refused,
    )


def is_anniversary(written: Written) -> bool:
    """Whether it is due on the day on which the thing happened, some years later."""
    happened = written.fact.happened_on
    return happened is not None and not days_to_anniversary(happened, written.post.due_at.date())


def _early(posts: Sequence[Written]) -> Iterator[str]:
    last: dict[str, datetime] = {}
    for written in posts:
        fact, at = written.fact.id, written.post.due_at
        if fact in last and at - last[fact] < REST:
            yield fact
        last[fact] = at


def lines_of_year(year: Year) -> Iterator[str]:
    """What is printed, line by line."""
    told = {
        "written": f"{year.written} of {year.wanted}",
        f"facts within {REST.days} days": f"{year.early}",
        "texts twice": f"{year.twice}",
        "areas twice in a row": f"{year.same_area}, and {year.excused} on anniversaries",
        "computed": f"{year.computed:.1%} (at most {COMPUTED_AT_MOST:.0%})",
        "forms": _listed(year.forms),
        "refused tries by gate": _listed(year.refused),
    }
    yield from (f"{name:<24}{figure}" for name, figure in told.items())


def _listed(counts: Mapping[str, int]) -> str:
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered) or "none"
