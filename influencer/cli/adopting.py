"""``influencer doctor --adopt``: from here on, this machine publishes."""

from influencer.cli.context import Session
from influencer.errors import TryLaterError
from influencer.usecases.compare import compare
from influencer.usecases.press import Report


def adopt_database(session: Session) -> None:
    """Take the database over, once the timelines have shown what it does not know.

    It is taken over for all accounts, so all are compared, whichever was chosen.

    Raises:
        TryLaterError: the timeline cannot be read.
    """
    services = session.services
    accounts = session.all_named_accounts()
    with session.lock(), services.watchdog():
        press = services.press()
        for account in accounts:
            report = Report()
            settings = press.accounts.settings(account)
            publisher = press.publisher_for(account)
            if not compare(press, publisher, account, settings, report).is_complete:
                raise TryLaterError(
                    f"the timeline of @{account.label} could not be read, so nothing was adopted;"
                    " run this again in a while"
                )
            for post in report.skipped:
                session.note(f"post {post.id} is not sent: {post.error}")
        press.installation.adopt(press.machine)
        for account in accounts:
            press.note_sent(account, press.installation.last_attempt(account))
    session.note("From here on, this machine publishes.")
