"""A changed schedule takes prepared posts along: none is lost or doubled, no slot filled twice."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from factories import NOW, make_answer, make_draft, make_prepared, make_schedule, make_slot
from hypothesis import given, settings
from hypothesis import strategies as st

from influencer.adapters.store import Store
from influencer.domain.models import Account, Post, PostStatus, Slot
from influencer.domain.publishing import Move
from influencer.domain.rhythm import every, per_day
from influencer.domain.schedule import Schedule, parse_times
from influencer.errors import UsageError
from influencer.ports import PostQuery
from influencer.usecases.generate import choose_slots

HOUR = timedelta(hours=1)
ONCE_A_WEEK = make_schedule(times=(time(9),), days=frozenset({0}), since=NOW)


def prepare(store: Store, account: Account, slot: Slot, prose: str, now: datetime = NOW) -> Post:
    draft = make_draft(prose=prose)
    prepared = make_prepared(draft=draft, slot=slot, due_at=slot.due_at)
    return store.posts.prepare(account, prepared, now=now)


def fill(store: Store, account: Account, schedule: Schedule, count: int) -> list[Post]:
    slots = islice(schedule.slots(NOW), count)
    return [prepare(store, account, slot, f"post {n}") for n, slot in enumerate(slots)]


def ready(store: Store) -> list[Post]:
    return store.posts.query(PostQuery(statuses=(PostStatus.READY,), limit=-1))[::-1]


def test_a_hundred_posts_find_their_slots_in_a_schedule_of_once_a_week(
    store: Store, account: Account
) -> None:
    posts = fill(store, account, make_schedule(), 100)

    moved = store.accounts.set_schedule(account, ONCE_A_WEEK, now=NOW)

    expected = list(islice(ONCE_A_WEEK.slots(NOW), 100))
    assert [post.slot for post in ready(store)] == expected
    assert [post.id for post in ready(store)] == [post.id for post in posts]
    assert moved == 100
    assert expected[-1].due_at - NOW > timedelta(days=600)


def test_posts_whose_slots_are_those_of_the_new_schedule_do_not_move(
    store: Store, account: Account
) -> None:
    fill(store, account, make_schedule(), 12)
    before = ready(store)

    moved = store.accounts.set_schedule(account, make_schedule(since=NOW), now=NOW)

    assert moved == 0
    assert ready(store) == before


def test_a_post_that_cron_has_not_come_to_yet_moves_too(store: Store, account: Account) -> None:
    late = prepare(store, account, make_slot(NOW - HOUR), "late")

    assert store.accounts.set_schedule(account, ONCE_A_WEEK, now=NOW) == 1

    assert store.posts.get(late.id).slot == next(ONCE_A_WEEK.slots(NOW))


@pytest.mark.parametrize("end", [PostStatus.POSTED, PostStatus.UNKNOWN, PostStatus.REJECTED])
def test_a_slot_that_was_served_is_not_served_again_when_its_name_comes_again(
    store: Store, account: Account, end: PostStatus
) -> None:
    in_tokyo = make_schedule(times=(time(17),), zone="Asia/Tokyo", since=NOW - HOUR)
    (slot,) = in_tokyo.slots(NOW - HOUR, NOW)
    serve(store, prepare(store, account, slot, "served"), end)
    other = prepare(store, account, make_slot(NOW + HOUR), "other")
    in_utc = make_schedule(times=(time(17),), since=NOW)
    assert next(in_utc.slots(NOW)).name == slot.name

    store.accounts.set_schedule(account, in_utc, now=NOW)
    store.posts.plan(account, in_utc.slots(NOW, NOW + 12 * HOUR), now=NOW)

    assert store.posts.get(other.id).slot == list(islice(in_utc.slots(NOW), 2))[1]
    assert store.posts.due(account, NOW + 12 * HOUR) == []


def serve(store: Store, post: Post, end: PostStatus) -> None:
    assert store.outbox.begin(post, now=NOW)
    store.outbox.finish(post, make_answer(reference=f"{post.id}"), Move(status=end), now=NOW)


def test_jitter_delays_posts_and_leaves_them_in_their_slots(store: Store, account: Account) -> None:
    fill(store, account, make_schedule(), 6)
    before = [post.slot_name for post in ready(store)]

    jittery = make_schedule(jitter=timedelta(minutes=30), since=NOW)
    store.accounts.set_schedule(account, jittery, now=NOW)

    assert [post.slot_name for post in ready(store)] == before
    assert [post.slot for post in ready(store)] == list(islice(jittery.slots(NOW), 6))


schedules = st.builds(
    make_schedule,
    times=st.sampled_from([every("4h"), per_day(7), (time(9),), parse_times("02:30,17:05")]),
    days=st.sampled_from([frozenset(range(7)), frozenset({6}), frozenset({0, 3})]),
    zone=st.sampled_from(["UTC", "Asia/Tokyo", "America/St_Johns", "Pacific/Kiritimati"]),
    quiet=st.sampled_from([None, (time(23), time(8))]),
    jitter=st.sampled_from([timedelta(), timedelta(minutes=17)]),
)
hours = st.integers(0, 40)
steps = st.lists(
    st.tuples(st.just("change"), schedules, hours)
    | st.tuples(st.just("write"), st.integers(1, 9), hours)
    | st.tuples(st.just("serve"), st.just(1), hours),
    min_size=2,
    max_size=8,
)


@contextmanager
def store_of_its_own() -> Iterator[Store]:
    """Each example starts with an empty store."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "influencer.db", Path(folder) / "images")
        yield store
        store.database.close()


