"""``influencer history ID``: how a post came to stand where it stands."""

import pytest
from command_line import (
    CommandLine,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome


@pytest.fixture
def cli_after_doubt(cli: CommandLine) -> CommandLine:
    """Post 1 was lost at noon, not seen by two looks, and sent once more."""
    cli.publish_through(FakePublisher([make_answer(Outcome.UNKNOWN, detail="HTTP 503")]))
    cli.sign_up()
    cli.done("generate")
    cli.clock.advance(hours=3)
    cli.run("post", "--due")
    for _ in range(2):
        cli.clock.advance(minutes=10)
        cli.run("post", "--due")
    return cli


STORY = [
    ("2026-11-22T12:00:00Z", "ready → sending"),
    ("2026-11-22T12:00:00Z", "sending → unknown"),
    ("2026-11-22T12:10:00Z", "timeline: absent"),
    ("2026-11-22T12:20:00Z", "timeline: absent"),
    ("2026-11-22T12:20:00Z", "unknown → ready"),
    ("2026-11-22T12:20:00Z", "ready → sending"),
    ("2026-11-22T12:20:00Z", "sending → posted"),
]


def test_as_json_the_story_has_each_move_and_each_look_with_time_and_reason(
    cli_after_doubt: CommandLine,
) -> None:
    post = cli_after_doubt.done("history", "1", "--json").json

    written, *story = post["story"]
    assert (written["what"], written["reason"]) == ("planned → ready", "written by offline")
    assert [(event["at"], event["what"]) for event in story] == STORY
    reasons = [event["reason"] for event in story]
    assert reasons[1] == "HTTP 503"
    assert reasons[2] == reasons[3] == "0 posts read"
    assert "two complete readings of the timeline did not show it" in reasons[4]
    assert [attempt["outcome"] for attempt in post["attempt_log"]] == ["unknown", "accepted"]


def test_in_words_each_of_them_has_its_line(cli_after_doubt: CommandLine) -> None:
    shown = cli_after_doubt.done("history", "1").out

    for at, what in STORY:
        assert f"{at} {what}" in shown
    assert shown.index("timeline: absent") < shown.index("unknown → ready")


def test_a_post_in_doubt_says_when_it_is_looked_for_next(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher([make_answer(Outcome.UNKNOWN)]))
    cli.sign_up()
    cli.done("generate")
    cli.run("post", "1", "--yes")

    shown = " ".join(cli.done("history", "1").out.split())

    assert "next look 2026-11-22T09:02:00Z" in shown


def test_a_post_that_was_only_prepared_was_written(cli: CommandLine) -> None:
    cli.done("generate")

    (event,) = cli.done("history", "1", "--json").json["story"]
    assert event["what"] == "planned → ready"
    assert (
        "2026-11-22T09:00:00Z planned → ready: written by offline" in cli.done("history", "1").out
    )
