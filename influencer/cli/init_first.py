"""``init`` for an account that is new, or of which options say what to change."""

from dataclasses import replace

from influencer.cli.asking import Asker, nothing_half_set
from influencer.cli.context import Session
from influencer.cli.init_after import show_the_rest, sum_up
from influencer.cli.init_keys import find_keys
from influencer.cli.init_sign_in import verified
from influencer.cli.init_store import WHAT_HAPPENS, choose_store
from influencer.cli.init_topics import choose_topics
from influencer.cli.init_wish import Wish, with_own_store
from influencer.cli.init_writer import choose_writer
from influencer.domain.models import Account
from influencer.domain.schedule import Schedule
from influencer.usecases.forget_keys import forget_copy
from influencer.usecases.setup import Setup, keep_setup


def set_account_up(
    session: Session, ask: Asker, name: str, current: Account | None, wish: Wish
) -> None:
    """Ask and check everything first; then keep it all at once."""
    wish = with_own_store(wish, current)
    with nothing_half_set("nothing was set up, and no key was kept"):
        setup = _everything(session, ask, name, current, wish)
        account = keep(session, setup)
    if current:
        drop_old_copy(session, current, account)
    if setup.place:
        session.note(f"The keys are in the {setup.place.name}.")
        if ask.is_silent or wish.store:
            session.note(WHAT_HAPPENS[setup.place.name])
    sum_up(session, account)
    with nothing_half_set(f"@{account.label} is set up all the same"):
        show_the_rest(session, account, wish, is_silent=ask.is_silent or current is not None)


def _everything(
    session: Session, ask: Asker, name: str, current: Account | None, wish: Wish
) -> Setup:
    keys = find_keys(session, ask, name, current, wish)
    is_checked = bool(wish.verify and keys.fresh and not keys.are_known)
    if is_checked and keys.fresh:
        fresh = verified(session, ask, keys.fresh, name, are_typed=keys.are_typed)
        keys = replace(keys, fresh=fresh)
    schedule = _schedule(session, ask, current, wish)
    topics = {} if current else choose_topics(session, ask, None)
    whose = current or Account(id=0, handle=name)
    place = choose_store(session, ask, whose, keys, wish)
    writer = choose_writer(session, ask, keys, current, wish)
    return Setup(
        handle=name,
        schedule=schedule,
        topics=topics,
        keys=keys.fresh,
        place=place,
        has_signed_in=is_checked,
        writer=writer,
    )


def _schedule(session: Session, ask: Asker, current: Account | None, wish: Wish) -> Schedule:
    """The schedule as asked for; what is not asked for stays as it is."""
    services = session.services
    account = current or services.store.accounts.nameless()
    now = services.clock.now()
    kept = (
        services.store.accounts.settings(account).schedule
        if account
        else Schedule(zone=services.zone, since=now)
    )
    zone = wish.zone or (kept.zone if current else ask.zone(kept.zone))
    times = wish.times or (kept.times if current else ask.times(kept.times))
    return replace(kept, zone=zone, times=times, since=now)


def keep(session: Session, setup: Setup) -> Account:
    """Keep it all under the lock.

    Raises:
        TryLaterError: another run is publishing; nothing was kept.
    """
    store = session.services.store
    with session.lock():
        return keep_setup(
            store.accounts,
            store.spending,
            store.standings,
            setup,
            now=session.services.clock.now(),
        )


def drop_old_copy(session: Session, before: Account, after: Account) -> None:
    """Once the keys have another place, the old one forgets them."""
    if not (before.secret_store and after.secret_store):
        return
    stores = session.services.stores
    source = stores[before.secret_store](before.secret_locator)
    target = stores[after.secret_store](after.secret_locator)
    # By what the store says of itself: an old pin may name none of the keyring's backends.
    if (source.name, source.locator) != (target.name, target.locator) and (
        said := forget_copy(source, target, after)
    ):
        session.warn(said)
