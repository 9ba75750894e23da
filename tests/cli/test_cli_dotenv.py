"""A ``.env`` that cannot be used: whatever meets it names a fix that fits."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

from influencer.adapters.secrets.key_files import read_text
from influencer.errors import ConfigurationError


def no_assignment(path: Path) -> str:
    path.write_text("A=1\n= what is this\n", "utf-8")
    return f"mend line 2 of {path}, or remove the file"


def no_text(path: Path) -> str:
    path.write_bytes(b"A=\xff\xfe\n")
    return "save it as plain text in UTF-8, or remove the file"


def no_file(path: Path) -> str:
    path.mkdir()
    return "put the text into one"


BROKEN = [no_assignment, no_text, no_file]
Spoil = Callable[[Path], str]


def spoil(cli: CommandLine, how: Spoil) -> str:
    path = cli.paths.dotenv
    path.parent.mkdir(exist_ok=True, parents=True)
    fix = how(path)
    path.chmod(0o700)
    return fix


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("command", ["init --yes --handle alice", "post --now --yes"])
def test_a_command_that_needs_keys_says_how_to_mend_it(
    cli: CommandLine, how: Spoil, command: str
) -> None:
    if command.startswith("post"):
        cli.sign_up("alice")
    fix = spoil(cli, how)

    ran = cli.run(*command.split(), stdin=io.StringIO())

    assert ran.code == 78
    assert fix in ran.refusal
    assert "influencer init" not in ran.refusal


@pytest.mark.parametrize("how", BROKEN)
def test_doctor_names_the_fix_at_every_check_that_it_keeps_from_being_made(
    cli: CommandLine, how: Spoil
) -> None:
    cli.sign_up("alice")
    fix = spoil(cli, how)

    said = " ".join(cli.run("doctor", "--no-verify").out.split())

    assert fix in said
    assert "see above" not in said
    assert "influencer init" not in said


def test_a_file_that_may_not_be_read_is_told_with_the_fix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("influencer.adapters.secrets.key_files.os.open", refuse)

    with pytest.raises(ConfigurationError, match=r"Permission denied; see ls -l .*, or remove"):
        read_text(tmp_path / ".env", ".env")
