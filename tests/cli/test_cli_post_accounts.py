"""``influencer post --due`` for several accounts."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """What both accounts publish through, unless a test says otherwise; each has a due post."""
    made = FakePublisher()
    cli.publish_through(made)
    for handle in ("first", "second"):
        cli.sign_up(handle)
        cli.done("generate", "--account", handle)
    cli.clock.advance(hours=3)
    return made


def test_every_account_is_served(cli: CommandLine, publisher: FakePublisher) -> None:
    report = cli.done("post", "--due", "--json").json

    assert [post["account"] for post in report["posted"]] == ["first", "second"]
    assert len(publisher.sent) == 2


def test_only_the_named_account_is_served(cli: CommandLine, publisher: FakePublisher) -> None:
    report = cli.done("post", "--due", "--json", "--account", "second").json

    assert [post["account"] for post in report["posted"]] == ["second"]
    assert len(publisher.sent) == 1


def test_an_account_named_by_the_environment_keeps_no_other_from_being_served(
    cli: CommandLine, publisher: FakePublisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_ACCOUNT", "second")

    cli.done("post", "--due")

    assert len(publisher.sent) == 2


def test_what_is_wrong_with_one_account_keeps_no_other_from_being_served(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    forbidden = FakePublisher([make_answer(Outcome.FORBIDDEN, http_status=403)])
    forbidden.clock = cli.clock
    cli.parts["publisher_for"] = lambda account: forbidden if account.id == 1 else publisher

    ran = cli.run("post", "--due")

    assert ran.code == 78
    assert "@first" in ran.err
    assert "@second" not in ran.err
    assert len(publisher.sent) == 1
