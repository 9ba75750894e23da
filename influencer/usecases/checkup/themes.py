"""What is checked of looks: the user's own theme files, and whether what was chosen is there."""

from dataclasses import replace

from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.domain.theme_choice import trouble_with_themes
from influencer.errors import ExitCode
from influencer.usecases.checkup.patient import Patient


def own_themes_check(patient: Patient) -> Check:
    """Whether all of the user's own theme files are used."""
    problems = patient.theme_problems()
    if not problems:
        return Check(name="own themes", found="all of them are used")
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    fix = "mend the file; influencer generate --dry-run names all"
    found = f"{problems[0]}{more}"
    return Check.wrong("own themes", found, fix, exit_code=ExitCode.CONFIGURATION)


def themes_check(patient: Patient, account: Account) -> Check:
    """Whether the themes that the account has chosen are there."""
    chosen = patient.accounts().settings(account).preferences.wishes.themes
    check = Check(name="themes", found=f"{len(chosen)} chosen" if chosen else "all may come")
    if trouble := trouble_with_themes(chosen, patient.themes()):
        found, _, fix = trouble.partition("; ")
        check = Check.wrong("themes", found, fix, exit_code=ExitCode.CONFIGURATION)
    return replace(check, account=account.handle)
