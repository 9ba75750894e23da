"""``influencer schedule pause`` and ``resume``."""

import typer

from influencer.cli.context import session_of
from influencer.usecases import pausing


def pause(context: typer.Context) -> None:
    """Publish nothing by the schedule until it is resumed; posts in doubt are still settled."""
    session = session_of(context)
    account = session.account()
    services = session.services
    is_new = pausing.pause(services.store.standings, account, now=services.clock.now())
    what = "paused" if is_new else "paused already"
    session.say(f"{session.name_of(account)} is {what}; influencer schedule resume goes on.")


def resume(context: typer.Context) -> None:
    """Publish by the schedule again; prepared posts of slots within the pause move on."""
    session = session_of(context)
    account = session.account()
    store = session.services.store
    now = session.services.clock.now()
    with session.lock():
        before, moved = pausing.resume(store.standings, store.accounts, account, now=now)
    if before is None:
        session.say(f"{session.name_of(account)} was not paused.")
        return
    session.say(f"{session.name_of(account)} posts again.")
    if moved:
        session.say(f"{moved} prepared post{'s' * (moved > 1)} moved to the next free slots.")
