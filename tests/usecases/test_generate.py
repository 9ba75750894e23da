"""Filling the next free slots."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

import pytest
from factories import NOW, make_schedule
from fakes.workshop import make_desk, make_ledger

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus, Slot
from influencer.errors import ContentError, UsageError
from influencer.usecases.generate import choose_slots, free_slots, generate

SCHEDULE = make_schedule(times=(time(9), time(21)))
NONE = frozenset[str]()


def names(slots: Sequence[Slot]) -> list[str]:
    return [slot.name for slot in slots]


def choose(count: int = 1, at: datetime | None = None, taken: frozenset[str] = NONE) -> list[Slot]:
    now = NOW + timedelta(minutes=1)
    return choose_slots(SCHEDULE, taken, count=count, at=at, now=now)


def test_the_next_slots_are_taken_soonest_first() -> None:
    assert names(choose(3)) == ["2026-11-22/21:00", "2026-11-23/09:00", "2026-11-23/21:00"]


def test_slots_that_hold_a_post_are_left_out() -> None:
    taken = frozenset({"2026-11-22/21:00", "2026-11-23/21:00"})

    assert names(choose(2, taken=taken)) == ["2026-11-23/09:00", "2026-11-24/09:00"]


def test_a_slot_before_the_schedule_was_set_does_not_exist() -> None:
    schedule = make_schedule(times=(time(9),), since=NOW + timedelta(days=2, hours=1))

    slots = choose_slots(schedule, NONE, count=1, at=None, now=NOW)

    assert names(slots) == ["2026-11-25/09:00"]


def test_more_than_a_year_holds_cannot_be_chosen() -> None:
    with pytest.raises(UsageError, match=r"^the schedule has 732 free slots within a year, fewer"):
        choose(733)
    assert len(choose(732)) == 732


def test_free_slots_end_with_the_year() -> None:
    last = list(free_slots(SCHEDULE, NONE, now=NOW))[-1]

    assert last.due_at < NOW + timedelta(days=366)


def test_a_moment_names_its_slot() -> None:
    at = datetime.fromisoformat("2026-12-24T21:00Z")

    assert names(choose(at=at)) == ["2026-12-24/21:00"]


@pytest.mark.parametrize("at", [NOW, NOW + timedelta(minutes=1)])
def test_a_moment_that_has_passed_is_refused(at: datetime) -> None:
    with pytest.raises(UsageError, match="has passed"):
        choose(at=at)


@pytest.mark.parametrize("minutes", [719, 721, 600])
def test_a_moment_between_two_slots_is_refused(minutes: int) -> None:
    at = NOW + timedelta(minutes=minutes)

    with pytest.raises(UsageError, match=f"no slot at {at:%Y-%m-%d %H:%M} UTC; leave --at away"):
        choose(at=at)


def test_a_moment_whose_slot_holds_a_post_is_refused() -> None:
    with pytest.raises(UsageError, match="the slot 2026-11-22/21:00 holds a post already"):
        choose(at=NOW + timedelta(hours=12), taken=frozenset({"2026-11-22/21:00"}))


def test_each_slot_gets_a_post_of_its_own(store: Store, account: Account) -> None:
    slots = choose(3)
    desk = make_desk(account, make_ledger(3), usage=store.usage)

    posts = list(generate(desk, store.posts, slots, seed=1, now=NOW))

    assert [post.slot for post in posts] == slots
    assert {post.status for post in posts} == {PostStatus.READY}
    assert len({post.text for post in posts}) == len({post.facts for post in posts}) == 3


def test_what_is_written_stays_when_the_facts_run_out(store: Store, account: Account) -> None:
    desk = make_desk(account, make_ledger(2), usage=store.usage)
    posts = generate(desk, store.posts, choose(3), seed=1, now=NOW)

    written = [next(posts), next(posts)]
    with pytest.raises(ContentError):
        next(posts)

    assert store.posts.taken(account, since=NOW) == {
        post.slot.name for post in written if post.slot
    }
