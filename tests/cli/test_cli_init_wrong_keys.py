"""A wrong paste costs its four values, not every answer: keys are asked for again."""

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    cli_fixture,
)
from factories import make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import CREDENTIALS

from influencer.domain.credentials import Credentials
from influencer.domain.publishing import Answer, Outcome
from influencer.ports import Identity

WRONG = CREDENTIALS.with_values(access_token="7-sentinel-wrong")
RIGHT = CREDENTIALS.with_values(access_token="7-sentinel-right")
REFUSED = make_answer(Outcome.UNAUTHORIZED, detail="Unauthorized")
OF_ANOTHER = Identity(platform_user_id="8", handle="mallory")
OTHER_SAID = (
    "these keys belong to @mallory, not to @alice; paste those of @alice, or run influencer init"
    " --handle mallory"
)
REST = ("", "", "", "", "n")
"""Enter for zone, times, areas and store; no line for the crontab."""


class Judge(FakePublisher):
    """Knows alice's keys, and answers others as it is told."""

    def __init__(self, credentials: Credentials, answer: Identity | Answer) -> None:
        super().__init__()
        is_right = credentials == RIGHT
        self._answer = Identity(platform_user_id="7", handle="alice") if is_right else answer

    def identify(self) -> Identity | Answer:
        return self._answer


def pasted(keys: Credentials) -> tuple[str, ...]:
    return (*keys.reveal().values(), "")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (REFUSED, "X does not accept these keys (unauthorized: Unauthorized): a value is wrong"),
        (OF_ANOTHER, OTHER_SAID),
    ],
)
def test_init_says_why_and_asks_for_the_keys_again(
    cli: CommandLine, answer: Identity | Answer, said: str
) -> None:
    cli.parts["publisher_with"] = lambda keys: Judge(keys, answer)

    ran = cli.run(
        "init", "--no-preview", stdin=Person("alice", *pasted(WRONG), *pasted(RIGHT), *REST)
    )

    assert ran.code == 0, ran.err
    assert said in " ".join(ran.err.split())
    assert cli.keyring.kept == {"alice": RIGHT}
    assert "sentinel" not in ran.out + ran.err


def test_new_keys_of_an_account_are_asked_for_again_too(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.parts["publisher_with"] = lambda keys: Judge(keys, OF_ANOTHER)

    ran = cli.run("accounts", "keys", stdin=Person(*pasted(WRONG), *pasted(RIGHT)))

    assert ran.code == 0, ran.err
    assert cli.keyring.kept == {"alice": RIGHT}


def test_whoever_leaves_then_has_set_nothing_up(cli: CommandLine) -> None:
    cli.parts["publisher_with"] = lambda keys: Judge(keys, REFUSED)

    ran = cli.run("init", "--no-preview", stdin=Person("alice", *pasted(WRONG)))

    assert ran.code == 1
    assert "stopped; nothing was set up" in ran.err
    assert cli.keyring.kept == {}
