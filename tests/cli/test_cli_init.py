"""``influencer init``: whose account it is, and which keys are taken."""

import io

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import CREDENTIALS, FakeSecretStore
from key_places import export

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.publishing import Answer, Outcome
from influencer.ports import Identity

ALICE = Account(id=1, handle="alice")
SILENT = ("init", "--yes", "--handle", "alice")
UNCHECKED = (*SILENT, "--no-verify")


class WhoAmI(FakePublisher):
    """Knows whose the keys are, or why that is not known."""

    def __init__(self, answer: Identity | Answer) -> None:
        super().__init__()
        self._answer = answer

    def identify(self) -> Identity | Answer:
        return self._answer


def four_lines(**changes: str) -> io.StringIO:
    values = CREDENTIALS.reveal() | changes
    return io.StringIO("".join(f"{value}\n" for value in values.values()))


@pytest.fixture
def in_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    export(monkeypatch)


def kept(cli: CommandLine) -> Credentials | None:
    """What the keyring has for the account."""
    assert isinstance(cli.keyring, FakeSecretStore)
    return cli.keyring.load(ALICE)


@pytest.mark.usefixtures("in_environment")
def test_keys_of_the_environment_are_not_stored_and_cron_is_said_not_to_see_them(
    cli: CommandLine,
) -> None:
    ran = cli.done(*UNCHECKED)

    assert "cron" in ran.err
    assert kept(cli) is None
    assert "@alice" in ran.out


@pytest.mark.usefixtures("in_environment")
def test_keys_of_the_environment_are_stored_on_demand(cli: CommandLine) -> None:
    cli.done(*UNCHECKED, "--store", "keyring")

    assert kept(cli) == CREDENTIALS


def test_keys_come_as_four_lines(cli: CommandLine) -> None:
    ran = cli.run(*UNCHECKED, "--stdin", stdin=four_lines())

    assert ran.code == 0
    assert kept(cli) == CREDENTIALS
    assert "sentinel" not in ran.out + ran.err


def test_what_a_paste_brings_along_is_taken_off(cli: CommandLine) -> None:
    pasted = four_lines(api_key='  "sentinel-api-key" \r')

    assert cli.run(*UNCHECKED, "--stdin", stdin=pasted).code == 0
    assert kept(cli) == CREDENTIALS


@pytest.mark.parametrize(
    "lines",
    [
        "",
        "one\n",
        "one\ntwo\nthree\nfour\nfive\n",
        "one\ntwo words\nthree\nfour\n",
        'a\nb\nc\n""\n',
    ],
)
def test_lines_that_are_no_four_secrets_are_refused_unseen(cli: CommandLine, lines: str) -> None:
    ran = cli.run(*UNCHECKED, "--stdin", stdin=io.StringIO(lines))

    assert ran.code == 2
    assert "words" not in ran.refusal
    assert cli.done("history").out == ""
    assert kept(cli) is None


def test_without_keys_the_ways_to_give_them_are_named(cli: CommandLine) -> None:
    ran = cli.run(*UNCHECKED)

    assert ran.code == 78
    assert "INFLUENCER_X_" in ran.refusal
    assert "--stdin" in ran.refusal
    assert cli.run("post", "--due").code == 78


def test_a_part_of_the_keys_is_not_enough(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_KEY", "sentinel-api-key")

    ran = cli.run(*UNCHECKED)

    assert ran.code == 78
    assert "INFLUENCER_X_API_SECRET" in ran.refusal
    assert "sentinel" not in ran.refusal


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--handle", "al ice"], "al ice"),
        (["--handle", "alice.b"], "alice.b"),
        (["--handle", "a_name_too_long_for_x"], "15"),
        (["--handle", "@"], "'@'"),
        (["--timezone", "Mars/Olympus"], "Mars/Olympus"),
        (["--timezone", "../etc/passwd"], "../etc/passwd"),
        (["--times", "25:00"], "25:00"),
        (["--times", "9"], "'9'"),
        (["--times", "09:00,09:00"], "twice"),
        (["--times", ","], "--times"),
        (["--store", "drawer"], "drawer"),
    ],
)
@pytest.mark.usefixtures("in_environment")
def test_an_account_that_cannot_be_is_refused(
    cli: CommandLine, options: list[str], said: str
) -> None:
    ran = cli.run(*UNCHECKED, *options)

    assert ran.code == 2
    assert said in ran.refusal
    assert cli.run("post", "--due").code == 78


def test_without_a_handle_nobody_is_set_up(cli: CommandLine) -> None:
    ran = cli.run("init", "--yes")

    assert ran.code == 2
    assert "--handle" in ran.refusal


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (make_answer(Outcome.UNAUTHORIZED, detail="Unauthorized"), 78, "Unauthorized"),
        (make_answer(Outcome.FORBIDDEN, detail="Forbidden"), 78, "Forbidden"),
        (Identity(platform_user_id="7", handle="mallory"), 78, "@mallory"),
        (make_answer(Outcome.NOT_SENT, detail="No route"), 75, "--no-verify"),
        (make_answer(Outcome.UNKNOWN, detail="over capacity"), 75, "over capacity"),
        (make_answer(Outcome.RATE_LIMITED, detail="slow down"), 75, "slow down"),
    ],
)
def test_keys_that_do_not_work_are_not_stored(
    cli: CommandLine, answer: Identity | Answer, code: int, said: str
) -> None:
    cli.parts["publisher_with"] = lambda _credentials: WhoAmI(answer)

    ran = cli.run(*SILENT, "--stdin", stdin=four_lines())

    assert ran.code == code
    assert said in ran.refusal
    assert kept(cli) is None
    assert cli.run("post", "--due").code == 78


def test_keys_that_work_are_stored(cli: CommandLine) -> None:
    me = Identity(platform_user_id="7", handle="Alice")
    cli.parts["publisher_with"] = lambda _credentials: WhoAmI(me)

    ran = cli.run(*SILENT, "--stdin", stdin=four_lines())

    assert ran.code == 0
    assert "@Alice" in ran.err
    assert kept(cli) == CREDENTIALS
