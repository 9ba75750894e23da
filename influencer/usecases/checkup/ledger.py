"""What is checked of the facts: the user's own files, and how long the texts last."""

from dataclasses import replace

from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.errors import ExitCode
from influencer.usecases.checkup.patient import Patient

LEAST_DAYS = 30
"""Time enough to write facts of one's own, or to wait for the next release."""


def facts_check(patient: Patient) -> Check:
    """Whether all entries of the user's own fact files are used."""
    problems = patient.fact_problems()
    if not problems:
        return Check(name="own facts", found="all of them are used")
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    fix = "mend the file; influencer topics check names all"
    found = f"{problems[0]}{more}"
    return Check.wrong("own facts", found, fix, exit_code=ExitCode.CONFIGURATION)


def texts_check(patient: Patient, account: Account) -> Check:
    """Whether the account has something new to say for a while."""
    left = patient.runway(account)
    found = f"{left.texts:,} left, for {left.days:.0f} days"
    check = Check(name="texts", found=found)
    if left.days < LEAST_DAYS:
        fix = "enable more topics, or add facts of your own (docs/facts.md)"
        check = Check.noted("texts", found, fix)
    return replace(check, account=account.handle)
