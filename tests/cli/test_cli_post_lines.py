"""The lines that say why a post is not on X: each reads well, once."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome

SILENCE = "no answer from X: Connection refused"


@pytest.mark.parametrize(
    ("outcome", "detail", "begins"),
    [
        (Outcome.NOT_SENT, SILENCE, f"post 1 was not sent: {SILENCE}"),
        (
            Outcome.RATE_LIMITED,
            "HTTP 429: no reason given.",
            "post 1 was not sent: HTTP 429: no reason given",
        ),
        (Outcome.UNKNOWN, "HTTP 503: down.", "post 1 may be on X or not (HTTP 503: down);"),
        (
            Outcome.REFUSED,
            "HTTP 400: too long.",
            "X refuses post 1: HTTP 400: too long; it is not tried again",
        ),
    ],
)
@pytest.mark.parametrize("arguments", [("post", "1", "--yes"), ("post", "--due")], ids=" ".join)
def test_a_reason_is_said_once(
    cli: CommandLine, arguments: tuple[str, ...], outcome: Outcome, detail: str, begins: str
) -> None:
    cli.publish_through(FakePublisher([make_answer(outcome, detail=detail)]))
    cli.sign_up()
    cli.done("generate")
    cli.clock.advance(hours=3)

    refusal = cli.run(*arguments).refusal

    assert refusal.startswith(begins)
    assert ".;" not in refusal


def test_a_refused_slot_is_told_by_status_without_an_echo(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher([make_answer(Outcome.REFUSED, detail="HTTP 400: too long.")]))
    cli.sign_up()
    cli.clock.advance(hours=3)
    cli.run("post", "--due")

    (view,) = cli.run("status", "--json").json

    assert "was refused (HTTP 400: too long); influencer history" in view["needs_person"][0]
