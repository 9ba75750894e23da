"""Hold a prepared post, and its picture, to the rules once more before it goes out.

Since it was written its fact may have been corrected, its review date may have passed, and the
account may have set other things. A post that was sent before is frozen, and not looked at again.
"""

from datetime import datetime

from influencer.domain.gates import review
from influencer.domain.models import Draft, Post, Problem
from influencer.domain.schedule import find_zone
from influencer.errors import StoreError, UsageError
from influencer.ports import PostStore
from influencer.usecases.desk import Desk, standards


def recheck_whole(desk: Desk, posts: PostStore, post: Post, *, now: datetime) -> list[Problem]:
    """What the gates say to a prepared post, and whether its picture is still there."""
    if trouble := trouble_with_picture(posts, post):
        return [Problem(gate="picture", reason=trouble.partition("; ")[0])]
    return recheck(desk, post, now=now)


def trouble_with_picture(posts: PostStore, post: Post) -> str:
    """Why a prepared post cannot go out with its picture, and the way on; empty where it can."""
    try:
        posts.picture(post)
    except StoreError as error:
        return str(error)
    return ""


def check_gates(desk: Desk, post: Post, *, now: datetime) -> None:
    """Raises ``UsageError`` where the gates refuse a prepared post by now."""
    if problems := recheck(desk, post, now=now):
        raise UsageError(
            f"post {post.id} does not pass the gates any more: {problems[0].reason};"
            f" influencer post --delete {post.id} discards it"
        )


def recheck(desk: Desk, post: Post, *, now: datetime) -> list[Problem]:
    """Why a prepared post may not go out as it is; empty where it may."""
    facts = {fact.id: fact for fact in desk.material.facts}
    today = now.astimezone(find_zone(desk.settings.schedule.zone)).date()
    for name in post.facts:
        if name not in facts:
            return [Problem(gate="facts", reason=f"the fact {name} is not in the ledger any more")]
        if not facts[name].is_current(today):
            return [Problem(gate="facts", reason=f"the fact {name} is to be read again first")]
    draft = Draft(
        fact=facts[post.facts[0]],
        form=post.form or "",
        prose=post.prose,
        hashtags=post.hashtags,
        generator=post.generator or "",
    )
    return review(draft, standards(desk, draft, at=now, besides=post.id))
