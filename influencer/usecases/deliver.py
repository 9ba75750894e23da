"""Bring one post to the platform. The order is the promise of at most one post per slot.

Its price is set aside; the picture is brought, since that can be repeated, and the platform's
clock comes with the answer; then ``sending`` is committed; then one request is made; then the
answer is recorded. What was sent and not answered for certain is ``unknown`` and not sent again
before the timeline has proven that it is not there. To be called under the lock of ``post.lock``.
"""

import logging

from influencer.domain.budget import costs_of, month_of
from influencer.domain.models import Post
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload
from influencer.domain.standing import MOST_REFUSALS, REFUSED_KEYS
from influencer.errors import BudgetError, ClockError, KeysRefusedError, PausedError, TryLaterError
from influencer.ports import Publisher
from influencer.usecases.guard import check_server_clock
from influencer.usecases.press import Press, Report

_log = logging.getLogger(__name__)


def deliver(
    press: Press, publisher: Publisher, post: Post, preferences: Preferences, report: Report
) -> None:
    """Set the price aside, bring the picture, commit, send once, record, report.

    Raises:
        BudgetError: the month's cap leaves no room; nothing was sent.
        ClockError: this clock and the platform's differ; nothing was sent.
        KeysRefusedError: X does not accept the keys; the post stays ready.
        PausedError: X's credits are used up; the post stays ready.
        TryLaterError: another process has changed the post in the last moment.
    """
    picture = press.posts.picture(post)
    _reserve(press, post, preferences)
    media = publisher.upload(picture, post.alt_text or "")
    if not _is_accepted(press, post, media):
        return _report(press, post, media, report)
    if not press.outbox.begin(post, now=press.clock.now()):
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    answer = publisher.send(
        post.text, media_id=media.reference, made_with_ai=preferences.made_with_ai
    )
    now = press.clock.now()
    press.outbox.finish(post, answer, after_sending(answer, now=now), now=now)
    return _report(press, post, answer, report)


def _reserve(press: Press, post: Post, preferences: Preferences) -> None:
    now = press.clock.now()
    costs, cap = costs_of(post.text, preferences.prices), preferences.monthly_cap_usd
    if not press.spending.reserve(post, costs, cap=cap, now=now):
        spent, reserved = press.spending.month(post.account, now)
        _, next_month = month_of(now)
        raise BudgetError(
            f"the budget of @{post.account.label} for this month is used up:"
            f" ${spent + reserved:.3f} of ${cap:.2f} are spent, and a post costs"
            f" ${sum(costs.values()):.3f}. Nothing is sent before {next_month:%d %B} (UTC), or"
            " until influencer settings set monthly_cap_usd raises it"
        )


def _is_accepted(press: Press, post: Post, media: Answer) -> bool:
    """Whether the picture is there; where it is not, or the clocks differ, the post waits."""
    now = press.clock.now()
    try:
        check_server_clock(press, media)
    except ClockError as error:
        wrong = Answer(outcome=Outcome.NOT_SENT, detail=str(error))
        press.outbox.defer(post, wrong, after_upload(wrong, now=now), now=now)
        raise
    if media.outcome is Outcome.ACCEPTED:
        press.outbox.note_alt_text(post)
        return True
    press.outbox.defer(post, media, after_upload(media, now=now), now=now)
    return False


_FIXES = {
    Outcome.UNAUTHORIZED: "set the right keys with influencer init",
    Outcome.FORBIDDEN: "let the app read and write, then make new tokens",
}


def _report(press: Press, post: Post, answer: Answer, report: Report) -> None:
    """File the post as it stands now.

    Raises:
        KeysRefusedError: the answer is about the account's keys.
        PausedError: the answer is that no credits are left.
    """
    _log.info("post %s: %s %s", post.id, answer.outcome.value, answer.detail)
    report.add(press.posts.get(post.id))
    said = answer.detail.rstrip(".")
    if answer.outcome is Outcome.CREDITS_DEPLETED:
        raise PausedError(
            f"X's credits of @{post.account.label} are used up ({said}); post {post.id} stays"
            " ready. Buy credits in the developer portal, then run influencer schedule resume",
            post_id=post.id,
        )
    if answer.outcome in REFUSED_KEYS:
        raise KeysRefusedError(
            f"X does not accept the keys of @{post.account.label} ({said});"
            f" post {post.id} stays ready; {_FIXES[answer.outcome]}{_what_next(press, post)}",
            post_id=post.id,
        )


def _what_next(press: Press, post: Post) -> str:
    if press.standings.of(post.account).refusals < MOST_REFUSALS:
        return ". The next run tries once more"
    return ", then run influencer schedule resume: until then nothing is sent"
