"""``influencer schedule uninstall``: take our block out of the crontab."""

import typer

from influencer.cli.context import session_of
from influencer.cli.crontab_offer import (
    AsJson,
    DryRun,
    Yes,
    offer,
    plan_removal,
    print_offer,
    tell_others,
)


def uninstall(
    context: typer.Context,
    yes: Yes = False,
    dry_run: DryRun = False,
    as_json: AsJson = False,
) -> None:
    """Take out of your crontab what install wrote; the rest stays as it is, byte for byte."""
    session = session_of(context)
    services = session.services
    change = plan_removal(services.crontab.read())
    question = None if yes or dry_run else "Take this out of your crontab?"
    done = offer(session, change, question=question, is_dry=dry_run, as_json=as_json)
    if as_json:
        print_offer(session, done, line=None, state=services.cron.state(), proofs={})
    elif not change.is_needed:
        session.say("Unchanged: the crontab has no line that install wrote.")
    elif done.is_written:
        session.say("Taken out: cron no longer calls influencer.")
        if done.backup:
            session.note(f"The crontab from before is in {done.backup}.")
    else:
        session.say("Nothing was written.")
    tell_others(session, change)
