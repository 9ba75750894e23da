"""``influencer schedule pause`` and ``resume``."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.publisher import FakePublisher

from influencer.adapters.lock import exclusive


@pytest.fixture
def x(cli: CommandLine) -> FakePublisher:
    """X, for an account with a prepared post whose slot is at 12:00."""
    made = FakePublisher()
    cli.sign_up()
    cli.publish_through(made)
    cli.done("generate")
    return made


def test_a_paused_account_sends_nothing_until_it_is_resumed(
    cli: CommandLine, x: FakePublisher
) -> None:
    said = cli.done("schedule", "pause").out
    assert said == "@satsjournal is paused; influencer schedule resume goes on.\n"
    cli.clock.advance(hours=3, minutes=1)
    ran = cli.done("post", "--due")
    assert (ran.out, ran.err, x.sent) == ("", "", [])

    said = cli.done("schedule", "resume").out

    assert said == ("@satsjournal posts again.\n1 prepared post moved to the next free slots.\n")
    cli.clock.advance(hours=4)
    cli.done("post", "--due")
    assert len(x.sent) == 1


def test_json_says_why_nothing_is_done(cli: CommandLine, x: FakePublisher) -> None:
    cli.done("schedule", "pause")
    cli.clock.advance(hours=3)

    report = cli.done("post", "--due", "--json").json

    assert report.pop("skipped_because") == "paused; influencer schedule resume goes on"
    assert (set(map(tuple, report.values())), x.sent) == ({()}, [])


def test_a_rehearsal_shows_nothing_while_paused(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("schedule", "pause")
    cli.clock.advance(hours=3)

    assert cli.done("post", "--due", "--dry-run", "--json").json == []


def test_by_hand_a_person_may_post_while_paused(cli: CommandLine, x: FakePublisher) -> None:
    cli.done("schedule", "pause")

    cli.done("post", "1", "--yes")

    assert len(x.sent) == 1
    assert cli.done("schedule", "--json").json["paused"]["reason"] == "person"


def test_the_schedule_shows_it(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    assert cli.done("schedule", "--json").json["paused"] is None
    assert "paused" not in cli.done("schedule").out

    cli.done("schedule", "pause")

    assert cli.done("schedule", "--json").json["paused"]["reason"] == "person"
    assert "since 22 November 09:00 UTC, by you; influencer schedule resume goes on" in (
        cli.done("schedule").out
    )


def test_it_may_be_paused_twice(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("schedule", "pause")
    cli.clock.advance(hours=1)

    said = cli.done("schedule", "pause").out

    assert said == "@satsjournal is paused already; influencer schedule resume goes on.\n"
    assert "since 22 November 09:00 UTC" in cli.done("schedule").out


def test_what_is_not_paused_cannot_be_resumed(cli: CommandLine, x: FakePublisher) -> None:
    said = cli.done("schedule", "resume").out

    assert said == "@satsjournal was not paused.\n"
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    assert len(x.sent) == 1


def test_before_init_the_account_without_a_name_can_be_paused_and_stays_so(
    cli: CommandLine,
) -> None:
    said = cli.done("schedule", "pause").out
    assert said == "The account without a name is paused; influencer schedule resume goes on.\n"

    cli.sign_up()

    assert cli.done("schedule", "--json").json["paused"]["reason"] == "person"
    cli.done("schedule", "resume")
    assert cli.done("schedule", "--json").json["paused"] is None


def test_while_another_run_publishes_nothing_is_moved(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("schedule", "pause")
    cli.clock.advance(hours=4)

    with exclusive(cli.paths.lock) as is_held:
        assert is_held
        ran = cli.run("schedule", "resume")

    assert ran.code == 75
    assert ran.refusal == "another run is publishing right now; try again in a minute"
    assert cli.done("schedule", "--json").json["paused"]["reason"] == "person"
    cli.done("schedule", "resume")


def test_of_several_accounts_one_has_to_be_named(cli: CommandLine) -> None:
    publisher = FakePublisher()
    cli.publish_through(publisher)
    for handle in ("first", "second"):
        cli.sign_up(handle)
    for command in ("pause", "resume"):
        assert cli.run("schedule", command).code == 2

    cli.done("schedule", "pause", "--account", "first")
    cli.clock.advance(hours=3)
    report = cli.done("post", "--due", "--json").json

    assert [post["account"] for post in report["posted"]] == ["second"]
    assert len(publisher.sent) == 1
