"""What is checked for each account: its keys here and under cron, its sign-in, its pause."""

from collections.abc import Iterator
from dataclasses import replace

from influencer.domain.budget import Charge, has_room
from influencer.domain.check import Check
from influencer.domain.models import Account
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.secret_places import Finding
from influencer.domain.standing import REFUSED_KEYS
from influencer.errors import ExitCode
from influencer.ports import Publisher
from influencer.usecases.checkup.model import model_checks
from influencer.usecases.checkup.patient import MEND_AND_LOOK, Patient

_OF_THIS_PROCESS = frozenset({"environment", "file variable", "systemd"})
"""Places that somebody gave to this process alone; ``.env`` and stores are there for every one."""


def account_checks(patient: Patient, account: Account) -> Iterator[Check]:
    """Every check of one account, each under its name."""
    here, cron = patient.look(account), patient.look_as_cron(account)
    checks = [
        _keys_check("keys", here, account),
        _keys_check("keys under cron", cron, account),
    ]
    checks += _difference(account, here, cron)
    if here.is_right and patient.publisher_for:
        checks.append(_sign_in_check(patient, account, patient.publisher_for(account)))
    checks += model_checks(patient, account, here, cron)
    checks += _pause_check(patient, account)
    for check in checks:
        yield replace(check, account=account.handle)


def _keys_check(name: str, finding: Finding, account: Account) -> Check:
    if finding.is_right:
        return Check(name=name, found=f"from {finding.keys}")
    found, _, fix = (finding.said or "there are none").partition("; ")
    if not fix:
        init = f"influencer init --handle {account.label} sets them"
        fix = MEND_AND_LOOK if finding.said else init
    return Check.wrong(name, found, fix, exit_code=ExitCode.CONFIGURATION)


def _difference(account: Account, here: Finding, cron: Finding) -> Iterator[Check]:
    """The environment goes ahead of the store, and cron does not have it."""
    if account.secret_store and here.keys in _OF_THIS_PROCESS:
        yield Check.noted(
            "store",
            f"the keys of this shell hide those of the {account.secret_store}, which cron uses",
            "unset the INFLUENCER_X_… variables here",
        )
    elif here.is_right and cron.is_right and here.keys != cron.keys:
        found = f"keys come from {here.keys} here and from {cron.keys} under cron"
        yield Check.noted("store", found, "keep them in one place")


def _sign_in_check(patient: Patient, account: Account, publisher: Publisher) -> Check:
    """Ask X who the keys belong to, where the month's budget has room for its price."""
    now, spending = patient.clock.now(), patient.spending()
    preferences = patient.accounts().settings(account).preferences
    price = preferences.prices[Charge.OWN_IDENTITY]
    spent = sum(spending.month(account, now))
    if not has_room(price, spent=spent, cap=preferences.monthly_cap_usd):
        return Check.noted("sign-in", "not tried: the month's budget is used up", "raise the cap")
    found = publisher.identify()
    if isinstance(found, Answer):
        return _refused(found, account)
    spending.charge(account, Charge.OWN_IDENTITY, price, now=now)
    if found.handle.casefold() != (account.handle or "").casefold():
        return Check.wrong(
            "sign-in",
            f"the keys belong to @{found.handle}",
            f"influencer accounts keys --account {account.label} sets the right ones",
            exit_code=ExitCode.CONFIGURATION,
        )
    if found.may_post is False:
        return Check.wrong(
            "sign-in",
            f"the keys of @{found.handle} may only read",
            "set the app to Read and write, then generate the access token anew, and give all four"
            f" to influencer accounts keys --account {account.label}",
            exit_code=ExitCode.CONFIGURATION,
        )
    return Check(name="sign-in", found=f"X knows the keys as @{found.handle} (${price:.3f})")


def _refused(answer: Answer, account: Account) -> Check:
    said = answer.detail.rstrip(".") or answer.outcome.replace("_", " ")
    if answer.outcome in REFUSED_KEYS:
        fix = (
            "copy all four keys anew from the portal: influencer accounts keys --account"
            f" {account.label}"
        )
        found = f"X does not accept the keys ({said})"
        return Check.wrong("sign-in", found, fix, exit_code=ExitCode.CONFIGURATION)
    if answer.outcome is Outcome.CREDITS_DEPLETED:
        return Check.wrong("sign-in", f"X's credits are used up ({said})", "buy some in its portal")
    fix = "try again in a while"
    return Check.wrong("sign-in", f"X cannot be asked ({said})", fix, exit_code=ExitCode.TRY_LATER)


def _pause_check(patient: Patient, account: Account) -> Iterator[Check]:
    if pause := patient.standings().of(account).pause:
        found = f"since {pause.since:%Y-%m-%d %H:%M} UTC ({pause.reason})"
        fix = f"influencer schedule resume --account {account.label} goes on"
        yield Check.noted("paused", found, fix)
