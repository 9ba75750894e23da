"""The command store: what it runs, how long, and what it says of a program that fails."""

import json
import os
import sys
import time
from pathlib import Path

import pytest
from factories import make_account
from fakes.surroundings import CREDENTIALS

from influencer.adapters.secrets.command import MOST_BYTES, CommandStore
from influencer.errors import ConfigurationError, ExitCode, SecretStoreError, StoreTrouble
from influencer.ports import SecretStore

ALICE = make_account(handle="alice")
PROGRAM = sys.executable


def running(script: str, *arguments: str, patience: float = 10) -> CommandStore:
    """A store whose command is a Python script."""
    return CommandStore(json.dumps([PROGRAM, "-c", script, *arguments]), patience=patience)


def refused(store: CommandStore) -> SecretStoreError:
    with pytest.raises(SecretStoreError) as caught:
        store.load(ALICE)
    error = caught.value
    assert "sentinel" not in str(error)
    assert error.__context__ is None
    assert str(error).startswith("the command that has the keys, /")
    return error


def is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] != "Z"
    except OSError:
        return False


def test_what_the_command_prints_is_read() -> None:
    item = json.dumps(CREDENTIALS.reveal())
    store: SecretStore = running("import sys; print(sys.argv[1])", item)

    assert store.load(ALICE) == CREDENTIALS


def test_four_lines_are_enough() -> None:
    lines = "\n".join(CREDENTIALS.reveal().values())

    assert running("import sys; print(sys.argv[1])", lines).load(ALICE) == CREDENTIALS


def test_no_shell_reads_the_arguments() -> None:
    odd = CREDENTIALS.with_values(api_key="$(touch made);`id`|*'\"\\")
    script = "import sys; print(sys.argv[1])"

    assert running(script, json.dumps(odd.reveal())).load(ALICE) == odd


def test_the_command_has_an_input_at_its_end() -> None:
    item = json.dumps(CREDENTIALS.reveal())
    script = "import sys; assert sys.stdin.read() == ''; print(sys.argv[1])"

    assert running(script, item).load(ALICE) == CREDENTIALS


def test_a_child_that_holds_the_output_open_is_not_waited_for() -> None:
    """As the agent of GnuPG may, which ``pass`` starts."""
    item = json.dumps(CREDENTIALS.reveal())
    script = (
        "import subprocess, sys; subprocess.Popen(['sleep', '5']); print(sys.argv[1], flush=True)"
    )
    began = time.monotonic()

    assert running(script, item).load(ALICE) == CREDENTIALS
    assert time.monotonic() - began < 4


def test_a_command_that_does_not_end_is_killed_with_all_it_started(tmp_path: Path) -> None:
    noted = tmp_path / "processes"
    script = (
        "import os, subprocess, sys, time; child = subprocess.Popen(['sleep', '60']);"
        f"open({str(noted)!r}, 'w').write(f'{{os.getpid()}} {{child.pid}}');"
        "print('sentinel', flush=True); time.sleep(60)"
    )
    began = time.monotonic()

    error = refused(running(script, patience=2))

    assert error.trouble is StoreTrouble.TIMED_OUT
    assert "did not end within 2 seconds" in str(error)
    assert time.monotonic() - began < 5
    time.sleep(0.1)
    processes = [int(number) for number in noted.read_text().split()]
    assert len(processes) == 2
    assert not [process for process in processes if is_alive(process)]


@pytest.mark.timeout(20)
def test_output_without_an_end_is_cut_off() -> None:
    script = "import sys\nwhile True: sys.stdout.write('sentinel' * 1000)"

    error = refused(running(script))

    assert error.trouble is StoreTrouble.UNREADABLE
    assert f"printed more than {MOST_BYTES // 1024} kB" in str(error)


def test_what_it_says_on_its_error_output_is_not_shown(capfd: pytest.CaptureFixture[str]) -> None:
    script = "import sys; print('sentinel', file=sys.stderr); print('sentinel'); sys.exit(3)"

    error = refused(running(script))

    assert error.trouble is StoreTrouble.UNAVAILABLE
    assert "failed (exit status 3); run it by hand to see why" in str(error)
    assert capfd.readouterr() == ("", "")


def test_a_signal_is_told() -> None:
    error = refused(running("import os, signal; os.kill(os.getpid(), signal.SIGTERM)"))

    assert "failed (signal 15)" in str(error)


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("", "printed nothing"),
        (" \n", "printed nothing"),
        ("sentinel", "printed no credentials: it has 1 lines"),
        ('{"api_key": "sentinel"}', "printed no credentials: it lacks INFLUENCER_X_API_SECRET"),
        ("INFLUENCER_X_API_KEY=sentinel", "it lacks INFLUENCER_X_API_SECRET, INFLUENCER_X_ACCESS_"),
        ("\udcff\udcfe", "printed no credentials"),
    ],
)
def test_what_is_no_credentials_is_refused_without_its_content(printed: str, said: str) -> None:
    script = "import os, sys; os.write(1, os.fsencode(sys.argv[1]))"

    error = refused(running(script, printed))

    assert error.trouble is StoreTrouble.UNREADABLE
    assert said in str(error)


def test_a_program_that_is_not_there_is_told() -> None:
    error = refused(CommandStore('["/nonexistent/op", "sentinel"]'))

    assert error.trouble is StoreTrouble.UNAVAILABLE
    assert "/nonexistent/op, was not found; install it, or name it by its whole path" in str(error)


def test_a_file_that_is_no_program_is_told(tmp_path: Path) -> None:
    (tmp_path / "op").touch(mode=0o600)

    assert f"run chmod u+x {tmp_path / 'op'}" in str(refused(CommandStore(f'["{tmp_path}/op"]')))


def test_a_program_by_its_name_is_pinned_by_its_path_as_cron_has_a_shorter_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "op").write_text("#!/bin/sh\nprintf '%s\\n' 1 2 3 4\n")
    (tmp_path / "op").chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")

    pinned = CommandStore('["op", "read", "ü"]').locator

    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    assert json.loads(pinned) == [str(tmp_path / "op"), "read", "ü"]
    assert CommandStore(pinned).load(ALICE) is not None


@pytest.mark.parametrize("locator", ["", "pass show", "[]", "{}", "7", "[7]", '["a\\u0000b"]'])
def test_a_locator_that_is_no_list_of_texts_is_refused(locator: str) -> None:
    with pytest.raises(ConfigurationError, match="is a JSON list, such as"):
        CommandStore(locator)


def test_nothing_is_kept_or_deleted_by_it() -> None:
    store = running("print('unused')")

    assert not store.is_writable
    with pytest.raises(ConfigurationError, match=f"are kept by {PROGRAM}; change") as caught:
        store.save(ALICE, CREDENTIALS)
    with pytest.raises(ConfigurationError, match=f"are kept by {PROGRAM}; delete"):
        store.delete(ALICE)
    assert caught.value.exit_code == ExitCode.CONFIGURATION


def test_the_command_has_the_environment_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OF_THE_RUN", json.dumps(CREDENTIALS.reveal()))

    found = running("import os; print(os.environ['OF_THE_RUN'])").load(ALICE)

    assert found == CREDENTIALS
    assert "OF_THE_RUN" in os.environ
