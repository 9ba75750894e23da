"""Bring one post to the platform. The order is the promise of at most one post per slot.

The picture is brought first, since that can be repeated; then ``sending`` is committed; then one
request is made; then the answer is recorded. What was sent and not answered for certain is
``unknown`` and not sent again. To be called under the lock of ``post.lock``.
"""

import logging

from influencer.domain.models import Post
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload
from influencer.errors import KeysRefusedError, TryLaterError
from influencer.ports import Publisher
from influencer.usecases.press import Press, Report

_log = logging.getLogger(__name__)


def deliver(
    press: Press, publisher: Publisher, post: Post, preferences: Preferences, report: Report
) -> None:
    """Bring the picture, commit, send once, record, report.

    Raises:
        KeysRefusedError: X does not accept the keys; the post stays ready.
        TryLaterError: another process has changed the post in the last moment.
    """
    media = publisher.upload(press.posts.picture(post), post.alt_text or "")
    now = press.clock.now()
    if media.outcome is not Outcome.ACCEPTED:
        press.outbox.defer(post, media, after_upload(media, now=now), now=now)
        return _report(press, post, media, report)
    press.outbox.charge_alt_text(post, now=now)
    if not press.outbox.begin(post, now=now):
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    answer = publisher.send(
        post.text, media_id=media.reference, made_with_ai=preferences.made_with_ai
    )
    ended_at = press.clock.now()
    press.outbox.finish(post, answer, after_sending(answer, now=ended_at), now=ended_at)
    return _report(press, post, answer, report)


_FIXES = {
    Outcome.UNAUTHORIZED: "set the right keys with influencer init",
    Outcome.FORBIDDEN: "let the app read and write, then make new tokens",
}


def _report(press: Press, post: Post, answer: Answer, report: Report) -> None:
    """File the post as it stands now.

    Raises:
        KeysRefusedError: the answer is about the account's keys.
    """
    _log.info("post %s: %s %s", post.id, answer.outcome.value, answer.detail)
    report.add(press.posts.get(post.id))
    if answer.outcome in _FIXES:
        raise KeysRefusedError(
            f"X does not accept the keys of @{post.account.label} ({answer.detail.rstrip('.')});"
            f" post {post.id} stays ready; {_FIXES[answer.outcome]}",
            post_id=post.id,
        )
