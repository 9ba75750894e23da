"""Wrong versions of the press, each with one mistake that somebody could make."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RULE_MARKER, rule
from machine_x import Fate, X
from publish_machine import Publishing

from influencer.adapters.store.posts import Posts
from influencer.adapters.store.publishing import Outbox
from influencer.adapters.store.settling import Readings
from influencer.adapters.store.spending import Spending
from influencer.domain.budget import Charge
from influencer.domain.models import Account, Attempt, Post, PostStatus
from influencer.domain.publishing import Answer, Move, Outcome
from influencer.domain.timeline import Reading
from influencer.usecases.press import Press


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

    def begin(self, post: Post, *, now: datetime, sent_at: datetime | None = None) -> int:
        del post, now, sent_at
        return 1

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        super().begin(post, now=now)
        super().finish(post, answer, move, now=now)


class LooksAtOnce(Outbox):
    """Reads the timeline without giving X its time to show the post."""

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        is_unknown = move.status is PostStatus.UNKNOWN
        super().finish(
            post, answer, replace(move, next_try_at=None) if is_unknown else move, now=now
        )

    def recover(self, post: Post, *, look_at: datetime, now: datetime) -> None:
        del look_at
        super().recover(post, look_at=now, now=now)


class CountsEarlyLooks(Readings):
    """Takes a look that came too early to prove anything for one that did not show the post."""

    def absences(self, post: Post, *, since: datetime) -> tuple[datetime, ...]:
        rows = self._database.rows(
            "SELECT read_at FROM readings WHERE post_id = ? AND verdict <> 'found'", (post.id,)
        )
        found = (datetime.fromisoformat(row["read_at"]) for row in rows)
        return tuple(moment for moment in found if moment >= since)


class KeepsNoPrice(Outbox):
    """Frees the price of what may yet have been posted."""

    def finish(self, post: Post, answer: Answer, move: Move, *, now: datetime) -> None:
        super().finish(post, answer, move, now=now)
        with self._database.transaction():
            self._spending.release(post.id)


class OneIsProof(Readings):
    """Takes the first reading that does not show a post for the second."""

    def absences(self, post: Post, *, since: datetime) -> tuple[datetime, ...]:
        return (since - timedelta(hours=1), *super().absences(post, since=since))


class OverhearsDuplicates(Posts):
    """Takes X's word that a text is there already for any other failure."""

    def attempts(self, post: Post) -> list[Attempt]:
        return [
            replace(attempt, outcome=Outcome.UNKNOWN) if attempt.outcome == "duplicate" else attempt
            for attempt in super().attempts(post)
        ]


class Spendthrift(Spending):
    """Knows no cap."""

    def reserve(
        self, post: Post, costs: Mapping[Charge, float], *, cap: float | None, now: datetime
    ) -> bool:
        del cap
        return super().reserve(post, costs, cap=None, now=now)

    def month(self, account: Account, now: datetime) -> tuple[float, float]:
        del account, now
        return 0.0, 0.0


class WithoutDates(X):
    """Answers as a press takes them that does not look at the platform's clock."""

    def upload(self, png: bytes, alt_text: str) -> Answer:
        return replace(super().upload(png, alt_text), server_time=None)

    def read_timeline(self, *, since: datetime) -> Reading:
        reading = super().read_timeline(since=since)
        return replace(reading, answer=replace(reading.answer, server_time=None))


class WholeInParts(X):
    """Readings as a press takes them that does not miss the pages that are missing."""

    def read_timeline(self, *, since: datetime) -> Reading:
        return replace(super().read_timeline(since=since), is_complete=True)


class Wrong(Publishing):
    """The machine with wrong parts, and only the rules that bring them to light soonest."""

    outbox: type[Outbox] = Outbox
    posts: type[Posts] = Posts
    readings: type[Readings] = Readings
    spending: type[Spending] = Spending
    first: Fate | None = None
    lag: int | None = None
    reading: str | None = None

    def fate_wills(
        self, fates: list[Fate], upload: Outcome | None, *, is_cron: bool = False
    ) -> None:
        is_first = self.first is not None and not self.x.sent
        super().fate_wills(
            [self.first] if self.first and is_first else fates, upload, is_cron=is_cron
        )
        self.x.lag = self.x.lag if self.lag is None else self.lag
        self.x.reading = self.reading or self.x.reading

    def bend(self, press: Press) -> Press:
        database = self.store.database
        return replace(
            press,
            outbox=self.outbox(database),
            posts=self.posts(database, self.store.pictures),
            readings=self.readings(database),
            spending=self.spending(database),
        )


class Hurried(Wrong):
    """One whose runs follow each other within minutes, which is all the time that a lag leaves."""

    time_passes = None  # type: ignore[assignment]

    @rule(minutes=st.sampled_from([1, 5]))
    def cron_comes_by(self, minutes: int) -> None:
        self.time.advance(minutes=minutes)
        self.cron_calls(fates=[], upload=Outcome.ACCEPTED, lag=0, reading="whole")


_ALWAYS = ("time_passes", "cron_calls")
_LOST: Fate = (Outcome.UNKNOWN, True)
_CALLED_DUPLICATE: Fate = (Outcome.DUPLICATE, True)


def _wrong(*rules: str, of: type[Wrong] = Wrong, **parts: Any) -> type[Publishing]:
    wanted = {*_ALWAYS, *rules}
    names = {name for name in dir(Publishing) if hasattr(getattr(Publishing, name), RULE_MARKER)}
    assert wanted <= names
    return type("Wrong", (of,), dict.fromkeys(names - wanted) | parts)


WRONG: dict[str, type[Publishing]] = {
    "puts_orphans_back": _wrong(outbox=PutsOrphansBack, first=(None, True)),
    "retries_the_unknown": _wrong(outbox=RetriesTheUnknown),
    "commits_afterwards": _wrong(outbox=CommitsAfterwards),
    "looks_at_once": _wrong(
        outbox=LooksAtOnce, readings=CountsEarlyLooks, first=_LOST, lag=400, of=Hurried
    ),
    "keeps_no_price": _wrong(outbox=KeepsNoPrice),
    "takes_one_reading_for_proof": _wrong(readings=OneIsProof, first=_LOST, lag=400),
    "overhears_that_it_is_a_duplicate": _wrong(posts=OverhearsDuplicates, first=_CALLED_DUPLICATE),
    "knows_no_cap": _wrong("the_cap_is_set", "a_person_posts_now", spending=Spendthrift),
    "does_not_look_at_the_clock_of_x": _wrong("the_clock_is_set", x_class=WithoutDates),
    "takes_part_of_the_timeline_for_all": _wrong(x_class=WholeInParts, first=_LOST, reading="part"),
}
"""Every wrong version, by what it does, with the fate that brings it to light."""
