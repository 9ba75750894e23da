"""Every check, in the order in which to mend."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.errors import ExitCode, InfluencerError
from influencer.usecases.checkup.accounts import account_checks
from influencer.usecases.checkup.cron import cron_checks
from influencer.usecases.checkup.installation import (
    clock_check,
    database_check,
    disk_check,
    files_check,
    fonts_check,
    machine_check,
)
from influencer.usecases.checkup.ledger import facts_check, texts_check
from influencer.usecases.checkup.patient import MEND_AND_LOOK, Patient
from influencer.usecases.checkup.pictures import pictures_check
from influencer.usecases.checkup.themes import own_themes_check, themes_check


def examine(patient: Patient) -> Iterator[Check]:
    """Look at everything; what needs the database is left out where that cannot be used."""
    is_usable = True
    for check in _guarded(patient, "database", lambda: [database_check(patient)]):
        is_usable = is_usable and check.is_right
        yield check
    yield from _guarded(patient, "disk", lambda: [disk_check(patient)])
    yield from _guarded(patient, "files", lambda: [files_check(patient)])
    yield from _guarded(patient, "fonts", lambda: [fonts_check(patient)])
    if is_usable:
        yield from _rest(patient)


def _rest(patient: Patient) -> Iterator[Check]:
    installation = patient.installation()
    yield from _guarded(
        patient, "machine", lambda: [machine_check(installation, patient.machine())]
    )
    yield from _guarded(patient, "clock", lambda: [clock_check(installation, patient.clock.now())])
    named = [account for account in patient.accounts().all() if account.handle]
    if not named:
        yield Check.wrong(
            "account", "none is set up yet", "influencer init", exit_code=ExitCode.CONFIGURATION
        )
    chosen = [account for account in named if patient.whose in {None, account.label}]
    for account in chosen:
        yield from _guarded(patient, "keys", partial(account_checks, patient, account))
    yield from _guarded(patient, "own facts", lambda: [facts_check(patient)])
    for account in chosen:
        yield from _guarded(patient, "texts", partial(_texts, patient, account))
    yield from _guarded(patient, "own themes", lambda: [own_themes_check(patient)])
    for account in chosen:
        yield from _guarded(patient, "themes", partial(_themes, patient, account))
    for account in chosen:
        yield from _guarded(patient, "pictures", partial(_pictures, patient, account))
    yield from _guarded(patient, "cron", lambda: cron_checks(patient))


def _texts(patient: Patient, account: Account) -> list[Check]:
    return [texts_check(patient, account)]


def _themes(patient: Patient, account: Account) -> list[Check]:
    return [themes_check(patient, account)]


def _pictures(patient: Patient, account: Account) -> list[Check]:
    return [pictures_check(patient, account)]


def _guarded(patient: Patient, name: str, look: Callable[[], Iterable[Check]]) -> Iterator[Check]:
    """The checks; what keeps one from being made is wrong itself."""
    try:
        yield from look()
    except InfluencerError as error:
        found, _, fix = str(error).partition("; ")
        yield Check.wrong(
            name,
            found,
            fix or MEND_AND_LOOK,
            exit_code=error.exit_code,
        )
    except Exception as error:  # noqa: BLE001 - a bug of one check may not hide the others
        said = str(patient.explain_bug(error))
        yield Check.wrong(name, said, "report it, with what the log says")
