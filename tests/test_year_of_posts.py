"""A year of six posts a day from the ledger that ships, planned as the program plans it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.adapters.writers.offline import OfflineWriter
from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.rotation import COMPUTED_ONE_IN, rank
from influencer.domain.usage import REST, SHARE_WINDOW, Usage

BANK = read_topic_bank()
FACTS = read_builtin_facts({topic.slug: topic.category for topic in BANK.topics})
START = datetime(2026, 12, 1, 1, tzinfo=UTC)
PER_DAY = 6
YEAR = 365 * PER_DAY


@dataclass(kw_only=True)
class Diary:
    """What was posted, newest last: fact, text and time."""

    posts: list[tuple[datetime, Fact, str]] = field(default_factory=list)
    last_used: dict[str, datetime] = field(default_factory=dict)
    times_used: Counter[str] = field(default_factory=Counter)

    def usage(self, at: datetime) -> Usage:
        lately = self.posts[-SHARE_WINDOW.days * PER_DAY :]
        return Usage(
            last_used=self.last_used,
            times_used=self.times_used,
            topic_counts=Counter(
                fact.topic for then, fact, _ in lately if at - then < SHARE_WINDOW
            ),
            last_area=self.posts[-1][1].area if self.posts else None,
        )

    def write(self, at: datetime, fact: Fact, prose: str) -> None:
        self.posts.append((at, fact, prose))
        self.last_used[fact.id] = at
        self.times_used[fact.id] += 1


@pytest.fixture(scope="module")
def year() -> Sequence[tuple[datetime, Fact, str]]:
    """Each post takes the best fact that has a text which was not posted before."""
    diary, posted, writer = Diary(), set[str](), OfflineWriter()
    for number in range(YEAR):
        at = START + number * timedelta(days=1) / PER_DAY
        facts = rank(FACTS, BANK.topics, diary.usage(at), at=at, day=at.date(), seed=number)
        fact, prose = next(
            (fact, draft.prose)
            for fact in facts
            for draft in writer.write(fact, Assignment(seed=number, day=at.date()))
            if draft.prose not in posted
        )
        diary.write(at, fact, prose)
        posted.add(prose)
    return diary.posts


def test_no_text_comes_back_within_the_year(year: Sequence[tuple[datetime, Fact, str]]) -> None:
    assert len({prose for _, _, prose in year}) == YEAR


def test_no_fact_comes_back_within_sixty_days(year: Sequence[tuple[datetime, Fact, str]]) -> None:
    last: dict[str, datetime] = {}
    early = []
    for at, fact, _ in year:
        if fact.id in last and at - last[fact.id] < REST:
            early.append((fact.id, at))
        last[fact.id] = at

    assert early == []


def test_no_area_comes_twice_in_a_row_but_for_anniversaries(
    year: Sequence[tuple[datetime, Fact, str]],
) -> None:
    twice = [
        other.id
        for (_, one, _), (at, other, _) in pairwise(year)
        if one.area == other.area and not is_anniversary(other, at.date())
    ]

    assert twice == []


def test_at_most_a_fifth_is_computed(year: Sequence[tuple[datetime, Fact, str]]) -> None:
    are_computed = [fact.is_computed for _, fact, _ in year]

    runs = [are_computed[start : start + COMPUTED_ONE_IN] for start in range(YEAR)]
    assert max(map(sum, runs)) == 1


def test_what_happened_on_a_day_is_told_on_that_day(
    year: Sequence[tuple[datetime, Fact, str]],
) -> None:
    told = {(fact.id, at.date()) for at, fact, _ in year}
    days = [START.date() + timedelta(days=day) for day in range(365)]
    anniversaries = {day: [f.id for f in FACTS if is_anniversary(f, day)] for day in days}

    missed = [
        (day, fact_id)
        for day, fact_ids in anniversaries.items()
        for fact_id in fact_ids
        if (fact_id, day) not in told and len(fact_ids) <= PER_DAY
    ]
    assert missed == []


def test_the_last_weeks_are_as_varied_as_the_first(
    year: Sequence[tuple[datetime, Fact, str]],
) -> None:
    for weeks in (year[: 28 * PER_DAY], year[-28 * PER_DAY :]):
        assert len({fact.topic for _, fact, _ in weeks}) >= 25


def is_anniversary(fact: Fact, day: date) -> bool:
    happened = fact.happened_on
    return (
        happened is not None
        and (happened.month, happened.day) == (day.month, day.day)
        and happened.year < day.year
    )
