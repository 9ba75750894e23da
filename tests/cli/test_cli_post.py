"""``influencer post``: what is published, what is not, and how that is told."""

from typing import Any

import pytest
from command_line import (
    CommandLine,
    Ran,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from fakes.publisher import FakePublisher

from influencer.adapters.lock import exclusive


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """What the one account of the test publishes through."""
    made = FakePublisher()
    cli.publish_through(made)
    return made


@pytest.fixture
def due(cli: CommandLine, publisher: FakePublisher) -> dict[str, Any]:
    """A prepared post whose slot has come."""
    assert not publisher.sent
    cli.sign_up()
    post: dict[str, Any] = cli.done("generate", "--json").json[0]
    cli.clock.advance(hours=3, minutes=2)
    return post


def test_without_an_account_cron_is_told_so(cli: CommandLine) -> None:
    cli.done("generate")
    cli.clock.advance(hours=3)

    ran = cli.run("post", "--due")

    assert ran.code == 78
    assert "influencer init" in ran.refusal


def test_where_nothing_is_due_nothing_is_said(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.sign_up()
    cli.done("generate")

    assert cli.run("post", "--due") == Ran(code=0, out="", err="")
    assert not publisher.uploaded


def test_a_due_post_is_published_as_it_was_shown(
    cli: CommandLine, publisher: FakePublisher, due: dict[str, Any]
) -> None:
    ran = cli.done("post", "--due")

    posted = cli.history()[0]
    assert [sent.text for sent in publisher.sent] == [due["text"]]
    assert publisher.uploaded[0][1] == due["alt_text"]
    assert (posted["id"], posted["status"], posted["attempts"]) == (due["id"], "posted", 1)
    assert posted["posted_at"] == "2026-11-22T12:02:00Z"
    assert f"x.com/satsjournal/status/{posted['platform_post_id']}" in ran.out


def test_a_second_run_publishes_nothing(
    cli: CommandLine, publisher: FakePublisher, due: dict[str, Any]
) -> None:
    cli.done("post", "--due")

    assert cli.run("post", "--due") == Ran(code=0, out="", err="")
    assert [sent.text for sent in publisher.sent] == [due["text"]]


def test_a_due_slot_without_a_post_gets_one(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.sign_up()
    cli.run("post", "--due")
    cli.clock.advance(hours=3)

    report = cli.done("post", "--due", "--json").json

    assert [post["slot"] for post in report["posted"]] == ["satsjournal/x/2026-11-22/12:00"]
    assert len(publisher.sent) == 1


def test_slots_before_the_account_was_set_up_are_not_due(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.sign_up()

    assert cli.done("post", "--due", "--json").json["skipped_because"]
    assert cli.history() == []
    assert not publisher.sent


def test_after_an_outage_one_post_is_published_and_what_was_missed_is_told(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.sign_up()
    cli.done("generate", "--count", "3")
    cli.clock.advance(hours=12)

    ran = cli.run("post", "--due")

    assert ran.code == 1
    assert "2026-11-22/12:00" in ran.err
    assert "2026-11-22/16:00" in ran.err
    assert len(publisher.sent) == 1
    assert [post["status"] for post in cli.history()] == ["posted", "expired", "expired"]


def test_a_post_that_is_later_than_its_deadline_is_not_published_and_lost_an_hour_later(
    cli: CommandLine, publisher: FakePublisher, due: dict[str, Any]
) -> None:
    cli.clock.advance(hours=3)
    assert cli.run("post", "--due") == Ran(code=0, out="", err="")
    assert [post["status"] for post in cli.history("--status", "ready")] == ["ready"]
    cli.clock.advance(hours=1)

    report = cli.run("post", "--due", "--json")

    posted, expired = report.json["posted"], report.json["expired"]
    assert report.code == 1
    assert [post["id"] for post in expired] == [due["id"]]
    assert [post["slot"] for post in posted] == ["satsjournal/x/2026-11-22/16:00"]
    assert due["text"] not in {sent.text for sent in publisher.sent}


def test_the_report_has_a_list_for_each_ending(cli: CommandLine, due: dict[str, Any]) -> None:
    report = cli.done("post", "--due", "--json").json

    assert list(report) == [
        "posted", "unknown", "deferred", "rejected", "expired", "attention", "skipped_because",
    ]  # fmt: skip
    assert [post["id"] for post in report["posted"]] == [due["id"]]
    assert report["skipped_because"] is None


@pytest.mark.usefixtures("due")
def test_a_post_that_was_being_sent_when_a_run_died_is_never_sent_again(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher([KeyboardInterrupt()]))
    cli.run("post", "--due")
    after = FakePublisher()
    cli.publish_through(after)

    ran = cli.run("post", "--due")

    assert ran.code == 75
    assert "may be on X or not" in ran.err
    assert cli.history()[0]["status"] == "unknown"
    assert not after.sent


@pytest.mark.usefixtures("due")
def test_while_another_run_is_at_work_cron_does_nothing(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    with exclusive(cli.paths.lock) as is_held:
        assert is_held
        silent = cli.run("post", "--due")
        report = cli.done("post", "--due", "--json").json

    assert silent == Ran(code=0, out="", err="")
    assert "another run" in report["skipped_because"]
    assert not publisher.uploaded


@pytest.mark.parametrize("what", ["1", "--now"])
@pytest.mark.usefixtures("due")
def test_while_another_run_is_at_work_a_person_is_told_to_wait(
    cli: CommandLine, publisher: FakePublisher, what: str
) -> None:
    with exclusive(cli.paths.lock):
        ran = cli.run("post", what, "--yes")

    assert ran.code == 75
    assert "another run" in ran.refusal
    assert not publisher.uploaded
