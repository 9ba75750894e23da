"""``influencer post --due --dry-run`` where nothing is due: when something will be."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

NOTHING = "Dry run: nothing is due now."


@pytest.fixture(name="two")
def two_fixture(cli: CommandLine) -> CommandLine:
    """An account in Berlin that posts at 13:30, and one that posts every four hours in UTC."""
    cli.sign_up("alice", "--timezone", "Europe/Berlin", "--times", "13:30")
    cli.sign_up("bob")
    return cli


def test_the_next_slot_of_each_account_is_told_in_local_time_and_utc(two: CommandLine) -> None:
    ran = two.done("post", "--due", "--dry-run")

    assert ran.out == ""
    assert ran.err.splitlines() == [
        NOTHING,
        "The next slot of @alice: Sun 2026-11-22 13:30 CET +01:00, which is 12:30 UTC.",
        "The next slot of @bob: Sun 2026-11-22 12:00 UTC +00:00, which is 12:00 UTC.",
    ]


def test_a_slot_that_was_discarded_is_not_the_next(cli: CommandLine) -> None:
    cli.sign_up("bob")
    cli.done("generate")
    cli.done("post", "--delete", "1", "--yes")

    assert "16:00 UTC +00:00" in cli.done("post", "--due", "--dry-run").err


def test_of_a_paused_account_the_pause_is_told(two: CommandLine) -> None:
    two.done("schedule", "pause", "--account", "alice")

    ran = two.done("post", "--due", "--dry-run", "--account", "alice")

    assert ran.err.splitlines() == [
        NOTHING,
        "@alice is paused since 22 November 09:00 UTC, by you.",
    ]


def test_as_json_the_array_is_empty_and_the_rest_is_beside_it(two: CommandLine) -> None:
    assert two.done("post", "--due", "--dry-run", "--json").json == []
    assert two.done("post", "--due", "--dry-run", "--quiet").err == ""


def test_while_something_is_due_no_other_slot_is_told(two: CommandLine) -> None:
    two.clock.advance(hours=3)

    assert two.done("post", "--due", "--dry-run").err == "Dry run: nothing was sent.\n"
