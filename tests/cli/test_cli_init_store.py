"""``influencer init``: where a script's keys are kept, each place tried here and as cron would."""

import io

import pytest
from command_line import CommandLine, Ran, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.surroundings import CREDENTIALS, FakeSecretStore

from influencer.adapters.secrets.environment import VARIABLES
from influencer.cli.asking import read_credentials
from influencer.errors import SecretStoreError, StoreError, StoreTrouble, UsageError

UNCHECKED = ("init", "--yes", "--handle", "alice", "--no-verify", "--no-cron")
LOCKED = SecretStoreError("the keyring is locked; unlock it", trouble=StoreTrouble.LOCKED)


def by_pipe(cli: CommandLine, *options: str) -> Ran:
    lines = io.StringIO("".join(f"{value}\n" for value in CREDENTIALS.reveal().values()))
    return cli.run(*UNCHECKED, "--stdin", *options, stdin=lines)


def accounts(cli: CommandLine) -> list[str]:
    return [found["account"] for found in cli.done("accounts", "--json").json]


def test_the_keyring_is_taken_where_both_trials_pass(cli: CommandLine) -> None:
    ran = by_pipe(cli)

    assert ran.code == 0
    assert "until you log in" in ran.err
    assert cli.cron_trial.tried == ["keyring"]
    assert cli.keyring.kept == {"alice": CREDENTIALS}


def test_a_keyring_that_cron_does_not_reach_ends_with_the_advice(cli: CommandLine) -> None:
    cli.cron_trial.unreachable["keyring"] = "no session bus"

    ran = by_pipe(cli)

    assert ran.code == 78
    assert "no session bus" in ran.refusal
    assert "--store file" in ran.refusal
    assert (cli.keyring.kept, cli.file.kept, accounts(cli)) == ({}, {}, [])


def test_a_keyring_that_is_locked_here_ends_with_the_advice(cli: CommandLine) -> None:
    cli.keyring.fails["load"] = LOCKED

    ran = by_pipe(cli)

    assert ran.code == 78
    assert "locked" in ran.refusal
    assert "--store file" in ran.refusal
    assert (cli.file.kept, accounts(cli)) == ({}, [])


@pytest.mark.parametrize("store", ["keyring", "file"])
def test_the_store_that_is_named_is_the_only_one_tried(cli: CommandLine, store: str) -> None:
    ran = by_pipe(cli, "--store", store)

    assert ran.code == 0
    assert cli.cron_trial.tried == [store]
    assert cli.done("accounts", "--json").json[0]["store"] == store


def test_a_script_that_names_a_store_gets_it_and_is_told_that_cron_does_not_reach_it(
    cli: CommandLine,
) -> None:
    cli.cron_trial.unreachable["keyring"] = "no session bus"

    unnamed = by_pipe(cli)
    named = by_pipe(cli, "--store", "keyring")

    assert (unnamed.code, named.code) == (78, 0)
    assert "no session bus" in unnamed.refusal
    assert "cron would not find the keys in the keyring, and posts would wait" in named.err
    assert list(cli.keyring.kept) == ["alice"]


def test_a_command_is_read_tried_and_pinned_by_its_words(cli: CommandLine) -> None:
    cli.command.kept["alice"] = CREDENTIALS

    ran = cli.run(*UNCHECKED, "--store", "command", "--command", "pass show 'x keys'/alice")

    assert ran.code == 0, ran.err
    assert cli.command.locator == '["pass", "show", "x keys/alice"]'
    assert cli.cron_trial.tried == ["command"]
    assert (cli.keyring.kept, cli.file.kept) == ({}, {})


def test_a_command_without_the_word_store_is_meant(cli: CommandLine) -> None:
    cli.command.kept["alice"] = CREDENTIALS

    cli.done(*UNCHECKED, "--command", "pass show alice")

    assert cli.done("accounts", "--json").json[0]["store"] == "command"


def test_a_command_that_prints_nothing_is_refused(cli: CommandLine) -> None:
    ran = cli.run(*UNCHECKED, "--command", "pass show alice")

    assert ran.code == 78
    assert accounts(cli) == []


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--store", "command"], "--command"),
        (["--store", "file", "--command", "pass"], "no other store does"),
        (["--command", ""], "empty"),
        (["--command", "pass 'show"], "not closed"),
        (["--store", "drawer"], "keyring, file, command"),
    ],
)
def test_a_place_that_cannot_be_is_refused(cli: CommandLine, options: list[str], said: str) -> None:
    ran = cli.run(*UNCHECKED, *options)

    assert ran.code == 2
    assert said in ran.refusal


