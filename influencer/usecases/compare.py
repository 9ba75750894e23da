"""Hold a store that may be older than what was posted against the account's own timeline."""

from datetime import datetime, timedelta

from influencer.domain.lineage import is_certainly_older, may_be_older, what_was_missed
from influencer.domain.models import Account, Post
from influencer.domain.preferences import AccountSettings
from influencer.domain.publishing import Outcome
from influencer.domain.settling import SLACK
from influencer.domain.timeline import Reading
from influencer.errors import TryLaterError
from influencer.ports import Publisher
from influencer.usecases.budgeting import charge_reading
from influencer.usecases.guard import check_server_clock
from influencer.usecases.press import Press, Report

_PASSES = frozenset({Outcome.UNKNOWN, Outcome.NOT_SENT, Outcome.RATE_LIMITED})
"""Troubles that are over by the next run, as a rule."""

LONGEST_LOOK = timedelta(days=30)
"""What was posted longer ago has had its slots expire."""


def compare_if_in_doubt(
    press: Press, publisher: Publisher, account: Account, settings: AccountSettings, report: Report
) -> None:
    """Compare before anything is sent, where the store may have been put back from a backup.

    A timeline that is closed to the account for good does not stop it where there is no more
    than a suspicion; one that cannot be read right now does.

    Raises:
        TryLaterError: the timeline could not be read.
    """
    last_attempt, sent_before = press.installation.last_attempt(account), press.sent_before(account)
    is_certain = is_certainly_older(last_attempt, sent_before=sent_before)
    is_worth_a_look = may_be_older(press.readings.known_until(account), now=press.clock.now())
    if not (is_certain or is_worth_a_look):
        return
    reading = compare(press, publisher, account, settings, report)
    if reading.is_complete:
        return
    said = reading.answer.detail.rstrip(".")
    if is_certain:
        raise TryLaterError(
            f"more was sent for @{account.label} than this database knows of, as after putting a"
            f" backup back, and the timeline could not be read ({said}); nothing is sent until it"
            " can be"
        )
    if reading.answer.outcome in _PASSES:
        raise TryLaterError(
            f"@{account.label} has been at rest for long, and its timeline could not be read"
            f" ({said}); before anything is sent the next run looks again"
        )


def compare(
    press: Press, publisher: Publisher, account: Account, settings: AccountSettings, report: Report
) -> Reading:
    """Skip what the timeline shows already: prepared posts, and slots that others have served.

    Where the reading is not complete, nothing was concluded.
    """
    now = press.clock.now()
    earliest, known_until = now - LONGEST_LOOK, press.readings.known_until(account)
    since = max(known_until - SLACK, earliest) if known_until else earliest
    reading = publisher.read_timeline(since=since)
    charge_reading(press.spending, account, reading, settings.preferences, now=now)
    if not reading.is_complete:
        return reading
    check_server_clock(press, reading.answer)
    slots = list(settings.schedule.slots(since - timedelta(days=1), now))
    known = press.readings.known_references(account)
    missed = what_was_missed(
        reading,
        press.posts.ready(account),
        slots,
        known=known,
        hashtags=settings.preferences.hashtags,
    )
    for post, reference in missed.posts:
        _skip(press, post, reference, report, now=now)
    press.posts.plan(account, [slot for slot, _ in missed.slots], now=now)
    served = {slot.name: reference for slot, reference in missed.slots}
    for post in press.posts.due(account, now):
        if post.slot and post.slot.name in served:
            _skip(press, post, served[post.slot.name], report, now=now)
    press.readings.note_comparison(account, now=now)
    return reading


def _skip(press: Press, post: Post, reference: str, report: Report, *, now: datetime) -> None:
    reason = f"the timeline shows a post for it already ({reference}), which this database missed"
    if press.outbox.skip(post, reason, now=now):
        report.skipped.append(press.posts.get(post.id))
