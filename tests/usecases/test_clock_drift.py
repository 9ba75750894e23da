"""What our own clock shows proves nothing: attempts and looks are dated by the platform's.

It is set between two looks, by less than makes it count as wrong, or runs a day ahead while
the platform cannot be reached.
"""

from datetime import timedelta

import pytest
from factories import NOW, make_answer, make_reading
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import make_poster, post_due, run
from publish_machine import OffsetClock

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.publishing import Outcome
from influencer.usecases.press import Press

MINUTE = timedelta(minutes=1)


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


@pytest.fixture
def clock() -> OffsetClock:
    """Four minutes behind the platform's, which shows 09:05."""
    ours = OffsetClock(FakeClock(NOW + 5 * MINUTE))
    ours.offset = -4 * MINUTE
    return ours


@pytest.fixture
def publisher() -> FakePublisher:
    """A platform that loses its first answer, and shows nothing for a long time."""
    nothing = make_reading()
    return FakePublisher([make_answer(Outcome.UNKNOWN)], readings=[nothing] * 9)


@pytest.fixture
def press(store: Store, clock: OffsetClock, publisher: FakePublisher) -> Press:
    made = make_press(store, clock, publisher)
    publisher.clock = clock.right
    return made


def verdicts(store: Store) -> list[str]:
    story = store.readings.story(post_due(store))
    return [event.what for event in story if event.what.startswith("timeline")]


def test_a_look_before_the_platform_has_had_its_time_proves_nothing(
    store: Store, account: Account, clock: OffsetClock, press: Press, publisher: FakePublisher
) -> None:
    run(press, account)
    clock.offset = 0 * MINUTE

    run(press, account)

    assert verdicts(store) == ["timeline: unclear"]
    assert post_due(store).status is PostStatus.UNKNOWN
    assert len(publisher.sent) == 1


def test_two_looks_that_only_our_clock_puts_apart_are_no_proof(
    store: Store, account: Account, clock: OffsetClock, press: Press, publisher: FakePublisher
) -> None:
    run(press, account)
    clock.right.advance(minutes=3)
    clock.offset = 0 * MINUTE
    run(press, account)
    clock.right.advance(minutes=1)
    clock.offset = 4 * MINUTE

    run(press, account)

    assert verdicts(store) == ["timeline: absent", "timeline: absent"]
    assert post_due(store).status is PostStatus.UNKNOWN
    assert len(publisher.sent) == 1


def test_once_they_are_apart_by_the_platforms_clock_they_are(
    store: Store, account: Account, clock: OffsetClock, press: Press, publisher: FakePublisher
) -> None:
    run(press, account)
    for _ in range(2):
        clock.right.advance(minutes=5)
        clock.offset = -clock.offset
        run(press, account)

    clock.right.advance(minutes=10)
    run(press, account)

    assert len(publisher.sent) == 2
    assert post_due(store).status is PostStatus.POSTED


@pytest.fixture
def unreachable(store: Store, account: Account, clock: OffsetClock, press: Press) -> Press:
    """The platform cannot be reached since it lost an answer, at 09:05."""
    run(press, account)
    offline = make_reading(is_complete=False, answer=make_answer(Outcome.NOT_SENT))
    away = make_press(store, clock, FakePublisher(readings=[offline] * 9))
    assert post_due(store).status is PostStatus.UNKNOWN
    return away


def test_a_clock_a_day_ahead_puts_nothing_to_a_person_while_the_platform_is_out_of_reach(
    store: Store, account: Account, clock: OffsetClock, unreachable: Press
) -> None:
    clock.offset = timedelta(days=1)

    run(unreachable, account)

    assert post_due(store).status is PostStatus.UNKNOWN


def test_an_hour_later_it_is_the_platform_that_stays_away_and_a_person_is_asked(
    store: Store, account: Account, clock: OffsetClock, unreachable: Press
) -> None:
    clock.right.advance(hours=9)
    run(unreachable, account)
    clock.right.advance(hours=1)

    run(unreachable, account)

    assert post_due(store).status is PostStatus.ATTENTION
