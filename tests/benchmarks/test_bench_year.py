"""A year in which something went wrong is not called good."""

from datetime import date, datetime, timedelta

import pytest
from factories import NOW, make_draft, make_fact, make_post

from benchmarks.content.posts import Written
from benchmarks.content.year import Year, lines_of_year, look_back
from influencer.domain.facts import Derivation, Fact


def written(fact_id: str, *, at: datetime = NOW, prose: str = "", **of_fact: object) -> Written:
    fact: Fact = make_fact(id=fact_id, **of_fact)
    text = prose or f"This is what {fact_id} says."
    draft = make_draft(fact=fact, prose=text)
    return Written(post=make_post(due_at=at, prose=text), draft=draft)


def year_of(*posts: Written) -> Year:
    return look_back(posts, {}, wanted=len(posts))


def test_posts_of_different_areas_facts_and_words_keep_the_promise() -> None:
    year = year_of(written("a", area="bitcoin"), written("b", area="nostr"))

    assert year.is_kept


@pytest.mark.parametrize(("days", "early"), [(59, 1), (60, 0)])
def test_a_fact_that_comes_back_within_sixty_days_is_seen(days: int, early: int) -> None:
    again = written("a", at=NOW + timedelta(days=days), prose="In other words.")

    year = year_of(written("a"), written("b", area="nostr"), again)

    assert year.early == early
    assert year.is_kept is not bool(early)


def test_the_same_words_are_the_same_text_whatever_their_punctuation() -> None:
    one, other = written("a", prose="Said once."), written("b", prose="said ONCE!", area="nostr")

    year = year_of(one, other)

    assert year.twice == 1
    assert not year.is_kept


def test_an_area_twice_in_a_row_is_excused_on_an_anniversary_only() -> None:
    told_today = written("b", happened_on=date(2009, NOW.month, NOW.day))

    assert (
        year_of(written("a"), told_today).same_area,
        year_of(written("a"), told_today).excused,
    ) == (0, 1)
    assert not year_of(written("a"), written("b")).is_kept


def test_more_than_a_fifth_of_what_is_computed_is_too_much() -> None:
    derived = (Derivation(number="210000", expression="halving_height(1)"),)
    posts = [written(f"{n}", area=f"{n}", derived=derived if n < 2 else ()) for n in range(5)]

    year = year_of(*posts)

    assert year.computed == 0.4
    assert not year.is_kept


def test_a_year_that_stopped_early_is_not_kept() -> None:
    year = look_back([written("a")], {"readability": 3, "openings": 9}, wanted=2)

    assert not year.is_kept
    assert "written                 1 of 2" in list(lines_of_year(year))
    assert "refused tries by gate   openings 9, readability 3" in list(lines_of_year(year))
