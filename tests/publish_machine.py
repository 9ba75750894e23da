"""A state machine of publishing: runs at any time, faults of any kind, people in between.

``python -m prove`` runs it for longer than the tests do. That it has teeth is shown by wrong
versions of the press that it catches: ``wrong_presses``.
"""

import json
import shutil
import tempfile
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

from factories import NOW, make_schedule
from fakes.surroundings import FakeClock
from fakes.workshop import make_desk, make_ledger, make_press
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from machine_x import FATES, LAGS, Death, Fate, X
from press_runs import every_post

from influencer.adapters.store import Store
from influencer.domain.budget import PRICES, Charge
from influencer.domain.models import PostStatus
from influencer.domain.publishing import MAY_BE_THERE, Outcome
from influencer.domain.standing import Pause, PauseReason
from influencer.errors import ContentError, InfluencerError
from influencer.usecases.by_hand import post_now, post_one, write_now
from influencer.usecases.due import run_due
from influencer.usecases.generate import choose_slots, generate
from influencer.usecases.press import Press, Report
from influencer.usecases.reconcile import recover
from influencer.usecases.resolve import resolve_as_not_posted, resolve_as_posted

FACTS = make_ledger(60)
UPLOADS = st.sampled_from([Outcome.ACCEPTED] * 40 + [*Outcome] + [None])
READINGS = st.sampled_from(["whole"] * 4 + ["failing", "part"])
CHOICES = st.integers(0, 99)


class OffsetClock:
    """This machine's clock: the right one, moved."""

    def __init__(self, right: FakeClock) -> None:
        self.right = right
        self.offset = timedelta()

    def now(self) -> datetime:
        return self.right.now() + self.offset


