"""``influencer accounts``: the list, and accounts that leave."""

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)

from influencer.domain.models import Account
from influencer.domain.standing import Pause, PauseReason
from influencer.errors import SecretStoreError, StoreTrouble

LOCKED = SecretStoreError("the keyring is locked; unlock it", trouble=StoreTrouble.LOCKED)


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    cli.sign_up("alice")
    return cli


def pause(cli: CommandLine, reason: PauseReason) -> None:
    with cli.started_store() as store:
        (account,) = store.accounts.all()
        store.standings.pause(account, Pause(reason=reason, since=cli.clock.now()))


def test_before_there_is_an_account_there_is_an_empty_list(cli: CommandLine) -> None:
    assert cli.done("accounts", "--json").json == []
    assert "influencer init" in cli.done("accounts").err


def test_accounts_are_listed_with_where_their_keys_are(alice: CommandLine) -> None:
    alice.sign_up("bob", "--store", "file", "--times", "09:00,18:00")

    ran = alice.done("accounts")

    assert ran.out.splitlines()[0].split() == (
        ["Account", "Store", "Keys", "here", "Under", "cron", "Paused", "A", "day"]
    )
    assert [line.split() for line in ran.out.splitlines()[1:]] == [
        ["@alice", "keyring", "keyring", "keyring", "no", "6"],
        ["@bob", "file", "file", "file", "no", "2"],
    ]


def test_what_cron_does_not_find_is_in_the_list_with_the_reason(alice: CommandLine) -> None:
    alice.cron_trial.unreachable["keyring"] = "no session bus; log in once"

    ran = alice.done("accounts")

    assert "unavailable" in ran.out
    assert "no session bus; log in once" in ran.err


def test_the_list_as_json_has_both_findings(alice: CommandLine) -> None:
    alice.keyring.fails["load"] = LOCKED
    pause(alice, PauseReason.KEYS)

    (found,) = alice.done("accounts", "--json").json

    assert (found["account"], found["store"], found["per_day"]) == ("alice", "keyring", 6)
    assert found["here"] == {
        "keys": None,
        "model_key": None,
        "trouble": "locked",
        "said": "the keyring is locked; unlock it",
    }
    assert found["cron"]["keys"] == "keyring"
    assert found["paused"]["reason"] == "keys"


def test_an_account_leaves_with_its_keys_and_its_history_stays(alice: CommandLine) -> None:
    alice.done("generate", "-n", "2")
    alice.done("schedule", "install", "--yes")

    ran = alice.done("accounts", "remove", "--yes")

    assert alice.keyring.kept == {}
    assert alice.done("accounts", "--json").json == []
    assert {post["account"] for post in alice.history("--status", "skipped")} == {"alice"}
    assert alice.run("post", "--due").code == 78
    assert "Taken out of your crontab: no account is left." in ran.err
    assert "post --due" not in alice.parts["crontab"].read()


def test_while_others_stay_the_line_for_cron_does_too(alice: CommandLine) -> None:
    alice.sign_up("bob")

    ran = alice.done("accounts", "remove", "--yes", "--account", "bob")

    assert "crontab" not in ran.err
    assert set(alice.keyring.kept) == {"alice"}


def test_a_person_is_asked_before_an_account_leaves(alice: CommandLine) -> None:
    stayed = alice.run("accounts", "remove", stdin=Person("n"))

    assert stayed.code == 1
    assert alice.keyring.kept
    assert alice.run("accounts", "remove").code == 2
    assert alice.run("accounts", "remove", stdin=Person("y")).code == 0


def test_an_account_whose_keys_cannot_leave_stays(alice: CommandLine) -> None:
    alice.keyring.fails["delete"] = LOCKED

    ran = alice.run("accounts", "remove", "--yes")

    assert ran.code == 78
    assert "--force" in ran.refusal
    assert alice.keyring.load(Account(id=1, handle="alice"))


def test_an_account_that_was_removed_comes_back_with_its_history(alice: CommandLine) -> None:
    alice.done("generate")
    alice.done("accounts", "remove", "--yes")

    alice.sign_up("ALICE", "--times", "09:00")

    assert [found["account"] for found in alice.done("accounts", "--json").json] == ["ALICE"]
    assert len(alice.history("--status", "skipped")) == 1
    assert "09:00" in alice.done("schedule").out
