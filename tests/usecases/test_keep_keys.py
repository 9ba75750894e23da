"""Credentials into a store, so that whatever goes wrong leaves the store as it was."""

from dataclasses import replace

import pytest
from fakes.surroundings import CREDENTIALS, FakeCronTrial, FakeSecretStore

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.secret_places import Finding
from influencer.errors import SecretStoreError, StoreError, StoreTrouble, UsageError
from influencer.ports import SecretStore
from influencer.usecases.keep_keys import Trial, on_trial, placed, try_store
from influencer.usecases.setup import check_handle

ALICE = Account(id=1, handle="alice")
OLD = CREDENTIALS.with_values(api_key="older")
LOCKED = SecretStoreError("the keyring is locked", trouble=StoreTrouble.LOCKED)


@pytest.fixture
def keyring() -> FakeSecretStore:
    return FakeSecretStore()


@pytest.fixture
def cron(keyring: FakeSecretStore) -> FakeCronTrial:
    return FakeCronTrial({"keyring": keyring})


def test_a_store_that_passes_both_trials_is_empty_again(
    keyring: FakeSecretStore, cron: FakeCronTrial
) -> None:
    assert try_store(keyring, ALICE, CREDENTIALS, cron) == Trial()
    assert keyring.kept == {}


def test_a_trial_gives_back_what_was_there(keyring: FakeSecretStore, cron: FakeCronTrial) -> None:
    keyring.save(ALICE, OLD)

    try_store(keyring, ALICE, CREDENTIALS, cron)

    assert keyring.kept == {"alice": OLD}


def test_what_cron_does_not_reach_is_told_and_taken_back(
    keyring: FakeSecretStore, cron: FakeCronTrial
) -> None:
    cron.unreachable["keyring"] = "no session bus"

    assert try_store(keyring, ALICE, CREDENTIALS, cron) == Trial(cron="no session bus")
    assert keyring.kept == {}


@pytest.mark.parametrize("step", ["load", "save", "after save"])
def test_a_store_that_fails_here_is_not_tried_under_cron(
    keyring: FakeSecretStore, cron: FakeCronTrial, step: str
) -> None:
    keyring.fails[step] = LOCKED

    assert try_store(keyring, ALICE, CREDENTIALS, cron) == Trial(here="the keyring is locked")
    assert (keyring.kept, cron.tried) == ({}, [])


def test_a_store_that_cannot_be_emptied_again_does_not_pass(
    keyring: FakeSecretStore, cron: FakeCronTrial
) -> None:
    keyring.fails["delete"] = LOCKED

    assert not try_store(keyring, ALICE, CREDENTIALS, cron).is_passed


def test_a_command_is_read_and_never_written(cron: FakeCronTrial) -> None:
    command = FakeSecretStore("command", is_writable=False)
    command.kept["alice"] = CREDENTIALS

    assert try_store(command, ALICE, CREDENTIALS, cron) == Trial()
    assert command.kept == {"alice": CREDENTIALS}


def test_a_break_in_the_trial_leaves_nothing_behind(
    keyring: FakeSecretStore, cron: FakeCronTrial
) -> None:
    keyring.fails["after save"] = KeyboardInterrupt()

    with pytest.raises(KeyboardInterrupt):
        try_store(keyring, ALICE, CREDENTIALS, cron)
    assert keyring.kept == {}


@pytest.mark.parametrize("before", [None, OLD])
def test_while_a_store_is_tried_the_accounts_own_item_is_as_it_was(
    keyring: FakeSecretStore, before: Credentials | None
) -> None:
    """As a process that is killed in the middle of a trial leaves it."""
    keyring.kept = {"alice": before} if before else {}
    seen: list[dict[str, Credentials]] = []

    class Watching(FakeCronTrial):
        def of_store(self, account: Account, store: SecretStore) -> Finding:
            seen.append(dict(keyring.kept))
            return super().of_store(account, store)

    assert try_store(keyring, ALICE, CREDENTIALS, Watching({"keyring": keyring})) == Trial()
    assert [found.pop("alice~trial") for found in seen] == [CREDENTIALS]
    assert seen == [{"alice": before} if before else {}]


