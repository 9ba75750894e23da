"""What ``init`` says and shows once an account is set up."""

import typer

from influencer.cli.context import Session
from influencer.cli.crontab_install import offer_crontab
from influencer.cli.init_wish import Wish
from influencer.cli.post_rehearse import rehearse
from influencer.domain.models import Account
from influencer.domain.schedule import show_times
from influencer.errors import InfluencerError

CHECKLIST = (
    "\nThree things that only you can set on X:\n"
    " - the label: Settings → Your account → Account information → Automation → Managing account\n"
    " - the bio says that the account is automated, and whose it is\n"
    " - the human account that runs it is linked there\n"
    "X's automation rules ask for them."
)


def sum_up(session: Session, account: Account) -> None:
    """What is set by now."""
    schedule = session.services.store.accounts.settings(account).schedule
    times = show_times(schedule.active_times)
    session.say(f"@{account.label} posts at {times}, {schedule.zone}.")
    if session.services.keys.are_of_nobody():
        session.warn(
            "the environment's credentials serve one of several accounts: name it with"
            " INFLUENCER_ACCOUNT, and keep the others' keys with --store keyring"
        )


def show_the_rest(session: Session, account: Account, wish: Wish, *, is_silent: bool) -> None:
    """The checklist and the first preview for a person, and the line for the crontab."""
    if not is_silent:
        session.explain(CHECKLIST)
        if wish.preview:
            _preview(session, account)
    if wish.cron is not False:
        offer_crontab(session, is_silent=is_silent, is_wanted=wish.cron is True)


def _preview(session: Session, account: Account) -> None:
    """A post as it would be, on a scratch copy of the store: nothing of it stays."""
    session.explain("\nThis is how a post of it looks. Nothing is sent, and it is not kept.")
    services, handle = session.services, session.handle
    session.handle = account.handle
    try:
        rehearse(session, None, due=False, as_json=False)
    except InfluencerError as error:
        session.warn(f"no preview: {error}")
    except typer.Exit:
        pass  # what is wrong with the user's own facts has been said
    finally:
        session.services, session.handle = services, handle