def test_with_keys_in_the_environment_no_store_is_probed(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part, variable in VARIABLES.items():
        monkeypatch.setenv(variable, CREDENTIALS.reveal()[part])

    ran = cli.done(*UNCHECKED)

    assert "cron does not see them" in ran.err
    assert cli.cron_trial.tried == []


def test_keys_of_the_dotenv_file_need_no_warning(cli: CommandLine) -> None:
    cli.paths.dotenv.parent.mkdir(parents=True, exist_ok=True)
    lines = (f"{variable}={CREDENTIALS.reveal()[part]}" for part, variable in VARIABLES.items())
    cli.paths.dotenv.write_text("\n".join(lines))
    cli.paths.dotenv.chmod(0o600)

    ran = cli.done(*UNCHECKED)

    assert "cron" not in ran.err
    assert cli.keyring.kept == {}


def test_where_the_database_refuses_the_keys_leave_the_store_again(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise StoreError("no space left")

    monkeypatch.setattr("influencer.adapters.store.accounts.Accounts.pin_store", refuse)

    ran = by_pipe(cli)

    assert ran.code == 1
    assert "no space left" in ran.refusal
    assert (cli.keyring.kept, accounts(cli)) == ({}, [])


def test_where_the_database_refuses_the_earlier_keys_come_back(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.sign_up("alice")
    earlier = dict(cli.keyring.kept)

    def refuse(*_: object, **__: object) -> None:
        raise StoreError("no space left")

    monkeypatch.setattr("influencer.adapters.store.accounts.Accounts.pin_store", refuse)

    assert by_pipe(cli, "--times", "09:00").code == 1
    assert cli.keyring.kept == earlier
    assert "00:00" in cli.done("schedule").out


@pytest.mark.parametrize("store", ["keyring", "file"])
@pytest.mark.parametrize("command", [UNCHECKED, ("accounts", "remove", "--yes")])
def test_what_a_killed_trial_has_left_is_deleted(
    cli: CommandLine, command: tuple[str, ...], store: str
) -> None:
    cli.sign_up("alice")
    left = {"keyring": cli.keyring, "file": cli.file}[store].kept
    left["alice~trial"] = left["bob~trial"] = CREDENTIALS

    cli.done(*command)

    assert "alice~trial" not in left
    assert "bob~trial" in left


def test_while_another_run_publishes_nothing_is_kept(cli: CommandLine) -> None:
    from influencer.adapters.lock import exclusive

    cli.paths.data.mkdir(parents=True, exist_ok=True)
    with exclusive(cli.paths.lock) as is_held:
        assert is_held
        ran = by_pipe(cli)

    assert ran.code == 75
    assert "try again" in ran.refusal
    assert (cli.keyring.kept, accounts(cli)) == ({}, [])


def test_naming_another_store_moves_the_keys_there(cli: CommandLine) -> None:
    cli.sign_up("alice")
    earlier = dict(cli.keyring.kept)

    cli.done(*UNCHECKED, "--store", "file")

    assert (cli.file.kept, cli.keyring.kept) == (earlier, {})


@pytest.mark.parametrize("command", [UNCHECKED, ("accounts", "keys", "--no-verify")])
def test_what_is_no_text_is_refused_in_one_line(cli: CommandLine, command: tuple[str, ...]) -> None:
    cli.sign_up("alice")
    lines = io.TextIOWrapper(io.BytesIO(b"key\nsentinel-\xff\ntoken\nlast\n"), encoding="utf-8")

    ran = cli.run(*command, "--stdin", stdin=lines)

    assert ran.code == 2
    assert ran.refusal == "--stdin is no text in UTF-8; save the four keys as plain text"


def test_no_error_in_the_chain_holds_what_was_read() -> None:
    lines = io.TextIOWrapper(io.BytesIO(b"sentinel-\xff\n"), encoding="utf-8")

    with pytest.raises(UsageError) as caught:
        read_credentials(lines)

    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_new_keys_without_a_store_go_where_the_accounts_keys_are(cli: CommandLine) -> None:
    cli.sign_up("alice", "--store", "file")
    cli.keyring.fails["load"] = LOCKED

    ran = by_pipe(cli)

    assert ran.code == 0, ran.err
    assert (cli.file.kept, cli.keyring.kept) == ({"alice": CREDENTIALS}, {})
    assert cli.done("accounts", "--json").json[0]["store"] == "file"


def test_new_keys_without_a_store_are_not_for_a_command(cli: CommandLine) -> None:
    cli.command.kept["alice"] = CREDENTIALS
    cli.done(*UNCHECKED, "--command", "pass show alice")

    ran = by_pipe(cli)

    assert ran.code == 2
    assert "change them there, or name another place with --store" in ran.refusal
    assert by_pipe(cli, "--store", "file").code == 0


@pytest.mark.parametrize("is_one_place", [False, True])
def test_another_backend_of_the_keyring_leaves_no_old_copy(
    cli: CommandLine, is_one_place: bool
) -> None:
    cli.sign_up("alice")
    other = FakeSecretStore(locator="other.Backend")
    if is_one_place:
        other.kept = cli.keyring.kept
    with cli.started_store() as store:
        (account,) = store.accounts.all()
        cli.keyring.locator = "first.Backend"
        store.accounts.pin_store(account, "keyring", locator="first.Backend", now=cli.clock.now())
    places = {"first.Backend": cli.keyring}
    cli.parts["stores"]["keyring"] = lambda locator: places.get(locator, other)

    ran = by_pipe(cli, "--store", "keyring")

    assert ran.code == 0, ran.err
    assert other.kept == {"alice": CREDENTIALS}
    assert is_one_place or cli.keyring.kept == {}


def test_several_accounts_have_a_place_each(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.sign_up("bob", "--store", "file")

    places = {found["account"]: found["store"] for found in cli.done("accounts", "--json").json}
    assert places == {"alice": "keyring", "bob": "file"}
