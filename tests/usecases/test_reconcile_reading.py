"""One reading of the timeline: whose posts it tells of, what it costs, and when there is none."""

import json
from datetime import timedelta

import pytest
from factories import NOW, make_fact, make_prepared, make_reading, make_seen
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_ledger, make_press
from press_runs import LOST, lost, make_poster, post_due, run

from influencer.adapters.store import Store
from influencer.domain.models import Account
from influencer.domain.standing import Pause, PauseReason


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW + timedelta(minutes=5))


def test_while_a_person_has_paused_the_account_posts_in_doubt_are_still_looked_for(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    publisher.shown = [make_seen(post.text, posted_at=clock.now())]
    store.standings.pause(account, Pause(reason=PauseReason.PERSON, since=clock.now()))
    clock.advance(minutes=2)

    assert run(press, account) == ({"posted": [post.id]}, [])


@pytest.mark.parametrize("reason", [PauseReason.CREDITS, PauseReason.KEYS])
def test_while_x_serves_the_account_nothing_its_timeline_is_not_read(
    store: Store, account: Account, clock: FakeClock, reason: PauseReason
) -> None:
    press, publisher, post = lost(store, clock, account)
    store.standings.pause(account, Pause(reason=reason, since=clock.now()))
    clock.advance(minutes=2)

    lists, _ = run(press, account)

    assert (lists, publisher.read) == ({"unknown": [post.id]}, [])
    (*_, event) = store.readings.story(post)
    assert f"the account is paused ({reason}), so the timeline was not read" in event.reason


def test_a_wrong_clock_lets_nothing_be_concluded(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account, make_reading(), make_reading())
    right = FakeClock(clock.now())
    publisher.clock = right
    clock.advance(minutes=9)

    lists, (failure,) = run(press, account)

    assert lists == {}
    assert "nothing is sent until this one is set right" in str(failure)
    assert post_due(store).status == "unknown"
    assert store.readings.absences(post, since=NOW) == ()


def test_two_posts_in_doubt_are_looked_for_in_one_reading(
    store: Store, account: Account, clock: FakeClock
) -> None:
    facts = [make_fact(), *make_ledger(9)]
    publisher = FakePublisher([LOST, LOST])
    press = make_press(store, clock, publisher, facts=facts)
    run(press, account)
    clock.advance(seconds=30)
    prepared = make_prepared(slot=None, due_at=clock.now())
    by_hand = store.posts.prepare(account, prepared, now=clock.now())
    store.outbox.begin(by_hand, now=clock.now())
    clock.advance(minutes=3)
    due = post_due(store)
    publisher.shown = [make_seen(due.text, reference="77", posted_at=clock.now())]

    lists, _ = run(press, account)

    assert lists == {"posted": [due.id], "unknown": [by_hand.id]}
    assert publisher.read == [NOW - timedelta(minutes=5)], "from the older one on"


def test_another_posts_id_is_not_taken_for_it(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    other = store.posts.prepare(account, make_prepared(slot=None, due_at=clock.now()), now=NOW)
    with store.database.transaction():
        store.database.execute(
            "UPDATE posts SET status = 'posted', platform_post_id = '77' WHERE post_id = ?",
            (other.id,),
        )
    publisher.shown = [make_seen(post.text, reference="77", posted_at=clock.now())]
    clock.advance(minutes=2)

    assert run(press, account) == ({"unknown": [post.id]}, [])


@pytest.mark.parametrize("count", [0, 1, 3])
def test_each_post_that_was_read_is_charged_to_the_post_in_doubt(
    store: Store, account: Account, clock: FakeClock, count: int
) -> None:
    others = [make_seen(f"gm {n}", reference=f"{n}", posted_at=clock.now()) for n in range(count)]
    press, publisher, post = lost(store, clock, account)
    publisher.shown = others
    clock.advance(minutes=2)

    run(press, account)

    rows = store.database.rows(
        "SELECT quantity, amount_usd, post_id, is_reserved FROM spending WHERE charge = 'own_read'"
    )
    charged = [(count, round(count * 0.001, 6), post.id, 0)] if count else []
    assert [tuple(row) for row in rows] == charged
    assert post_due(store).cost_usd == round(0.02 + count * 0.001, 6)


def test_once_the_budget_is_overspent_the_timeline_is_not_read(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    set_cap(store, 0.019)
    clock.advance(minutes=2)

    lists, _ = run(press, account)

    assert (lists, publisher.read) == ({"unknown": [post.id]}, [])
    (*_, event) = store.readings.story(post)
    assert "the month's budget is used up, so the timeline was not read" in event.reason


def test_a_budget_that_has_no_room_for_one_post_read_leaves_the_timeline_unread(
    store: Store, account: Account, clock: FakeClock
) -> None:
    press, publisher, post = lost(store, clock, account)
    publisher.shown = [make_seen(post.text, posted_at=clock.now())]
    set_cap(store, 0.02)
    clock.advance(minutes=2)

    assert (run(press, account)[0], publisher.read) == ({"unknown": [post.id]}, [])

    set_cap(store, 0.021)
    clock.advance(minutes=5)
    assert run(press, account)[0] == {"posted": [post.id]}


def set_cap(store: Store, cap: float) -> None:
    with store.database.transaction():
        store.database.execute(
            "UPDATE settings SET content_preferences = ?", (json.dumps({"monthly_cap_usd": cap}),)
        )
