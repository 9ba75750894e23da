"""``influencer accounts keys``: new keys in the place of the old."""

import io

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from factories import make_answer
from fakes.publisher import FakePublisher
from fakes.surroundings import CREDENTIALS
from key_places import export

from influencer.domain.publishing import Answer, Outcome
from influencer.domain.standing import Pause, PauseReason
from influencer.errors import SecretStoreError, StoreTrouble
from influencer.ports import Identity

LOCKED = SecretStoreError("the keyring is locked; unlock it", trouble=StoreTrouble.LOCKED)


class WhoAmI(FakePublisher):
    def __init__(self, answer: Identity | Answer) -> None:
        super().__init__()
        self._answer = answer

    def identify(self) -> Identity | Answer:
        return self._answer


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    cli.sign_up("alice")
    return cli


def rotate(cli: CommandLine, *options: str) -> Ran:
    lines = io.StringIO("".join(f"{value}\n" for value in CREDENTIALS.reveal().values()))
    return cli.run("accounts", "keys", "--stdin", *options, stdin=lines)


def pause(cli: CommandLine, reason: PauseReason) -> None:
    with cli.started_store() as store:
        (account,) = store.accounts.all()
        store.standings.pause(account, Pause(reason=reason, since=cli.clock.now()))


def test_new_keys_take_the_models_key_of_the_environment_along(
    alice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sentinel-model-key")

    assert rotate(alice, "--no-verify").code == 0

    kept = alice.keyring.kept["alice"].model_key
    assert kept is not None
    assert kept.reveal() == "sentinel-model-key"


def test_new_keys_take_the_place_of_the_old_and_lift_the_pause(alice: CommandLine) -> None:
    pause(alice, PauseReason.KEYS)

    ran = rotate(alice, "--no-verify")

    assert ran.code == 0, ran.err
    assert alice.keyring.kept == {"alice": CREDENTIALS}
    assert alice.done("accounts", "--json").json[0]["paused"] is None
    assert "sentinel" not in ran.out + ran.err


def test_new_keys_do_not_lift_a_pause_of_the_persons_own(alice: CommandLine) -> None:
    pause(alice, PauseReason.PERSON)

    rotate(alice, "--no-verify")

    assert alice.done("accounts", "--json").json[0]["paused"]["reason"] == "person"


def test_new_keys_that_x_refuses_change_nothing(alice: CommandLine) -> None:
    earlier = dict(alice.keyring.kept)
    refusal = make_answer(Outcome.UNAUTHORIZED, detail="Unauthorized")
    alice.parts["publisher_with"] = lambda _credentials: WhoAmI(refusal)

    ran = rotate(alice)

    assert ran.code == 78
    assert "X does not accept" in ran.refusal
    assert alice.keyring.kept == earlier


def test_new_keys_that_the_store_refuses_change_nothing(alice: CommandLine) -> None:
    earlier = dict(alice.keyring.kept)
    alice.keyring.once["after save"] = LOCKED

    assert rotate(alice, "--no-verify").code == 78
    assert alice.keyring.kept == earlier


def test_the_sign_in_with_new_keys_is_charged(alice: CommandLine) -> None:
    me = Identity(platform_user_id="7", handle="alice")
    alice.parts["publisher_with"] = lambda _credentials: WhoAmI(me)

    rotate(alice)

    assert alice.done("status", "--json").json[0]["budget"]["spent_usd"] == pytest.approx(0.01)


def test_a_person_is_asked_for_new_keys(alice: CommandLine) -> None:
    four = CREDENTIALS.with_values(access_token="7-sentinel").reveal().values()

    ran = alice.run("accounts", "keys", "--no-verify", stdin=Person(*four, ""))

    assert ran.code == 0, ran.err
    assert "sentinel" not in ran.out + ran.err
    assert alice.keyring.kept["alice"].api_key == CREDENTIALS.api_key


def test_whoever_breaks_off_keeps_the_old_keys(alice: CommandLine) -> None:
    earlier = dict(alice.keyring.kept)

    ran = alice.run("accounts", "keys", "--no-verify", stdin=Person("sentinel"))

    assert ran.code == 1
    assert "the old keys stay" in ran.err
    assert alice.keyring.kept == earlier


def test_nobody_there_and_no_pipe_is_wrong_usage(alice: CommandLine) -> None:
    ran = alice.run("accounts", "keys")

    assert ran.code == 2
    assert "--stdin" in ran.refusal


@pytest.mark.parametrize("command", [("keys", "--stdin"), ("move", "--to", "file"), ("remove",)])
def test_without_an_account_init_is_named(cli: CommandLine, command: tuple[str, ...]) -> None:
    ran = cli.run("accounts", *command)

    assert ran.code == 78
    assert "influencer init" in ran.refusal


def test_keys_of_the_environment_are_changed_there(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(monkeypatch)
    cli.done("init", "--yes", "--handle", "alice", "--no-verify")

    ran = rotate(cli, "--no-verify")

    assert ran.code == 78
    assert "environment" in ran.refusal
