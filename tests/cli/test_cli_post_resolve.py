"""``influencer post --resolve``: a person says what became of a post in doubt."""

import pytest
from command_line import (
    CommandLine,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.adapters.lock import exclusive
from influencer.cli.post_json import POST_KEYS
from influencer.domain.publishing import Outcome

ADDRESS = "https://x.com/satsjournal/status/77"


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """What the account publishes through; the answer to post 1 was lost two minutes ago."""
    made = FakePublisher([make_answer(Outcome.UNKNOWN, detail="HTTP 503")])
    cli.publish_through(made)
    cli.sign_up()
    cli.done("generate")
    cli.clock.advance(hours=3)
    assert cli.run("post", "--due").code == 75
    cli.clock.advance(minutes=2)
    return made


def test_a_post_that_is_there_is_posted(cli: CommandLine, publisher: FakePublisher) -> None:
    ran = cli.done("post", "--resolve", "1", "--posted", ADDRESS)

    assert ran.out == f"post 1 is posted: {ADDRESS}\n"
    post = cli.done("history", "1", "--json").json
    assert (post["status"], post["platform_post_id"], post["cost_usd"]) == ("posted", "77", 0.02)
    cli.done("post", "--due")
    assert len(publisher.sent) == 1


def test_a_post_that_is_not_there_goes_out_with_the_next_run(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    ran = cli.done("post", "--resolve", "1", "--not-posted")

    assert ran.out == "post 1 is ready again, and goes out with the next run\n"
    cli.done("post", "--due")
    assert publisher.sent[0].text == publisher.sent[1].text


def test_where_its_time_is_over_its_slot_stays_empty(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.clock.advance(hours=3)

    ran = cli.done("post", "--resolve", "1", "--not-posted")

    assert "post 1 is expired: a person saw" in ran.out
    assert "and its deadline is over" in ran.out
    assert len(publisher.sent) == 1


def test_a_post_outside_the_schedule_is_left_to_the_person(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher([make_answer(Outcome.UNKNOWN)]))
    cli.sign_up()
    assert cli.run("post", "--now", "--yes").code == 75
    cli.clock.advance(minutes=2)

    ran = cli.done("post", "--resolve", "1", "--not-posted")

    assert ran.out == "post 1 is ready again; influencer post 1 publishes it\n"


@pytest.mark.usefixtures("publisher")
def test_as_json_it_is_the_post(cli: CommandLine) -> None:
    post = cli.done("post", "--resolve", "1", "--posted", ADDRESS, "--json").json

    assert list(post) == list(POST_KEYS)
    assert (post["status"], post["platform_post_id"]) == ("posted", "77")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("post --resolve 1", "--posted URL, or --not-posted"),
        (f"post --resolve 1 --posted {ADDRESS} --not-posted", "say what became of it"),
        ("post --resolve --not-posted", "say which post"),
        (f"post 1 --posted {ADDRESS} --due", "one thing"),
        ("post --resolve --delete 1", "one thing"),
        ("post --resolve 1 --not-posted --dry-run", "one thing"),
        ("post --resolve 99 --not-posted", "there is no post 99"),
        ("post 1 --not-posted", "one thing"),
        (f"post --delete 1 --posted {ADDRESS}", "one thing"),
        ("post --resolve 1 --posted 77", "is no address of a post"),
        ("post --resolve 1 --posted https://x.com/other/status/77", "a post of @other"),
    ],
)
def test_a_line_that_does_not_say_what_became_of_which_post_changes_nothing(
    cli: CommandLine, publisher: FakePublisher, line: str, words: str
) -> None:
    ran = cli.run(*line.split())

    assert ran.code == 2
    assert words in ran.refusal
    assert cli.done("history", "1", "--json").json["status"] == "unknown"
    assert len(publisher.sent) == 1


@pytest.mark.usefixtures("publisher")
def test_a_post_whose_outcome_is_known_is_refused(cli: CommandLine) -> None:
    cli.done("post", "--resolve", "1", "--posted", ADDRESS)

    ran = cli.run("post", "--resolve", "1", "--not-posted")

    assert ran.code == 2
    assert "post 1 is posted: there is nothing to resolve" in ran.refusal


@pytest.mark.usefixtures("publisher")
def test_what_was_sent_a_moment_ago_may_still_appear(cli: CommandLine) -> None:
    cli.clock.advance(seconds=-1)

    ran = cli.run("post", "--resolve", "1", "--not-posted")

    assert ran.code == 75
    assert "may still appear" in ran.refusal


@pytest.mark.usefixtures("publisher")
def test_while_another_run_is_at_work_a_person_waits(cli: CommandLine) -> None:
    with exclusive(cli.paths.lock):
        ran = cli.run("post", "--resolve", "1", "--posted", ADDRESS)

    assert ran.code == 75
    assert "another run is publishing right now" in ran.refusal


def test_what_a_dead_run_was_sending_can_be_resolved_before_the_next_run(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher([KeyboardInterrupt()]))
    cli.sign_up()
    cli.done("generate")
    cli.clock.advance(hours=3)
    cli.run("post", "--due")
    assert cli.done("history", "1", "--json").json["status"] == "sending"

    cli.done("post", "--resolve", "1", "--posted", ADDRESS)

    assert cli.done("history", "1", "--json").json["status"] == "posted"
