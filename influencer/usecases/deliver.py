"""Bring one post to the platform. The order is the promise of at most one post per slot.

The picture is brought first, since that can be repeated; then ``sending`` is committed; then one
request is made; then the answer is recorded. What was sent and not answered for certain is
``unknown`` and not sent again. To be called under the lock of ``post.lock``.
"""

import logging

from influencer.domain.models import Post
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import Answer, Outcome, after_sending, after_upload
from influencer.errors import ConfigurationError, TryLaterError
from influencer.ports import Publisher
from influencer.usecases.press import Press

_log = logging.getLogger(__name__)


def deliver(press: Press, publisher: Publisher, post: Post, preferences: Preferences) -> Post:
    """Bring the picture, commit, send once, record; the post as it stands afterwards.

    Raises:
        ConfigurationError: X does not accept the keys; the post stays ready.
        TryLaterError: another process has changed the post in the last moment.
    """
    media = publisher.upload(press.posts.picture(post), post.alt_text or "")
    _log.info("post %s: the picture is %s %s", post.id, media.outcome.value, media.detail)
    now = press.clock.now()
    if media.outcome is not Outcome.ACCEPTED:
        press.outbox.defer(post, media, after_upload(media, now=now), now=now)
        return _explained(press.posts.get(post.id), media)
    press.outbox.charge_alt_text(post, now=now)
    if not press.outbox.begin(post, now=now):
        raise TryLaterError(f"post {post.id} was changed meanwhile; nothing was sent")
    answer = publisher.send(
        post.text, media_id=media.reference, made_with_ai=preferences.made_with_ai
    )
    ended_at = press.clock.now()
    press.outbox.finish(post, answer, after_sending(answer, now=ended_at), now=ended_at)
    _log.info("post %s is %s %s", post.id, answer.outcome.value, answer.detail)
    return _explained(press.posts.get(post.id), answer)


_FIXES = {
    Outcome.UNAUTHORIZED: "set the right keys with influencer init",
    Outcome.FORBIDDEN: "let the app read and write, then make new tokens",
}


def _explained(post: Post, answer: Answer) -> Post:
    """The post, unless the answer is about the account's keys.

    Raises:
        ConfigurationError: X does not accept the keys; the post stays ready.
    """
    if answer.outcome not in _FIXES:
        return post
    raise ConfigurationError(
        f"X does not accept the keys of @{post.account.label} ({answer.detail.rstrip('.')});"
        f" post {post.id} stays due; {_FIXES[answer.outcome]}"
    )
