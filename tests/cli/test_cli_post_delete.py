"""``influencer post --delete``: a published post is taken down, a prepared one discarded."""

import pytest
from command_line import (
    CommandLine,
    Person,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.adapters.lock import exclusive
from influencer.domain.publishing import Outcome


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """What the account publishes through; post 1 is published, post 2 prepared."""
    made = FakePublisher()
    cli.publish_through(made)
    cli.sign_up()
    cli.done("generate", "--count", "2")
    cli.done("post", "1", "--yes")
    return made


def test_a_published_post_is_taken_down(cli: CommandLine, publisher: FakePublisher) -> None:
    reference = cli.history()[0]["platform_post_id"]

    ran = cli.done("post", "--delete", "1", "--yes")

    assert ran.out == f"taken down 1: https://x.com/satsjournal/status/{reference}\n"
    assert publisher.deleted == [reference]
    post = cli.done("history", "1", "--json").json
    assert (post["status"], post["deleted_at"]) == ("posted", "2026-11-22T09:00:00Z")
    assert "taken down 2026-11-22T09:00:00Z" in " ".join(cli.done("history", "1").out.split())


def test_a_prepared_post_is_discarded_and_its_slot_stays_empty(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    ran = cli.done("post", "--delete", "2", "--yes")

    assert ran.out == "discarded 2; its slot stays empty\n"
    assert cli.done("history", "2", "--json").json["status"] == "skipped"
    cli.clock.advance(hours=7)
    assert cli.done("post", "--due").out == ""
    assert (len(publisher.sent), publisher.deleted) == (1, [])


def test_as_json_it_is_the_post_that_is_gone(cli: CommandLine, publisher: FakePublisher) -> None:
    post = cli.done("post", "--delete", "1", "--yes", "--json").json

    assert (post["id"], post["deleted_at"]) == (1, "2026-11-22T09:00:00Z")
    assert len(publisher.deleted) == 1


@pytest.mark.parametrize(("number", "words"), [("1", "down from X?"), ("2", "Discard post 2?")])
@pytest.mark.parametrize("answer", ["y", "n"])
def test_a_person_sees_the_post_and_is_asked_first(
    cli: CommandLine, publisher: FakePublisher, number: str, words: str, answer: str
) -> None:
    text = cli.done("history", number, "--json").json["hashtags"][0]

    ran = cli.run("post", "--delete", number, stdin=Person(answer))

    assert text in ran.out
    assert words in ran.err
    assert ran.code == (0 if answer == "y" else 1)
    is_kept = cli.done("history", "2", "--json").json["status"] == "ready"
    assert (bool(publisher.deleted) or not is_kept) is (answer == "y")


@pytest.mark.parametrize("number", ["1", "2"])
def test_without_a_terminal_nobody_is_asked_and_nothing_happens(
    cli: CommandLine, publisher: FakePublisher, number: str
) -> None:
    ran = cli.run("post", "--delete", number)

    assert ran.code == 2
    assert "--yes" in ran.refusal
    assert publisher.deleted == []


def test_what_is_gone_already_cannot_go_again(cli: CommandLine, publisher: FakePublisher) -> None:
    for number in ("1", "2"):
        cli.done("post", "--delete", number, "--yes")

    again = [cli.run("post", "--delete", number, "--yes") for number in ("1", "2")]

    assert [ran.code for ran in again] == [2, 2]
    assert "post 1 was taken down already" in again[0].refusal
    assert "post 2 is skipped: there is nothing to take down" in again[1].refusal
    assert len(publisher.deleted) == 1


def test_what_may_be_there_or_not_has_to_be_resolved_first(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.publish_through(FakePublisher([make_answer(Outcome.UNKNOWN)]))
    cli.run("post", "2", "--yes")

    ran = cli.run("post", "--delete", "2", "--yes")

    assert ran.code == 2
    assert "influencer post --resolve 2 --posted URL, or --not-posted" in ran.refusal
    assert publisher.deleted == []


@pytest.mark.parametrize(
    ("outcome", "code"),
    [(Outcome.UNAUTHORIZED, 78), (Outcome.RATE_LIMITED, 75), (Outcome.NOT_SENT, 75)],
)
@pytest.mark.usefixtures("publisher")
def test_a_post_that_x_does_not_delete_is_still_there(
    cli: CommandLine, outcome: Outcome, code: int
) -> None:
    cli.publish_through(FakePublisher(deletions=[make_answer(outcome, detail="in X's words")]))

    ran = cli.run("post", "--delete", "1", "--yes")

    assert ran.code == code
    assert "post 1 was not taken down (in X's words)" in ran.refusal
    assert cli.done("history", "1", "--json").json["deleted_at"] is None


def test_while_another_run_is_at_work_a_person_waits(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    with exclusive(cli.paths.lock):
        ran = cli.run("post", "--delete", "1", "--yes")

    assert ran.code == 75
    assert "another run is publishing right now" in ran.refusal
    assert publisher.deleted == []
