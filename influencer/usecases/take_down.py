"""Take a published post down, or discard a prepared one."""

from influencer.domain.models import Post, PostStatus
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.standing import REFUSED_KEYS
from influencer.errors import ConfigurationError, InfluencerError, TryLaterError, UsageError
from influencer.usecases.press import Press


def check_can_go(post: Post) -> None:
    """Raises ``UsageError`` where there is nothing to take down or to discard."""
    if post.deleted_at:
        raise UsageError(f"post {post.id} was taken down already")
    if post.status in {PostStatus.UNKNOWN, PostStatus.ATTENTION, PostStatus.SENDING}:
        raise UsageError(
            f"post {post.id} is {post.status}: it may be on the platform or not. Say which with"
            f" influencer post --resolve {post.id} --posted URL, or --not-posted"
        )
    if post.status not in {PostStatus.READY, PostStatus.POSTED}:
        raise UsageError(f"post {post.id} is {post.status}: there is nothing to take down")


def discard(press: Press, post: Post) -> Post:
    """A prepared post is not published; its slot stays empty.

    Raises:
        TryLaterError: it went on meanwhile.
    """
    if not press.outbox.skip(post, "discarded by a person", now=press.clock.now()):
        raise TryLaterError(f"post {post.id} was changed meanwhile; look at its history again")
    return press.posts.get(post.id)


def take_down(press: Press, post: Post) -> Post:
    """Delete a published post from the platform; harmless to repeat.

    Raises:
        InfluencerError: it could not be deleted; the message says why.
    """
    answer = press.publisher_for(post.account).delete(post.platform_post_id or "")
    if answer.outcome is not Outcome.ACCEPTED:
        raise _refused(post, answer)
    press.posts.note_deleted(post, now=press.clock.now())
    return press.posts.get(post.id)


def _refused(post: Post, answer: Answer) -> InfluencerError:
    said = f"post {post.id} was not taken down ({answer.detail.rstrip('.')})"
    if answer.outcome in REFUSED_KEYS:
        return ConfigurationError(
            f"{said}; set the right keys with influencer accounts keys --account"
            f" {post.account.label}"
        )
    return TryLaterError(f"{said}; run this again in a while, it is harmless to repeat")
