"""What ``init`` and ``accounts`` do about the crontab."""

from influencer.cli.context import Session
from influencer.cli.crontab_line import crontab_line
from influencer.domain.models import Account


def offer_crontab(session: Session, account: Account) -> None:
    """Show the line that serves the account's schedule."""
    services = session.services
    schedule = services.store.accounts.settings(account).schedule
    line = crontab_line(schedule, now=services.clock.now(), clock=services.zone)
    session.say(f"Add this line with crontab -e:\n{line}")


def withdraw_crontab(session: Session) -> None:
    """Say that nobody needs the line any more: the last account is gone."""
    session.note("No account is left: take influencer's line out with crontab -e.")
