"""``influencer init`` once more, by a person: a menu in which one thing is changed."""

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from fakes.surroundings import CREDENTIALS

from influencer.errors import SecretStoreError, StoreTrouble

FOUR = tuple(CREDENTIALS.with_values(access_token="7-sentinel").reveal().values())


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    cli.sign_up("alice", "--times", "09:00")
    return cli


def choose(cli: CommandLine, *lines: str) -> Ran:
    return cli.run("init", "--no-verify", stdin=Person("", *lines))


def test_the_only_account_is_offered_with_its_settings(alice: CommandLine) -> None:
    ran = choose(alice, "")

    assert ran.code == 0, ran.err
    for shown in ("@alice is set up", "keyring", "UTC", "09:00", "39 of 39"):
        assert shown in ran.err


def test_times_change_and_the_rest_stays(alice: CommandLine) -> None:
    ran = choose(alice, "4", "10:00,20:00", "")

    assert "@alice posts at 10:00,20:00, UTC" in ran.out
    assert alice.keyring.kept


def test_the_zone_changes(alice: CommandLine) -> None:
    assert "09:00, Asia/Tokyo" in choose(alice, "3", "Asia/Tokyo", "8").out


def test_topics_change(alice: CommandLine) -> None:
    choose(alice, "5", "2", "")

    on = {t["category"] for t in alice.done("topics", "--json").json if t["enabled"]}
    assert on == {"bitcoin"}


def test_keys_change(alice: CommandLine) -> None:
    ran = choose(alice, "1", *FOUR, "", "")

    assert ran.code == 0, ran.err
    assert tuple(alice.keyring.kept["alice"].reveal().values()) == FOUR
    assert "sentinel" not in ran.out + ran.err


def test_the_store_changes(alice: CommandLine) -> None:
    kept = dict(alice.keyring.kept)

    choose(alice, "2", "cupboard", "file", "")

    assert (alice.keyring.kept, alice.file.kept) == ({}, kept)


def test_what_fails_is_told_and_the_menu_comes_again(alice: CommandLine) -> None:
    alice.file.fails["save"] = SecretStoreError("no space", trouble=StoreTrouble.UNAVAILABLE)

    ran = choose(alice, "2", "file", "4", "10:00", "")

    assert ran.code == 0
    assert "no space" in ran.err
    assert "10:00" in ran.out
    assert alice.keyring.kept


def test_the_line_for_cron_is_shown(alice: CommandLine) -> None:
    assert "post --due" in choose(alice, "6", "").out


@pytest.mark.parametrize("number", ["0", "9", "one", "-1"])
def test_what_is_not_in_the_menu_is_asked_for_again(alice: CommandLine, number: str) -> None:
    assert "from 1 to 8" in choose(alice, number, "").err


def test_whoever_breaks_off_keeps_what_was_changed_before(alice: CommandLine) -> None:
    ran = choose(alice, "4", "10:00", "1", FOUR[0])

    assert ran.code == 1
    assert "what was changed before that is kept" in ran.err
    assert "10:00" in alice.done("schedule").out
    assert alice.keyring.kept["alice"].api_key.reveal() == "key"


def test_another_handle_is_another_account(alice: CommandLine) -> None:
    lines = ("bob", *FOUR, "", "", "", "", "", "n")

    ran = alice.run("init", "--no-verify", "--no-preview", stdin=Person(*lines))

    assert ran.code == 0, ran.err
    assert set(alice.keyring.kept) == {"alice", "bob"}


def test_the_writer_changes_where_there_is_a_key_for_it(
    alice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = choose(alice, "7", "model", "")
    assert "a model as writer takes its key: set OPENAI_API_KEY" in ran.err
    assert alice.done("settings", "get", "writer").out == "offline\n"

    monkeypatch.setenv("OPENAI_API_KEY", "a-sentinel-of-a-model")
    choose(alice, "7", "model", "")
    assert alice.done("settings", "get", "writer").out == "model\n"
