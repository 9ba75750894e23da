"""What is checked of looks: the user's own theme files, and whether what was chosen is there."""

import pytest
from fakes.patient import make_patient
from fakes.surroundings import FakeClock
from press_runs import make_poster

from influencer.adapters.store import Store
from influencer.domain.check import Level
from influencer.errors import ExitCode
from influencer.usecases.checkup import examine
from influencer.usecases.checkup.themes import own_themes_check, themes_check

CHOSEN = "light,mine,mint,paper,volt"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


def test_a_broken_theme_of_ones_own_is_a_wrong_setting(store: Store, clock: FakeClock) -> None:
    problems = ["mine.toml: ink is missing", "yours.toml: muted is too faint"]

    check = own_themes_check(make_patient(store, clock, theme_problems=lambda: problems))

    assert (check.level, check.exit_code) == (Level.WRONG, ExitCode.CONFIGURATION)
    assert check.found == "mine.toml: ink is missing (and 1 more)"
    assert own_themes_check(make_patient(store, clock)).level is Level.OK


def test_a_chosen_theme_that_is_gone_is_a_wrong_setting(store: Store, clock: FakeClock) -> None:
    account = make_poster(store)
    store.accounts.prefer(account, "themes", CHOSEN, now=clock.now())

    gone = themes_check(make_patient(store, clock, themes=["light", "mint"].copy), account)
    there = themes_check(make_patient(store, clock, themes=CHOSEN.split(",").copy), account)

    assert (gone.level, gone.account) == (Level.WRONG, account.handle)
    assert gone.found.startswith("mine, paper, volt of the setting themes are not there")
    assert gone.fix.startswith("mend the file, or choose others")
    assert (there.level, there.found) == (Level.OK, "5 chosen")


def test_both_are_part_of_every_checkup(store: Store, clock: FakeClock) -> None:
    make_poster(store)

    names = [check.name for check in examine(make_patient(store, clock))]

    assert {"own themes", "themes"} <= {*names}
