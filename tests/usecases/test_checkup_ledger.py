"""What is checked of facts: the user's own files, and whether there is something new to say."""

import pytest
from fakes.patient import make_patient
from fakes.surroundings import FakeClock
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Level
from influencer.errors import ExitCode
from influencer.usecases.checkup import examine
from influencer.usecases.checkup.ledger import facts_check, texts_check
from influencer.usecases.runway import Runway


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_broken_facts_of_ones_own_are_a_wrong_setting(store: Store, clock: FakeClock) -> None:
    problems = ["mine.toml, line 3: id is missing", "mine.toml, line 9: tags is missing"]

    check = facts_check(make_patient(store, clock, fact_problems=lambda: problems))

    assert (check.level, check.exit_code) == (Level.WRONG, ExitCode.CONFIGURATION)
    assert check.found == "mine.toml, line 3: id is missing (and 1 more)"
    assert facts_check(make_patient(store, clock)).level is Level.OK


@pytest.mark.parametrize(("days", "level"), [(29.9, Level.NOTE), (30, Level.OK)])
def test_an_account_that_soon_has_nothing_new_to_say_is_told(
    store: Store, clock: FakeClock, days: float, level: Level
) -> None:
    account = make_poster(store)
    left = Runway(texts=1180, days=days, return_days=70)

    check = texts_check(make_patient(store, clock, runway=lambda _account: left), account)

    assert check.level is level
    assert check.found == "1,180 left, for 30 days"
    assert check.account == account.handle


def test_both_are_part_of_every_checkup(store: Store, clock: FakeClock) -> None:
    make_poster(store)

    names = [check.name for check in examine(make_patient(store, clock))]

    assert {"own facts", "texts"} <= {*names}
