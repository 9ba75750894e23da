"""What is checked of the models: their key, here and under cron, and whether a server takes it."""

from collections.abc import Iterator

from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import ExitCode
from influencer.usecases.checkup.patient import Patient


def model_checks(
    patient: Patient, account: Account, here: Finding, cron: Finding
) -> Iterator[Check]:
    """Nothing where no model is wanted and no key is there; what fails is wrong if one is.

    One may write, or paint.
    """
    preferences = patient.accounts().settings(account).preferences
    is_wanted = preferences.writer == "model" or preferences.has_background
    place = here.model_key or cron.model_key
    if not place and not is_wanted:
        return
    check = _check(patient, account, here, cron)
    if is_wanted and not check.is_ok:
        code = ExitCode.CONFIGURATION if not cron.model_key else ExitCode.FAILED
        check = Check.wrong(check.name, check.found, check.fix, exit_code=code)
    yield check


def _check(patient: Patient, account: Account, here: Finding, cron: Finding) -> Check:
    place = here.model_key or cron.model_key
    if not cron.model_key:
        found = f"from {place} here, none under cron" if place else "there is none"
        fix = f"influencer accounts keys --account {account.label} keeps it beside X's keys"
        return Check.noted("model key", found, fix)
    trouble = patient.ask_model(account) if patient.ask_model and here.model_key else ""
    if trouble:
        fix = (
            "the offline writer needs none; else set model_url or OPENAI_BASE_URL, or another key,"
            " right"
        )
        return Check.noted("model key", f"from {place}; {trouble}", fix)
    is_asked = patient.ask_model is not None and here.model_key is not None
    asked = "its server takes it" if is_asked else "its server was not asked"
    return Check(name="model key", found=f"from {place}; {asked}")
