"""Whatever the network does, whenever a run dies: X holds at most one post per slot.

The X of this test does not recognise duplicates: a promise that rested on X's own check would
break with it. That the test has teeth is shown by wrong versions of the outbox that it catches.
"""

import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from factories import NOW, make_answer, make_reading, make_schedule, make_seen
from fakes import FakeClock, make_desk, make_ledger, make_press
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from press_runs import every_post

from influencer.adapters.store import Store
from influencer.adapters.store.publishing import Outbox
from influencer.domain.budget import PRICES, Charge
from influencer.domain.models import Post, PostStatus
from influencer.domain.publishing import Answer, Move, Outcome
from influencer.domain.timeline import Reading, SeenPost
from influencer.errors import ContentError, InfluencerError
from influencer.ports import Identity
from influencer.usecases.by_hand import post_now, post_one, write_now
from influencer.usecases.due import run_due
from influencer.usecases.generate import choose_slots, generate
from influencer.usecases.press import Press, Report

FACTS = make_ledger(60)
QUICK = settings(max_examples=25, stateful_step_count=20, deadline=None)


class Death(BaseException):
    """The process ends here and now."""


Fate = tuple[Outcome | None, bool]
"""The answer to a request (None: the process dies), and whether X has the post afterwards."""

FATES: list[Fate] = [
    (Outcome.ACCEPTED, True),
    (Outcome.UNKNOWN, True),
    (None, True),
    (None, False),
    *((outcome, False) for outcome in Outcome if outcome is not Outcome.ACCEPTED),
]
MAY_BE_THERE = {PostStatus.POSTED, PostStatus.UNKNOWN, PostStatus.SENDING}
UPLOADS = st.sampled_from([Outcome.ACCEPTED] * 9 + [*Outcome] + [None])


class X:
    """Keeps what it is sent, as often as it is sent.

    Attributes:
        held: post numbers of what it shows.
        shown: the same posts as its timeline shows them.
    """

    platform = "x"
    idempotent = False

    def __init__(self, store: Store) -> None:
        self.store = store
        self.held: list[int] = []
        self.shown: list[SeenPost] = []
        self.sent = 0
        self.fates: list[Fate] = []
        self.upload_fate: Outcome | None = Outcome.ACCEPTED

    def upload(self, png: bytes, alt_text: str) -> Answer:
        del png, alt_text
        if self.upload_fate is None:
            raise Death
        return make_answer(self.upload_fate)

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        del media_id, made_with_ai
        self.sent += 1
        reference = f"{10**18 + self.sent}"
        outcome, is_there = self.fates.pop() if self.fates else (Outcome.ACCEPTED, True)
        if is_there:
            on_the_way = {PostStatus.READY, PostStatus.SENDING}
            posts = [post for post in every_post(self.store) if post.status in on_the_way]
            (number,) = (post.id for post in posts if post.text == text)
            self.held.append(number)
            self.shown.insert(0, make_seen(text, reference=reference))
        if outcome is None:
            raise Death
        return make_answer(outcome, reference=reference)

    def read_timeline(self, *, since: datetime) -> Reading:
        del since
        return make_reading(*self.shown)

    def delete(self, reference: str) -> Answer:
        raise NotImplementedError

    def identify(self) -> Identity | Answer:
        raise NotImplementedError


