"""What is checked for each account: keys here and under cron, sign-in, model key, pause."""

from typing import Any

import pytest
from factories import make_answer
from fakes.patient import make_patient
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeClock
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Check, Level
from influencer.domain.models import Account
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.secret_places import Finding
from influencer.domain.standing import Pause, PauseReason
from influencer.errors import ExitCode, StoreTrouble
from influencer.ports import Identity
from influencer.usecases.checkup.accounts import account_checks

LOCKED = Finding(
    keys=None, trouble=StoreTrouble.LOCKED, said="the keyring is locked; unlock it at the desktop"
)
HERE_ONLY = {"look": lambda _account: Finding(keys="environment")}


class WhoAmI(FakePublisher):
    """An X that says who the keys belong to."""

    def __init__(self, found: Identity | Answer) -> None:
        super().__init__()
        self._found = found

    def identify(self) -> Identity | Answer:
        return self._found


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def account(store: Store) -> Account:
    return make_poster(store)


def checks(store: Store, clock: FakeClock, account: Account, **changes: Any) -> dict[str, Check]:
    found = account_checks(make_patient(store, clock, **changes), account)
    return {check.name: check for check in found}


def test_keys_that_cron_cannot_read_are_wrong_though_they_are_found_here(
    store: Store, clock: FakeClock, account: Account
) -> None:
    found = checks(store, clock, account, look_as_cron=lambda _account: LOCKED)

    assert found["keys"].level is Level.OK
    assert found["keys under cron"].level is Level.WRONG
    assert found["keys under cron"].found == "the keyring is locked"
    assert found["keys under cron"].fix == "unlock it at the desktop"
    assert found["keys under cron"].exit_code is ExitCode.CONFIGURATION


def test_without_keys_nobody_is_asked_to_sign_in(
    store: Store, clock: FakeClock, account: Account
) -> None:
    found = checks(store, clock, account, look=lambda _account: Finding())

    assert found["keys"].fix == "influencer init --handle satsjournal sets them"
    assert "sign-in" not in found


def test_an_environment_that_hides_the_store_is_worth_a_word(
    store: Store, clock: FakeClock, account: Account
) -> None:
    store.accounts.pin_store(account, "keyring", now=clock.now())
    (pinned,) = store.accounts.all()

    hidden = checks(store, clock, pinned, **HERE_ONLY)["store"]
    differing = checks(store, clock, account, **HERE_ONLY)["store"]

    assert (hidden.level, differing.level) == (Level.NOTE, Level.NOTE)
    assert "hide those of the keyring, which cron uses" in hidden.found
    assert differing.found == "keys come from environment here and from keyring under cron"


@pytest.mark.parametrize(
    ("found", "words", "code"),
    [
        (Identity(platform_user_id="1", handle="other"), "@other", ExitCode.CONFIGURATION),
        (
            Identity(platform_user_id="1", handle="satsjournal", may_post=False),
            "may only read",
            ExitCode.CONFIGURATION,
        ),
        (make_answer(Outcome.UNAUTHORIZED), "not accept the keys", ExitCode.CONFIGURATION),
        (make_answer(Outcome.CREDITS_DEPLETED), "credits are used up", ExitCode.FAILED),
        (make_answer(Outcome.NOT_SENT), "cannot be asked", ExitCode.TRY_LATER),
    ],
)
def test_a_sign_in_that_fails_says_why(
    store: Store, clock: FakeClock, account: Account, found: Any, words: str, code: ExitCode
) -> None:
    check = checks(store, clock, account, publisher_for=lambda _account: WhoAmI(found))["sign-in"]

    assert (check.level, check.exit_code) == (Level.WRONG, code)
    assert words in check.found
    assert check.fix


def test_a_sign_in_is_paid_for_and_told(store: Store, clock: FakeClock, account: Account) -> None:
    check = checks(store, clock, account)["sign-in"]

    assert check.found == "X knows the keys as @satsjournal ($0.010)"
    assert store.spending.month(account, clock.now()) == (0.01, 0)


def test_a_used_up_budget_leaves_the_sign_in_untried(
    store: Store, clock: FakeClock, account: Account
) -> None:
    store.accounts.prefer(account, "monthly_cap_usd", 0.005, now=clock.now())

    check = checks(store, clock, account)["sign-in"]

    assert (check.level, "budget is used up" in check.found) == (Level.NOTE, True)
    assert store.spending.month(account, clock.now()) == (0, 0)


def test_nobody_is_asked_where_nobody_may_be(
    store: Store, clock: FakeClock, account: Account
) -> None:
    assert "sign-in" not in checks(store, clock, account, publisher_for=None)


@pytest.mark.parametrize(
    ("places", "trouble", "level"),
    [
        (("keyring", "keyring"), "", Level.OK),
        (("keyring", "keyring"), "does not accept the key", Level.NOTE),
        (("environment", None), "", Level.NOTE),
        ((None, "keyring"), "nobody was asked with it", Level.OK),
    ],
)
def test_a_model_key_is_looked_at_where_there_is_one(
    store: Store, clock: FakeClock, account: Account, places: Any, trouble: str, level: Level
) -> None:
    here, cron = places
    found = checks(
        store, clock, account,
        look=lambda _account: Finding(keys="keyring", model_key=here),
        look_as_cron=lambda _account: Finding(keys="keyring", model_key=cron),
        ask_model=lambda _account: trouble,
    )  # fmt: skip

    assert found["model key"].level is level


@pytest.mark.parametrize(("name", "value"), [("writer", "model"), ("background", "model")])
def test_a_model_that_is_wanted_and_has_no_key_is_wrong(
    store: Store, clock: FakeClock, account: Account, name: str, value: str
) -> None:
    store.accounts.prefer(account, name, value, now=clock.now())

    found = checks(store, clock, account)

    assert found["model key"].level is Level.WRONG
    assert found["model key"].exit_code is ExitCode.CONFIGURATION


def test_a_paused_account_is_worth_a_word(store: Store, clock: FakeClock, account: Account) -> None:
    assert "paused" not in checks(store, clock, account)
    store.standings.pause(account, Pause(reason=PauseReason.PERSON, since=clock.now()))

    check = checks(store, clock, account)["paused"]

    assert (check.level, check.fix) == (
        Level.NOTE,
        "influencer schedule resume --account satsjournal goes on",
    )
