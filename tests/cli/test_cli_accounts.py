"""``influencer accounts``: list, rotate, move, remove."""

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

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.models import Account
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


def test_before_there_is_an_account_there_is_an_empty_list(cli: CommandLine) -> None:
    assert cli.done("accounts", "--json").json == []
    assert "influencer init" in cli.done("accounts").err


def test_accounts_are_listed_with_where_their_keys_are(alice: CommandLine) -> None:
    alice.sign_up("bob", "--store", "file", "--times", "09:00,18:00")

    ran = alice.done("accounts")

    assert ran.out.splitlines()[0].split() == (
        ["Account", "Store", "Keys", "here", "Under", "cron", "Paused", "A", "day"]
    )
    assert [line.split() for line in ran.out.splitlines()[1:]] == [
        ["@alice", "keyring", "keyring", "keyring", "no", "6"],
        ["@bob", "file", "file", "file", "no", "2"],
    ]


def test_what_cron_does_not_find_is_in_the_list_with_the_reason(alice: CommandLine) -> None:
    alice.cron_trial.unreachable["keyring"] = "no session bus; log in once"

    ran = alice.done("accounts")

    assert "unavailable" in ran.out
    assert "no session bus; log in once" in ran.err


def test_the_list_as_json_has_both_findings(alice: CommandLine) -> None:
    alice.keyring.fails["load"] = LOCKED
    pause(alice, PauseReason.KEYS)

    (found,) = alice.done("accounts", "--json").json

    assert (found["account"], found["store"], found["per_day"]) == ("alice", "keyring", 6)
    assert found["here"] == {
        "keys": None,
        "model_key": None,
        "trouble": "locked",
        "said": "the keyring is locked; unlock it",
    }
    assert found["cron"]["keys"] == "keyring"
    assert found["paused"]["reason"] == "keys"


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


def export(monkeypatch: pytest.MonkeyPatch) -> None:
    for part, variable in VARIABLES.items():
        monkeypatch.setenv(variable, CREDENTIALS.reveal()[part])


def test_keys_move_to_a_file_and_leave_the_keyring(alice: CommandLine) -> None:
    kept = dict(alice.keyring.kept)

    ran = alice.done("accounts", "move", "--to", "file")

    assert (alice.file.kept, alice.keyring.kept) == (kept, {})
    assert "works after a reboot" in ran.err
    assert alice.done("accounts", "--json").json[0]["here"]["keys"] == "file"


def test_keys_of_the_environment_move_to_a_store_that_it_then_hides(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(monkeypatch)
    cli.done("init", "--yes", "--handle", "alice", "--no-verify")

    ran = cli.done("accounts", "move", "--to", "file")

    assert cli.file.kept == {"alice": CREDENTIALS}
    assert "go ahead of the store" in ran.err


def test_keys_that_cron_would_not_find_there_stay(alice: CommandLine) -> None:
    alice.cron_trial.unreachable["file"] = "another HOME"

    refused = alice.run("accounts", "move", "--to", "file")
    forced = alice.run("accounts", "move", "--to", "file", "--force")

    assert (refused.code, forced.code) == (78, 0)
    assert "another HOME" in refused.err
    assert "another HOME" in forced.err
    assert alice.file.kept


def test_an_old_copy_that_stays_is_told(alice: CommandLine) -> None:
    alice.keyring.fails["delete"] = LOCKED

    ran = alice.done("accounts", "move", "--to", "file")

    assert "the old copy stays in the keyring" in ran.err
    assert alice.done("accounts", "--json").json[0]["store"] == "file"


def test_keys_move_to_a_command_that_has_them(alice: CommandLine) -> None:
    alice.command.kept = dict(alice.keyring.kept)

    alice.done("accounts", "move", "--to", "command", "--command", "pass show alice")

    assert alice.command.locator == '["pass", "show", "alice"]'
    assert alice.keyring.kept == {}


@pytest.mark.parametrize(
    "options", [["--to", "drawer"], ["--to", "command"], ["--to", "file", "--command", "x"]]
)
def test_a_place_that_cannot_be_is_refused(alice: CommandLine, options: list[str]) -> None:
    assert alice.run("accounts", "move", *options).code == 2


def test_an_account_leaves_with_its_keys_and_its_history_stays(alice: CommandLine) -> None:
    alice.done("generate", "-n", "2")
    alice.done("schedule", "install", "--yes")

    ran = alice.done("accounts", "remove", "--yes")

    assert alice.keyring.kept == {}
    assert alice.done("accounts", "--json").json == []
    assert {post["account"] for post in alice.history("--status", "skipped")} == {"alice"}
    assert alice.run("post", "--due").code == 78
    assert "Taken out of your crontab: no account is left." in ran.err
    assert "post --due" not in alice.parts["crontab"].read()


def test_while_others_stay_the_line_for_cron_does_too(alice: CommandLine) -> None:
    alice.sign_up("bob")

    ran = alice.done("accounts", "remove", "--yes", "--account", "bob")

    assert "crontab" not in ran.err
    assert set(alice.keyring.kept) == {"alice"}


def test_a_person_is_asked_before_an_account_leaves(alice: CommandLine) -> None:
    stayed = alice.run("accounts", "remove", stdin=Person("n"))

    assert stayed.code == 1
    assert alice.keyring.kept
    assert alice.run("accounts", "remove").code == 2
    assert alice.run("accounts", "remove", stdin=Person("y")).code == 0


def test_an_account_whose_keys_cannot_leave_stays(alice: CommandLine) -> None:
    alice.keyring.fails["delete"] = LOCKED

    ran = alice.run("accounts", "remove", "--yes")

    assert ran.code == 78
    assert "--force" in ran.refusal
    assert alice.keyring.load(Account(id=1, handle="alice"))


def test_an_account_that_was_removed_comes_back_with_its_history(alice: CommandLine) -> None:
    alice.done("generate")
    alice.done("accounts", "remove", "--yes")

    alice.sign_up("ALICE", "--times", "09:00")

    assert [found["account"] for found in alice.done("accounts", "--json").json] == ["ALICE"]
    assert len(alice.history("--status", "skipped")) == 1
    assert "09:00" in alice.done("schedule").out
