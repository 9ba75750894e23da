"""Bring one post to the platform. The order is the promise of at most one post per slot.

Its price is set aside; the picture is brought, since that can be repeated, and the platform's
clock comes with the answer; then ``sending`` is committed; then one request is made; then the
answer is recorded. What was sent and not answered for certain is ``unknown`` and not sent again
before the timeline has proven that it is not there. To be called under the lock of ``post.lock``.
"""

import logging
from datetime import datetime

from influencer.domain.models import Post
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload
from influencer.domain.standing import MOST_REFUSALS, REFUSED_KEYS
from influencer.domain.timekeeping import latest
from influencer.errors import ClockError, KeysRefusedError, PausedError, TryLaterError
from influencer.ports import Publisher
from influencer.usecases.budgeting import reserve
from influencer.usecases.guard import check_server_clock
from influencer.usecases.press import Press, Report

_log = logging.getLogger(__name__)


def deliver(
    press: Press,
    publisher: Publisher,
    post: Post,
    preferences: Preferences,
    report: Report,
    *,
    until: datetime | None = None,
) -> None:
    """Set the price aside, bring the picture, commit, send once, record, report.

    Args:
        press: everything that publishing takes.
        publisher: of the post's account.
        post: ready to be published.
        preferences: of the post's account.
        report: where the post is filed.
        until: after this moment the request that posts is not made any more.

    Raises:
        BudgetError: the month's cap leaves no room; nothing was sent.
        ClockError: this clock and the platform's differ; nothing was sent.
        KeysRefusedError: X does not accept the keys; the post stays ready.
        PausedError: X's credits are used up; the post stays ready.
        TryLaterError: another process has changed the post in the last moment.
    """
    picture = press.posts.picture(post)
    reserve(press.spending, post, preferences, now=press.clock.now())
    media = publisher.upload(picture, post.alt_text or "")
    if not _is_accepted(press, post, media):
        return _report(press, post, media, report)
    now = press.clock.now()
    if until and now > until:
        raise TryLaterError(f"this run was held up until the deadline of post {post.id} was over")
    attempt = press.outbox.begin(post, sent_at=latest(media.server_time, now), now=now)
    if not attempt:
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    press.note_sent(post.account, attempt)
    is_marked = preferences.made_with_ai or bool(post.image_background)
    answer = publisher.send(post.text, media_id=media.reference, made_with_ai=is_marked)
    now = press.clock.now()
    press.outbox.finish(post, answer, after_sending(answer, now=now), now=now)
    return _report(press, post, answer, report)


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
    Outcome.UNAUTHORIZED: "set the right keys with influencer accounts keys --account {label}",
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
            " ready. Buy credits in the developer portal, then run influencer schedule resume"
            f" --account {post.account.label}",
            post_id=post.id,
        )
    if answer.outcome in REFUSED_KEYS:
        raise KeysRefusedError(
            f"X does not accept the keys of @{post.account.label} ({said});"
            f" post {post.id} stays ready; {_fix(answer, post)}{_what_next(press, post)}",
            post_id=post.id,
        )


def _fix(answer: Answer, post: Post) -> str:
    return _FIXES[answer.outcome].format(label=post.account.label)


def _what_next(press: Press, post: Post) -> str:
    if press.standings.of(post.account).refusals < MOST_REFUSALS:
        return ". The next run tries once more"
    resume = f"influencer schedule resume --account {post.account.label}"
    return f", then run {resume}: until then nothing is sent"
