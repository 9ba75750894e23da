"""Find out what became of posts whose outcome is unknown."""

from datetime import datetime

from influencer.domain.budget import Charge, has_room
from influencer.domain.models import Account, Post
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import SETTLING, Answer, Outcome
from influencer.domain.settling import (
    SLACK,
    Doubt,
    Verdict,
    after_reading,
    is_duplicate_word,
    may_have_arrived,
    search,
)
from influencer.domain.standing import Pause
from influencer.domain.timekeeping import earliest, is_lost
from influencer.domain.timeline import Reading
from influencer.ports import Publisher
from influencer.usecases.budgeting import charge_reading
from influencer.usecases.guard import check_machine, check_server_clock, is_clock_confirmed
from influencer.usecases.press import Press, Report


def recover(press: Press) -> list[int]:
    """What a dead run left in ``sending`` may be there or not: it becomes ``unknown``.

    To be called under the lock. The answer is the numbers of those posts.

    Raises:
        ConfigurationError: the store is another machine's, whose run may be alive.
    """
    check_machine(press)
    press.outbox.free_stale_reservations()
    posts = press.posts.sending()
    for post in posts:
        sent_at = press.posts.attempts(post)[-1].started_at
        press.outbox.recover(post, look_at=sent_at + SETTLING, now=press.clock.now())
    return [post.id for post in posts]


def settle(
    press: Press, publisher: Publisher, posts: list[Post], preferences: Preferences, report: Report
) -> None:
    """Look for the account's posts in doubt on its timeline, all in one reading.

    Raises:
        ClockError: this clock and the platform's differ; nothing is concluded.
    """
    doubts = {post.id: doubt_of(press, post, preferences) for post in posts}
    since = min(doubt.first_sent_at for doubt in doubts.values()) - SLACK
    if _is_budget_used_up(press, posts[0].account, preferences):
        reading = _unread("the month's budget is used up, so the timeline was not read")
    else:
        reading = publisher.read_timeline(since=since)
        now, first = press.clock.now(), posts[0]
        charge_reading(press.spending, first.account, reading, preferences, now=now, post=first)
        check_server_clock(press, reading.answer)
    _conclude(press, posts, doubts, reading, report)


def settle_unread(
    press: Press, posts: list[Post], pause: Pause, preferences: Preferences, report: Report
) -> None:
    """The same where the platform serves the account nothing, its timeline included."""
    doubts = {post.id: doubt_of(press, post, preferences) for post in posts}
    reading = _unread(f"the account is paused ({pause.reason}), so the timeline was not read")
    _conclude(press, posts, doubts, reading, report)


def doubt_of(press: Press, post: Post, preferences: Preferences) -> Doubt:
    """What is known of a post that may be there or not."""
    attempts = press.posts.attempts(post)
    arrived = [attempt for attempt in attempts if may_have_arrived(attempt.outcome)]
    last = attempts[-1]
    return Doubt(
        text=post.text,
        first_sent_at=arrived[0].started_at,
        sent_at=last.started_at,
        deadline_at=post.due_at + preferences.deadline,
        attempts=len(arrived),
        is_called_duplicate=is_duplicate_word(last.outcome),
        absent_at=press.readings.absences(post, since=last.started_at),
    )


def _conclude(
    press: Press, posts: list[Post], doubts: dict[int, Doubt], reading: Reading, report: Report
) -> None:
    """File what the reading says of each post, by the platform's clock, as its attempts are.

    Within its tolerance this machine's clock may be set between two looks.
    """
    known = press.readings.known_references(posts[0].account)
    now = press.clock.now()
    seen_at = earliest(reading.answer.server_time, now)
    for post in posts:
        doubt = doubts[post.id]
        verdict, seen = search(post.text, reading, known=known)
        is_early = seen_at < doubt.sent_at + SETTLING
        if verdict is Verdict.ABSENT and is_early:
            verdict = Verdict.UNCLEAR
        _note(press, post, verdict, reading, seen_at if verdict is Verdict.ABSENT else now)
        move = after_reading(
            doubt,
            verdict,
            now=now,
            seen_at=seen_at,
            is_over=not is_early and _is_over(press, post, doubt, reading),
            retry_at=reading.answer.retry_at,
        )
        press.outbox.settle(post, move, seen, now=now)
        report.add(press.posts.get(post.id))


def _note(press: Press, post: Post, verdict: Verdict, reading: Reading, at: datetime) -> None:
    count = len(reading.posts)
    detail = f"{count} posts read; {reading.answer.detail}".removesuffix("; ")
    press.readings.note(post, verdict, detail, posts_read=count, now=at)


def _is_over(press: Press, post: Post, doubt: Doubt, reading: Reading) -> bool:
    """Whether the deadline has passed; a clock that nobody confirms is asked again an hour on."""
    now = press.clock.now()
    if (reading.answer.server_time or now) <= doubt.deadline_at:
        return False
    is_confirmed = reading.answer.server_time is not None or is_clock_confirmed(press)
    if is_lost(post.overdue_since, now=now, is_confirmed=is_confirmed):
        return True
    press.outbox.note_overdue([post], now=now)
    return False


def _unread(reason: str) -> Reading:
    answer = Answer(outcome=Outcome.NOT_SENT, detail=reason)
    return Reading(posts=(), is_complete=False, answer=answer)


def _is_budget_used_up(press: Press, account: Account, preferences: Preferences) -> bool:
    spent = sum(press.spending.month(account, press.clock.now()))
    price = preferences.prices[Charge.OWN_READ]
    return not has_room(price, spent=spent, cap=preferences.monthly_cap_usd)