def test_a_trials_item_has_one_name_however_its_handle_is_spelled() -> None:
    assert on_trial(ALICE).label == on_trial(replace(ALICE, handle="Alice")).label


def test_the_name_of_a_trials_item_is_no_handle() -> None:
    with pytest.raises(UsageError):
        check_handle(on_trial(ALICE).label)


@pytest.mark.parametrize("where", ["here", "cron"])
def test_what_is_said_of_a_trial_names_the_account(
    keyring: FakeSecretStore, cron: FakeCronTrial, where: str
) -> None:
    said = "locked; run influencer init --handle alice~trial --store file"
    keyring.fails = {"save": SecretStoreError(said, trouble=StoreTrouble.LOCKED)}
    if where == "cron":
        keyring.fails, cron.unreachable["keyring"] = {}, said

    trial = try_store(keyring, ALICE, CREDENTIALS, cron)

    assert trial == Trial(**{where: "locked; run influencer init --handle alice --store file"})


def test_what_is_placed_stays_where_nothing_goes_wrong(keyring: FakeSecretStore) -> None:
    with placed(keyring, ALICE, CREDENTIALS):
        assert keyring.kept == {"alice": CREDENTIALS}
    assert keyring.kept == {"alice": CREDENTIALS}


@pytest.mark.parametrize("before", [None, OLD])
@pytest.mark.parametrize("error", [StoreError("the disk is full"), KeyboardInterrupt()])
def test_where_something_goes_wrong_the_store_is_as_before(
    keyring: FakeSecretStore, before: None, error: BaseException
) -> None:
    keyring.kept = {"alice": before} if before else {}

    with pytest.raises(type(error)), placed(keyring, ALICE, CREDENTIALS):
        raise error

    assert keyring.kept.get("alice") is before


def test_what_is_in_use_by_then_stays(keyring: FakeSecretStore) -> None:
    with (
        pytest.raises(KeyboardInterrupt),
        placed(keyring, ALICE, CREDENTIALS, is_settled=lambda: True),
    ):
        raise KeyboardInterrupt
    assert keyring.kept == {"alice": CREDENTIALS}


def test_where_nobody_knows_whether_it_is_in_use_it_stays(keyring: FakeSecretStore) -> None:
    def unknown() -> bool:
        raise StoreError("the database is damaged")

    with (
        pytest.raises(KeyboardInterrupt),
        placed(keyring, ALICE, CREDENTIALS, is_settled=unknown),
    ):
        raise KeyboardInterrupt
    assert keyring.kept == {"alice": CREDENTIALS}


def test_what_cannot_be_taken_back_is_told(keyring: FakeSecretStore) -> None:
    keyring.fails["delete"] = LOCKED

    with (
        pytest.raises(SecretStoreError, match=r"disk is full; .* still has .* is locked"),
        placed(keyring, ALICE, CREDENTIALS),
    ):
        raise StoreError("the disk is full")


def test_an_item_that_nobody_can_read_is_overwritten() -> None:
    keyring = FakeSecretStore()
    keyring.once["load"] = SecretStoreError("it is torn", trouble=StoreTrouble.UNREADABLE)

    with placed(keyring, ALICE, CREDENTIALS):
        pass

    assert keyring.kept == {"alice": CREDENTIALS}


def test_a_store_that_keeps_something_else_is_found_out() -> None:
    class Forgetful(FakeSecretStore):
        def save(self, account: Account, credentials: object) -> None:
            del account, credentials

    with (
        pytest.raises(SecretStoreError, match="does not give back"),
        placed(Forgetful(), ALICE, CREDENTIALS),
    ):
        raise AssertionError
