"""``influencer post ID`` and ``post --now``: what a person publishes at will."""

import pytest
from command_line import (
    CommandLine,
    Person,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """What the account publishes through; post 1 is prepared for noon."""
    made = FakePublisher()
    cli.publish_through(made)
    cli.sign_up()
    cli.done("generate")
    return made


def test_a_prepared_post_is_published_whatever_its_slot(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    prepared = cli.history("--status", "ready")[0]

    ran = cli.done("post", "1", "--yes")

    assert [sent.text for sent in publisher.sent] == [prepared["text"]]
    assert "x.com/satsjournal/status/" in ran.out
    assert cli.history()[0]["status"] == "posted"


def test_its_slot_counts_as_served(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.done("post", "1", "--yes")
    cli.clock.advance(hours=3)

    cli.done("post", "--due")

    assert len(publisher.sent) == 1
    assert cli.run("generate", "--at", "2026-11-22T12:00").code == 2


def test_a_post_is_published_once(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.done("post", "1", "--yes")

    ran = cli.run("post", "1", "--yes")

    assert ran.code == 2
    assert "posted" in ran.refusal
    assert len(publisher.sent) == 1


def test_a_post_that_may_be_there_is_not_sent_again(cli: CommandLine) -> None:
    publisher = FakePublisher([make_answer(Outcome.UNKNOWN, http_status=503, detail="over load")])
    cli.publish_through(publisher)
    cli.sign_up()
    cli.done("generate")

    first, second = cli.run("post", "1", "--yes"), cli.run("post", "1", "--yes")

    assert (first.code, second.code) == (75, 2)
    assert "may be on X or not" in first.err
    assert "unknown" in second.refusal
    assert len(publisher.sent) == 1


@pytest.mark.parametrize("number", ["99", "0"])
def test_a_post_that_does_not_exist_is_refused(
    cli: CommandLine, publisher: FakePublisher, number: str
) -> None:
    ran = cli.run("post", number, "--yes")

    assert ran.code == 2
    assert number in ran.refusal
    assert not publisher.uploaded


def test_a_slot_that_holds_no_post_yet_is_no_post(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.done("post", "--due")
    planned = cli.history("--status", "planned")[0]

    ran = cli.run("post", str(planned["id"]), "--yes")

    assert ran.code == 2
    assert not publisher.sent


def test_a_person_sees_the_post_before_it_is_published(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    prepared = cli.history("--status", "ready")[0]

    ran = cli.run("post", "1", stdin=Person("y"))

    assert ran.code == 0
    assert all(f"#{tag}" in ran.out for tag in prepared["hashtags"])
    assert len(publisher.sent) == 1


@pytest.mark.parametrize("what", ["1", "--now"])
def test_without_a_terminal_nobody_is_asked_and_nothing_happens(
    cli: CommandLine, publisher: FakePublisher, what: str
) -> None:
    before = cli.paths.database.read_bytes()

    ran = cli.run("post", what)

    assert ran.code == 2
    assert "--yes" in ran.refusal
    assert not publisher.uploaded
    assert cli.paths.database.read_bytes() == before


def test_a_person_who_says_no_has_published_nothing(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    ran = cli.run("post", "1", stdin=Person("n"))

    assert ran.code == 1
    assert "nothing was published" in ran.err
    assert not publisher.uploaded
    assert [post["status"] for post in cli.history("--status", "ready")] == ["ready"]


def test_a_post_written_now_is_outside_the_schedule(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.done("post", "--now", "--yes")

    posted = cli.history()[0]
    assert (posted["slot"], posted["status"]) == (None, "posted")
    assert [sent.text for sent in publisher.sent] == [posted["text"]]
    assert len(posted["hashtags"]) == 15
    assert [post["status"] for post in cli.history("--status", "ready")] == ["ready"]


def test_a_person_sees_a_new_post_before_it_is_kept(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    refused = cli.run("post", "--now", stdin=Person("n"))
    assert cli.history() == []

    accepted = cli.run("post", "--now", stdin=Person("y"))

    assert "15 hashtags" in refused.out
    assert accepted.code == 0
    assert len(publisher.sent) == 1


def test_of_several_accounts_the_one_to_post_for_has_to_be_chosen(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.sign_up("second")

    assert cli.run("post", "--now", "--yes").code == 2
    cli.done("post", "--now", "--yes", "--account", "second")

    assert [post["account"] for post in cli.history()] == ["second"]
    assert len(publisher.sent) == 1


@pytest.mark.parametrize(
    ("outcome", "code", "status"),
    [
        (Outcome.REFUSED, 1, "rejected"),
        (Outcome.DUPLICATE, 75, "unknown"),
        (Outcome.UNKNOWN, 75, "unknown"),
        (Outcome.RATE_LIMITED, 75, "ready"),
        (Outcome.CREDITS_DEPLETED, 1, "ready"),
        (Outcome.NOT_SENT, 75, "ready"),
        (Outcome.UNAUTHORIZED, 78, "ready"),
        (Outcome.FORBIDDEN, 78, "ready"),
    ],
)
def test_a_person_learns_what_became_of_the_post(
    cli: CommandLine, outcome: Outcome, code: int, status: str
) -> None:
    cli.publish_through(FakePublisher([make_answer(outcome, detail="X's own words")]))
    cli.sign_up()
    cli.done("generate")

    ran = cli.run("post", "1", "--yes")

    assert ran.code == code
    assert "X's own words" in ran.err
    assert ran.out == ""
    assert cli.done("history", "1", "--json").json["status"] == status


@pytest.mark.parametrize("what", ["1", "--now"])
def test_without_an_account_nothing_can_be_published(cli: CommandLine, what: str) -> None:
    publisher = FakePublisher()
    cli.publish_through(publisher)
    cli.done("generate")

    ran = cli.run("post", what, "--yes")

    assert ran.code == 78
    assert "influencer init" in ran.refusal
    assert "~" not in ran.refusal
    assert not publisher.uploaded
