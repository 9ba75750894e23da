"""A handle's case: X has one account for all, and so has the store of its keys."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

STORES = ("keyring", "file")


@pytest.mark.parametrize("store", STORES)
def test_an_account_that_comes_back_in_another_case_finds_its_keys(
    cli: CommandLine, store: str
) -> None:
    cli.sign_up("Test_X", "--store", store)
    cli.done("accounts", "remove", "--yes", "--account", "Test_X")

    cli.sign_up("test_X", "--store", store)

    kept = getattr(cli, store).kept
    with cli.started_store() as data:
        (account,) = data.accounts.all()
    assert list(kept) == [account.label] == ["test_X"]
    cli.done("accounts", "move", "--to", next(name for name in STORES if name != store))


@pytest.mark.parametrize("store", STORES)
def test_removing_it_again_leaves_no_key_behind(cli: CommandLine, store: str) -> None:
    cli.sign_up("Test_X", "--store", store)
    cli.done("accounts", "remove", "--yes")
    cli.sign_up("test_X", "--store", store)

    cli.done("accounts", "remove", "--yes", "--account", "TEST_x")

    assert getattr(cli, store).kept == {}


@pytest.mark.parametrize("store", STORES)
def test_an_account_that_is_there_keeps_its_spelling(cli: CommandLine, store: str) -> None:
    cli.sign_up("Test_X", "--store", store)

    cli.sign_up("test_x", "--store", store)

    assert list(getattr(cli, store).kept) == ["Test_X"]