class Publishing(RuleBasedStateMachine):
    """Every rule is something that happens to one account."""

    x_class = X

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.time = FakeClock(NOW)
        self.clock = OffsetClock(self.time)
        self.store = self.open()
        schedule = make_schedule(times=tuple(time(hour) for hour in range(0, 24, 3)))
        self.account = self.store.accounts.create("satsjournal", schedule, now=NOW)
        self.x = self.x_class(self.store, self.time)
        self.excused: set[int] = set()
        self.has_died = False

    def open(self) -> Store:
        return Store(self.folder / "influencer.db", self.folder / "images")

    def teardown(self) -> None:
        self.store.database.close()
        shutil.rmtree(self.folder)

    def bend(self, press: Press) -> Press:
        """A wrong version changes a part here."""
        return press

    def press(self) -> Press:
        """The press of a run, which begins with what a dead run has left."""
        press = self.bend(make_press(self.store, self.clock, self.x, facts=FACTS))
        recover(press)
        self.has_died = False
        return press

    @rule(minutes=st.sampled_from([1, 5, 5, 5, 20, 61, 180, 200, 1500]))
    def time_passes(self, minutes: int) -> None:
        self.time.advance(minutes=minutes)

    @rule(minutes=st.sampled_from([0, 0, 0, -6, -90, -1500, 6, 90, 1500]))
    def the_clock_is_set(self, minutes: int) -> None:
        self.clock.offset = timedelta(minutes=minutes)

    @rule()
    def the_machine_restarts(self) -> None:
        self.store.database.close()
        self.store = self.x.store = self.open()

    @rule(cap=st.sampled_from([0.03, 0.1, 10.0, None]))
    def the_cap_is_set(self, cap: float | None) -> None:
        preferences = json.dumps({"monthly_cap_usd": cap})
        self.x.cap = cap
        with self.store.database.transaction():
            self.store.database.execute(
                "UPDATE settings SET content_preferences = ?", [preferences]
            )

    @rule(
        fates=st.lists(st.sampled_from(FATES), max_size=1),
        upload=UPLOADS,
        lag=st.sampled_from(LAGS),
        reading=READINGS,
    )
    def cron_calls(self, fates: list[Fate], upload: Outcome | None, lag: int, reading: str) -> None:
        before, paused = self.x.sent, self.store.standings.of(self.account).pause
        self.x.lag, self.x.reading = lag, reading
        self.fate_wills(fates, upload, is_cron=True)
        try:
            run_due(self.press(), [self.account], Report())
        except Death:
            self.has_died = True
        assert self.x.sent - before <= (0 if paused else 1), "one a run, and none while paused"

    @rule(fate=st.sampled_from(FATES))
    def a_person_posts_now(self, fate: Fate) -> None:
        self.fate_wills([fate], Outcome.ACCEPTED)
        try:
            press = self.press()
            post_now(press, self.account, write_now(press, self.account), Report())
        except Death:
            self.has_died = True
        except InfluencerError:
            pass

    @rule(fate=st.sampled_from(FATES), choice=CHOICES)
    def a_person_posts_one(self, fate: Fate, choice: int) -> None:
        self.fate_wills([fate], Outcome.ACCEPTED)
        posts = every_post(self.store)
        try:
            post_one(self.press(), posts[choice % len(posts)], Report()) if posts else None
        except Death:
            self.has_died = True
        except InfluencerError:
            pass

    def fate_wills(
        self, fates: list[Fate], upload: Outcome | None, *, is_cron: bool = False
    ) -> None:
        self.x.fates, self.x.upload_fate, self.x.is_cron = fates, upload, is_cron

    @rule(choice=CHOICES)
    def a_person_looks_at_x_and_resolves(self, choice: int) -> None:
        press = self.press()
        in_doubt = [post for post in every_post(self.store) if post.status in MAY_BE_THERE]
        if not in_doubt:
            return
        post = in_doubt[choice % len(in_doubt)]
        there = [h for h in self.x.ledger if h.number == post.id and not h.is_deleted]
        preferences = self.store.accounts.settings(self.account).preferences
        with suppress(InfluencerError):
            if there:
                resolve_as_posted(press, post, there[0].seen.reference)
            else:
                resolve_as_not_posted(press, post, preferences)

    @rule(choice=CHOICES)
    def a_person_deletes_on_x(self, choice: int) -> None:
        """Where it was in doubt, it may be sent again: then it stands on X once at a time."""
        if not self.x.ledger:
            return
        held = self.x.ledger[choice % len(self.x.ledger)]
        held.is_deleted = True
        if self.store.posts.get(held.number).status is not PostStatus.POSTED:
            self.excused.add(held.number)

    @rule()
    def a_person_pauses(self) -> None:
        now = self.clock.now()
        self.store.standings.pause(self.account, Pause(reason=PauseReason.PERSON, since=now))

    @rule()
    def a_person_resumes(self) -> None:
        self.store.standings.resume(self.account)

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
        posts = {post.id: post for post in every_post(self.store)}
        ever = [held.number for held in self.x.ledger]
        standing = [held.number for held in self.x.ledger if not held.is_deleted]
        slots = [post.slot for post in posts.values() if post.slot]
        posted = {post.id for post in posts.values() if post.status is PostStatus.POSTED}
        blamed = [number for number in ever if number not in self.excused]

        assert len(set(standing)) == len(standing), "a post stands on X once"
        assert len(set(blamed)) == len(blamed), "and was accepted once"
        assert len(set(slots)) == len(slots), "a slot has one post"
        assert posted <= set(ever), "what counts as posted was accepted"
        for number in blamed:
            post = posts[number]
            assert post.status in MAY_BE_THERE | {PostStatus.POSTED}, "nothing is given up"
            assert post.cost_usd >= PRICES[Charge.POST]

    @invariant()
    def what_is_sent_is_due_and_in_time_and_within_the_cap(self) -> None:
        assert self.x.wrongs == []

    @invariant()
    def what_is_in_doubt_and_nothing_else_keeps_its_price_reserved(self) -> None:
        rows = self.store.database.rows("SELECT DISTINCT post_id FROM spending WHERE is_reserved")
        reserved = {row["post_id"] for row in rows}
        in_doubt = {p.id for p in every_post(self.store) if p.status in MAY_BE_THERE}

        assert in_doubt <= reserved
        assert self.has_died or reserved == in_doubt


def run_machine(cls: type[RuleBasedStateMachine], examples: int, steps: int, **others: Any) -> None:
    """Run a machine so often, for at most so many steps; ``others`` are Hypothesis's settings."""
    chosen = settings(max_examples=examples, stateful_step_count=steps, deadline=None, **others)
    run_state_machine_as_test(cls, settings=chosen)
