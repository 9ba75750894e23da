"""``influencer post --dry-run``: what would be published."""

from collections.abc import Iterator
from datetime import UTC

from influencer.cli.context import Session
from influencer.cli.pause_lines import describe_pause
from influencer.cli.post_run import ready_post
from influencer.cli.show import print_posts
from influencer.cli.slots import show_local
from influencer.domain.models import Account, Post
from influencer.domain.schedule import find_zone
from influencer.usecases.rehearse import next_slot, rehearse_due, rehearse_now, rehearse_one


def rehearse(session: Session, post_id: int | None, *, due: bool, as_json: bool) -> None:
    """Show what would be published; no object is left that could send."""
    session.on_scratch()
    services = session.services
    if post_id is not None:
        shown = [_one(session, post_id)]
    elif due:
        shown = [found for account in session.named_accounts() for found in _due(session, account)]
    else:
        desk, now = services.desk(session.account()), services.clock.now()
        shown = [rehearse_now(desk, services.store.posts, now=now)]
    print_posts(session, shown, as_json=as_json)
    session.note("Dry run: nothing was sent." if shown else "Dry run: nothing is due now.")
    for account in [] if shown else session.named_accounts():
        session.note(_what_comes(session, account))
    session.finish()


def _one(session: Session, post_id: int) -> Post:
    """What ``post ID`` would publish, or the refusal that it would meet."""
    services, post = session.services, ready_post(session, post_id)
    desk = services.desk(post.account)
    return rehearse_one(desk, services.store.posts, post, now=services.clock.now())


def _due(session: Session, account: Account) -> Iterator[Post]:
    services = session.services
    store, now = services.store, services.clock.now()
    if store.standings.of(account).pause is None:
        is_held = store.standings.held_until(account, now=now) is not None
        desk = services.desk(account)
        found = rehearse_due(desk, store.accounts, store.posts, is_held=is_held, now=now)
        for one in found:
            if one.replaces:
                session.warn(f"post {one.post.id} would be written anew: {one.replaces}")
            yield one.post


def _what_comes(session: Session, account: Account) -> str:
    """When the account is served next, or why it is not."""
    store, now = session.services.store, session.services.clock.now()
    if pause := store.standings.of(account).pause:
        return f"@{account.label} is paused {describe_pause(pause)}."
    slot = next_slot(store.accounts, store.posts, account, now=now)
    if slot is None:
        return f"@{account.label} has no slot in the time that is planned ahead."
    local = show_local(slot.due_at.astimezone(find_zone(session.zone(account))))
    utc = slot.due_at.astimezone(UTC)
    return f"The next slot of @{account.label}: {local}, which is {utc:%H:%M} UTC."
