"""What a person does with a post afterwards: say what became of it, or take it away."""

import typer

from influencer.cli.context import Session
from influencer.cli.post_json import post_as_json
from influencer.cli.post_run import press_under_lock
from influencer.cli.report import address
from influencer.cli.show import print_posts
from influencer.domain.models import Post, PostStatus
from influencer.errors import UsageError
from influencer.usecases import resolve
from influencer.usecases.press import Press
from influencer.usecases.reconcile import recover
from influencer.usecases.take_down import check_can_go, discard, take_down


def resolve_post(
    session: Session, post_id: int, *, posted: str | None, not_posted: bool, as_json: bool
) -> None:
    """Settle a post whose outcome could not be proven, as a person says."""
    if (posted is None) is not not_posted:
        raise UsageError(
            f"say what became of it: post --resolve {post_id} --posted URL, or --not-posted"
        )
    chosen = session.find_post(post_id)
    if chosen.status is not PostStatus.SENDING:  # a dead run may have left it, as the lock tells
        resolve.check_unsettled(chosen)
    reference = resolve.reference_in(posted, chosen) if posted is not None else ""
    with press_under_lock(session) as press:
        recover(press)
        post = press.posts.get(post_id)
        if reference:
            settled = resolve.resolve_as_posted(press, post, reference)
        else:
            preferences = press.accounts.settings(post.account).preferences
            settled = resolve.resolve_as_not_posted(press, post, preferences)
    _show(session, settled, _outcome(settled), as_json=as_json)


def _outcome(post: Post) -> str:
    match post.status:
        case PostStatus.POSTED:
            return f"post {post.id} is posted: {address(post)}"
        case PostStatus.READY if post.slot:
            return f"post {post.id} is ready again, and goes out with the next run"
        case PostStatus.READY:
            return f"post {post.id} is ready again; influencer post {post.id} publishes it"
    return f"post {post.id} is {post.status}: {post.error}"


def delete_post(session: Session, post_id: int, *, yes: bool, as_json: bool) -> None:
    """Take a published post down from X, or discard a prepared one, after a question."""
    chosen = session.find_post(post_id)
    check_can_go(chosen)
    if not yes:
        session.check_somebody_is_there()
        print_posts(session, [chosen], as_json=False)
        typer.confirm(_question(chosen), abort=True, err=True)
    with press_under_lock(session) as press:
        gone = _remove(press, post_id)
    is_discarded = gone.status is PostStatus.SKIPPED
    taken_down = f"taken down {gone.id}: {address(gone)}"
    discarded = f"discarded {gone.id}; its slot stays empty"
    _show(session, gone, discarded if is_discarded else taken_down, as_json=as_json)


def _show(session: Session, post: Post, line: str, *, as_json: bool) -> None:
    if as_json:
        path = session.services.store.pictures.path(post)
        session.say_json(post_as_json(post, path))
    else:
        session.say(line)


def _remove(press: Press, post_id: int) -> Post:
    post = press.posts.get(post_id)
    check_can_go(post)
    return discard(press, post) if post.status is PostStatus.READY else take_down(press, post)


def _question(post: Post) -> str:
    if post.status is PostStatus.READY:
        return f"Discard post {post.id}? It is not on X; its slot stays empty."
    return (
        f"Take post {post.id} down from X? X's price list names no price for that, and the"
        f" ${post.cost_usd:.3f} that it cost does not come back."
    )
