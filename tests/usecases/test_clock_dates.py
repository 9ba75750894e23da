"""What an attempt and a look are dated by, where the platform's answers come late or undated."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from factories import NOW, make_answer, make_seen
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from fakes.workshop import make_press
from press_runs import LOST, make_poster, post_due, run
from publish_machine import OffsetClock

from influencer.adapters.store import Store
from influencer.domain.models import Account, PostStatus
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading
from influencer.errors import TryLaterError
from influencer.usecases.press import Press
from influencer.usecases.resolve import resolve_as_not_posted

MINUTE = timedelta(minutes=1)


class SlowX(FakePublisher):
    """Takes its time.

    Attributes:
        undated: the calls whose answers do not tell the time.
        alt_text_takes: how long it is from the upload's answer to the request that posts.
        shows_after: how long after a lost answer the timeline shows the post; None: never.
    """

    def __init__(self, *sends: Answer | BaseException, right: FakeClock) -> None:
        super().__init__(sends)
        self.right = right
        self.undated: Collection[str] = ()
        self.alt_text_takes = timedelta()
        self.shows_after: timedelta | None = None
        self._kept_back: list[tuple[datetime, str]] = []

    def upload(self, png: bytes, alt_text: str) -> Answer:
        answer = super().upload(png, alt_text)
        self.right.advance(seconds=self.alt_text_takes.total_seconds())
        return replace(answer, server_time=None) if "upload" in self.undated else answer

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        answer = super().send(text, media_id=media_id, made_with_ai=made_with_ai)
        if answer.outcome is Outcome.UNKNOWN and self.shows_after is not None:
            self._kept_back.append((self.right.now(), text))
        return answer

    def read_timeline(self, *, since: datetime) -> Reading:
        wait = self.shows_after or timedelta()
        self.shown = [
            make_seen(text, reference="77", posted_at=at)
            for at, text in self._kept_back
            if self.right.now() >= at + wait
        ]
        reading = super().read_timeline(since=since)
        if "timeline" not in self.undated:
            return reading
        return replace(reading, answer=replace(reading.answer, server_time=None))


def open_press(store: Store, clock: OffsetClock, x: SlowX) -> tuple[Press, Account]:
    """A press of one account on a platform that has the right time."""
    press = make_press(store, clock, x)
    x.clock = clock.right
    return press, make_poster(store)


@pytest.fixture
def clock() -> OffsetClock:
    """Right, at 09:05, until it is set otherwise."""
    return OffsetClock(FakeClock(NOW + 5 * MINUTE))


@pytest.mark.parametrize("offset", [4 * MINUTE, 0 * MINUTE, -4 * MINUTE])
def test_a_person_cannot_say_that_it_is_not_there_before_it_may_be_seen(
    store: Store, clock: OffsetClock, offset: timedelta
) -> None:
    press, account = open_press(store, clock, SlowX(LOST, right=clock.right))
    clock.offset = offset
    run(press, account)
    clock.right.advance(seconds=110)

    with pytest.raises(TryLaterError, match="sent a moment ago and may still appear"):
        resolve_as_not_posted(press, post_due(store), Preferences())


def test_an_undated_look_is_five_minutes_after_a_dated_one_for_certain_or_no_witness(
    store: Store, clock: OffsetClock
) -> None:
    x = SlowX(LOST, right=clock.right)
    x.shows_after = 4 * MINUTE
    press, account = open_press(store, clock, x)
    run(press, account)
    clock.right.advance(minutes=2)
    run(press, account)
    x.undated, clock.offset = {"timeline"}, 4 * MINUTE
    clock.right.advance(minutes=1)

    run(press, account)

    assert len(store.readings.absences(post_due(store), since=NOW)) == 2
    assert len(x.sent) == 1


def test_an_attempt_after_an_undated_upload_is_dated_by_the_latest_that_x_may_show(
    store: Store, clock: OffsetClock
) -> None:
    x = SlowX(KeyboardInterrupt(), right=clock.right)
    x.undated, clock.offset = {"upload"}, -4 * MINUTE
    press, account = open_press(store, clock, x)
    with pytest.raises(KeyboardInterrupt):
        run(press, account)
    clock.offset = 0 * MINUTE
    clock.right.advance(seconds=10)

    run(press, account)

    assert store.readings.absences(post_due(store), since=NOW - MINUTE) == ()


def test_an_attempt_is_dated_after_its_alt_text(store: Store, clock: OffsetClock) -> None:
    x = SlowX(KeyboardInterrupt(), right=clock.right)
    x.alt_text_takes = MINUTE
    press, account = open_press(store, clock, x)
    with pytest.raises(KeyboardInterrupt):
        run(press, account)
    clock.right.advance(seconds=119)

    run(press, account)

    assert x.read == []


def test_a_look_that_comes_too_early_puts_nothing_to_a_person(
    store: Store, clock: OffsetClock
) -> None:
    clock.right.advance(hours=2, minutes=54, seconds=30)
    press, account = open_press(store, clock, SlowX(LOST, right=clock.right))
    clock.offset = -2 * MINUTE
    run(press, account)
    clock.offset = 0 * MINUTE
    clock.right.advance(minutes=1)

    run(press, account)

    assert post_due(store).status is PostStatus.UNKNOWN


def test_every_attempt_that_may_have_arrived_is_looked_for(
    store: Store, clock: OffsetClock
) -> None:
    """X shows the first one late, and calls the second, forty minutes on, its duplicate."""
    offline = make_answer(Outcome.NOT_SENT)
    x = SlowX(LOST, offline, offline, make_answer(Outcome.DUPLICATE), right=clock.right)
    x.shows_after = 8 * MINUTE
    press, account = open_press(store, clock, x)

    for minutes in (0, 2, 5, 20, 20, 5, 5):
        clock.right.advance(minutes=minutes)
        run(press, account)

    assert post_due(store).status is PostStatus.POSTED
