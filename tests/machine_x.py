"""The X of the state machine: it keeps what it is sent, as often as it is sent."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from factories import make_answer, make_reading, make_seen
from fakes.surroundings import FakeClock
from press_runs import every_post

from influencer.adapters.store import Store
from influencer.domain.models import Post, PostStatus
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.timeline import Reading, SeenPost
from influencer.ports import Identity


class Death(BaseException):
    """The process ends here and now."""


Fate = tuple[Outcome | None, bool]
"""The answer to a request (None: the process dies), and whether X has the post afterwards."""

FATES: list[Fate] = [
    (Outcome.ACCEPTED, True),
    (Outcome.UNKNOWN, True),
    (Outcome.DUPLICATE, True),
    (None, True),
    (None, False),
    *((outcome, False) for outcome in Outcome if outcome is not Outcome.ACCEPTED),
]

LAGS = (0, 60, 119, 400)
"""Seconds until the timeline shows a post; 120 + 300 pass before absence is taken for proof."""

TOLERANCE = timedelta(minutes=5)
DEADLINE = timedelta(hours=3)


@dataclass(slots=True)
class Held:
    """A post that X has accepted.

    Attributes:
        number: ours.
        visible_at: from then on the timeline shows it; None is never.
        is_deleted: a person took it down.
    """

    number: int
    seen: SeenPost
    visible_at: datetime | None
    is_deleted: bool = False


class X:
    """Answers as fate wills. It does not recognise duplicates, and its clock is always right.

    Attributes:
        clock: its own.
        ledger: everything that it ever accepted.
        sent: how many requests to publish came.
        is_cron: whether the present run is cron's, which keeps to the schedule.
        cap: what the account's month may cost, in US dollars.
        reading: how the next reading goes: whole, failing, or in part.
        wrongs: what should not have been sent, in words.
    """

    platform = "x"

    def __init__(self, store: Store, clock: FakeClock) -> None:
        self.store = store
        self.clock = clock
        self.ledger: list[Held] = []
        self.sent = 0
        self.is_cron = False
        self.cap: float | None = 10.0
        self.fates: list[Fate] = []
        self.upload_fate: Outcome | None = Outcome.ACCEPTED
        self.lag = 0
        self.reading = "whole"
        self.wrongs: list[str] = []

    def upload(self, png: bytes, alt_text: str) -> Answer:
        del png, alt_text
        if self.upload_fate is None:
            raise Death
        return self._dated(make_answer(self.upload_fate))

    def send(self, text: str, *, media_id: str, made_with_ai: bool) -> Answer:
        del media_id, made_with_ai
        self.sent += 1
        reference = f"{10**18 + self.sent}"
        outcome, is_there = self.fates.pop() if self.fates else (Outcome.ACCEPTED, True)
        post = self._sender_of(text)
        self._check(post)
        if is_there:
            now = self.clock.now()
            is_shown = outcome is not Outcome.DUPLICATE
            visible_at = now + timedelta(seconds=self.lag) if is_shown else None
            seen = make_seen(text, reference=reference, posted_at=now)
            self.ledger.append(Held(post.id, seen, visible_at))
        if outcome is None:
            raise Death
        return self._dated(make_answer(outcome, reference=reference))

    def _sender_of(self, text: str) -> Post:
        on_the_way = {PostStatus.READY, PostStatus.SENDING}
        posts = [post for post in every_post(self.store) if post.status in on_the_way]
        (post,) = (post for post in posts if post.text == text)
        return post

    def _check(self, post: Post) -> None:
        """Not asserted here: a run takes what a publisher raises for a bug, and goes on."""
        late = self.clock.now() - post.due_at
        if self.is_cron and not -TOLERANCE <= late <= DEADLINE + TOLERANCE:
            self.wrongs.append(f"post {post.id} was sent {late} after its slot")
        month = sum(self.store.spending.month(post.account, self.clock.now()))
        if self.cap is not None and month > self.cap + 1e-9:
            self.wrongs.append(f"post {post.id} was sent though it made the month cost {month}")

    def read_timeline(self, *, since: datetime) -> Reading:
        now = self.clock.now()
        shown = [
            held.seen
            for held in reversed(self.ledger)
            if held.visible_at and held.visible_at <= now and not held.is_deleted
        ]
        posts = [seen for seen in shown if seen.posted_at >= since]
        if self.reading == "failing":
            return make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))
        whole = make_reading(*posts, answer=self._dated(make_answer(reference="")))
        return replace(whole, posts=(), is_complete=False) if self.reading == "part" else whole

    def delete(self, reference: str) -> Answer:
        for held in self.ledger:
            held.is_deleted |= held.seen.reference == reference
        return self._dated(make_answer(reference=reference))

    def identify(self) -> Identity | Answer:
        raise NotImplementedError

    def _dated(self, answer: Answer) -> Answer:
        is_silent = answer.outcome in {Outcome.NOT_SENT, Outcome.UNKNOWN}
        return answer if is_silent else replace(answer, server_time=self.clock.now())