@settings(max_examples=25, deadline=None)
@given(steps)
def test_whatever_is_changed_each_text_has_one_slot_and_no_slot_is_filled_twice(
    steps: list[tuple[str, Schedule | int, int]],
) -> None:
    with store_of_its_own() as store:
        account = store.accounts.create("satsjournal", make_schedule(), now=NOW)
        at, written, served = NOW, Counter[str](), list[str]()
        for number, (_, what, later) in enumerate(steps):
            at += later * HOUR
            if isinstance(what, Schedule):
                change(store, account, what, at)
            else:
                written.update(write(store, account, what, at, f"step {number}"))
            served += serve_what_is_due(store, account, at)
            check(store, written, served, at)


def change(store: Store, account: Account, schedule: Schedule, at: datetime) -> None:
    changed = replace(schedule, since=at)
    store.accounts.set_schedule(account, changed, now=at)
    slots = [post.slot for post in ready(store)]
    assert all(slot in changed.slots(slot.due_at, slot.due_at + HOUR) for slot in slots if slot)
    assert all(slot.due_at >= at for slot in slots if slot)


def write(store: Store, account: Account, count: int, at: datetime, prefix: str) -> Iterator[str]:
    schedule = store.accounts.settings(account).schedule
    taken = store.posts.taken(account, since=at - timedelta(days=2))
    try:
        slots = choose_slots(schedule, taken, count=count, at=None, now=at)
    except UsageError:
        return
    for number, slot in enumerate(slots):
        yield prepare(store, account, slot, f"{prefix}, post {number}", at).prose


def serve_what_is_due(store: Store, account: Account, at: datetime) -> list[str]:
    """The names of the slots that a run serves now."""
    due = [post for post in store.posts.due(account, at) if post.status is PostStatus.READY][:1]
    for post in due:
        serve(store, post, PostStatus.POSTED)
    return [post.slot.name for post in due if post.slot]


def check(store: Store, written: Counter[str], served: list[str], at: datetime) -> None:
    posts = store.posts.query(PostQuery(statuses=tuple(PostStatus), limit=-1))
    assert Counter(post.prose for post in posts if post.prose) == written
    names = [post.slot.name for post in posts if post.slot]
    assert len(names) == len(posts), f"a post without a slot at {at}"
    assert len(set(names)) == len(names)
    assert len(set(served)) == len(served)