class Publishing(RuleBasedStateMachine):
    """Runs at any time, faults of any kind, and a person who publishes in between."""

    outbox: type[Outbox] = Outbox

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = FakeClock(NOW)
        self.store = self.open()
        schedule = make_schedule(times=tuple(time(hour) for hour in range(0, 24, 3)))
        self.account = self.store.accounts.create("satsjournal", schedule, now=NOW)
        self.x = X(self.store)

    def open(self) -> Store:
        return Store(self.folder / "influencer.db", self.folder / "images")

    def teardown(self) -> None:
        self.store.database.close()
        shutil.rmtree(self.folder)

    def press(self) -> Press:
        press = make_press(self.store, self.clock, self.x, facts=FACTS)
        return replace(press, outbox=self.outbox(self.store.database))

    @rule(minutes=st.sampled_from([1, 20, 59, 60, 61, 180, 200, 1500]))
    def time_passes(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @rule(minutes=st.sampled_from([-5, -90]))
    def the_clock_is_set_back(self, minutes: int) -> None:
        self.clock.advance(minutes=minutes)

    @rule()
    def the_machine_restarts(self) -> None:
        self.store.database.close()
        self.store = self.x.store = self.open()

    @rule(fates=st.lists(st.sampled_from(FATES), max_size=2), upload=UPLOADS)
    def cron_calls(self, fates: list[Fate], upload: Outcome | None) -> None:
        before = self.x.sent
        self.x.fates, self.x.upload_fate = fates, upload
        with suppress(Death):
            run_due(self.press(), [self.account], Report())
        assert self.x.sent - before <= 1, "one post per account and run"

    @rule(fate=st.sampled_from(FATES))
    def a_person_posts_now(self, fate: Fate) -> None:
        self.x.fates, self.x.upload_fate = [fate], Outcome.ACCEPTED
        with suppress(Death, InfluencerError):
            post_now(self.press(), self.account, write_now(self.press(), self.account), Report())

    @rule(fate=st.sampled_from(FATES), choice=st.integers(0, 99))
    def a_person_posts_one(self, fate: Fate, choice: int) -> None:
        self.x.fates, self.x.upload_fate = [fate], Outcome.ACCEPTED
        posts = every_post(self.store)
        with suppress(Death, InfluencerError):
            post_one(self.press(), posts[choice % len(posts)], Report()) if posts else None

    @rule(count=st.integers(1, 3))
    def posts_are_prepared(self, count: int) -> None:
        now, posts = self.clock.now(), self.store.posts
        plan = self.store.accounts.settings(self.account)
        slots = choose_slots(
            plan.schedule, posts.taken(self.account, since=now), count=count, at=None, now=now
        )
        desk = make_desk(self.account, FACTS, settings=plan, usage=self.store.usage)
        with suppress(ContentError):
            list(generate(desk, posts, slots, seed=count, now=now))

    @invariant()
    def the_promise_holds(self) -> None:
        posts = every_post(self.store)
        held = {post.id: post for post in posts if post.id in self.x.held}
        slots = [post.slot for post in posts if post.slot]
        posted = {post.id for post in posts if post.status is PostStatus.POSTED}

        assert len(held) == len(self.x.held), "a post stands on X once"
        assert len(set(slots)) == len(slots), "a slot has one post"
        assert {post.status for post in held.values()} <= MAY_BE_THERE
        assert all(post.cost_usd >= PRICES[Charge.POST] for post in held.values())
        assert posted <= held.keys(), "what counts as posted is there"


def test_x_holds_at_most_one_post_per_slot() -> None:
    run_state_machine_as_test(Publishing, settings=QUICK)


class PutsOrphansBack(Outbox):
    """Takes it that what was interrupted was not sent."""

    def recover(self, post: Post, *, look_at: datetime, now: datetime) -> None:
        del post, look_at, now
        with self._database.transaction():
            self._database.execute("UPDATE posts SET status = 'ready' WHERE status = 'sending'")


class RetriesTheUnknown(Outbox):
    """Takes it that what was not answered was not sent."""

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        is_unknown = move.status is PostStatus.UNKNOWN
        wrong = Move(status=PostStatus.READY) if is_unknown else move
        super().finish(post, answer, wrong, now=now)


class CommitsAfterwards(Outbox):
    """Connects first, and writes down afterwards that it did."""

    def begin(self, post: Post, *, now: datetime) -> bool:
        del post, now
        return True

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        super().begin(post, now=now)
        super().finish(post, answer, move, now=now)


@pytest.mark.parametrize("wrong", [PutsOrphansBack, RetriesTheUnknown, CommitsAfterwards])
def test_it_catches_an_outbox_that(wrong: type[Outbox]) -> None:
    class Wrong(Publishing):
        outbox = wrong

    unshrunk = settings(
        QUICK,
        max_examples=200,
        phases=[Phase.generate],
        derandomize=True,
        database=None,
        report_multiple_bugs=False,
    )
    with pytest.raises(AssertionError):
        run_state_machine_as_test(Wrong, settings=unshrunk)
