"""A person says what became of a post whose outcome could not be proven."""

import re

from influencer.domain.models import Post, PostStatus
from influencer.domain.preferences import Preferences
from influencer.domain.publishing import SETTLING, Move
from influencer.domain.settling import MOST_ATTEMPTS
from influencer.domain.timeline import SeenPost
from influencer.errors import TryLaterError, UsageError
from influencer.usecases.press import Press
from influencer.usecases.reconcile import doubt_of

_ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.|mobile\.)?(?:x|twitter)\.com/(?P<handle>\w{1,15}|i/web)/status/"
    r"(?P<id>[0-9]{1,19})(?:[/?#].*)?"
)


def check_unsettled(post: Post) -> None:
    """Raises ``UsageError`` where the outcome of the post is known."""
    if post.status not in {PostStatus.UNKNOWN, PostStatus.ATTENTION}:
        raise UsageError(
            f"post {post.id} is {post.status}: there is nothing to resolve;"
            f" influencer history {post.id} tells more"
        )


def reference_in(url: str, post: Post) -> str:
    """The id in the address of a post.

    Raises:
        UsageError: it is no such address, or another account's.
    """
    found = _ADDRESS.fullmatch(url.strip())
    if found is None:
        raise UsageError(
            f"{url!r} is no address of a post; it looks like"
            f" https://x.com/{post.account.label}/status/1234567890"
        )
    handle = found["handle"].casefold()
    if handle not in {post.account.label.casefold(), "i", "i/web"}:
        raise UsageError(f"that is a post of @{found['handle']}, not of @{post.account.label}")
    return found["id"]


def resolve_as_posted(press: Press, post: Post, reference: str) -> Post:
    """The post is on the platform, under that id.

    Raises:
        UsageError: its outcome is known, or another post has that id.
    """
    check_unsettled(post)
    if other := press.posts.at(post.account.platform, reference):
        raise UsageError(
            f"{reference} is the id of post {other.id}; influencer history {other.id} shows it"
        )
    sent_at = press.posts.attempts(post)[-1].started_at
    seen = SeenPost(reference=reference, text=post.text, posted_at=sent_at, has_picture=True)
    move = Move(status=PostStatus.POSTED, reason="a person found it on the platform")
    return _settle(press, post, move, seen)


def resolve_as_not_posted(press: Press, post: Post, preferences: Preferences) -> Post:
    """The post is not on the platform: it is sent once more where its slot is still to be served.

    Raises:
        UsageError: its outcome is known.
        TryLaterError: it was sent a moment ago, and may still appear.
    """
    check_unsettled(post)
    doubt, now = doubt_of(press, post, preferences), press.clock.now()
    if now < doubt.sent_at + SETTLING:
        raise TryLaterError(
            f"post {post.id} was sent a moment ago and may still appear;"
            f" look again after {doubt.sent_at + SETTLING:%H:%M:%S} UTC"
        )
    seen = "a person saw that it is not on the platform"
    if post.slot and now > doubt.deadline_at:
        move = Move(status=PostStatus.EXPIRED, reason=f"{seen}, and its deadline is over")
    elif post.slot and doubt.attempts >= MOST_ATTEMPTS:
        reason = f"{seen}, and it was sent {doubt.attempts} times already"
        move = Move(status=PostStatus.EXPIRED, reason=reason)
    else:
        move = Move(status=PostStatus.READY, reason=seen)
    return _settle(press, post, move, None)


def _settle(press: Press, post: Post, move: Move, seen: SeenPost | None) -> Post:
    if not press.outbox.settle(post, move, seen, now=press.clock.now()):
        raise TryLaterError(f"post {post.id} was changed meanwhile; look at its history again")
    return press.posts.get(post.id)
