"""What the shell offers after Tab, as bash asks for it."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here


def offered(
    cli: CommandLine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> list[str]:
    """The words that may stand in place of the last one."""
    monkeypatch.setenv("_INFLUENCER_COMPLETE", "complete_bash")
    monkeypatch.setenv("COMP_WORDS", f"influencer {line}")
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" "))))
    with pytest.raises(SystemExit):
        cli.run()
    monkeypatch.delenv("_INFLUENCER_COMPLETE")
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("schedule set --timezone Europe/Zur", ["Europe/Zurich"]),
        ("init --timezone Europe/Zur", ["Europe/Zurich"]),
        ("init --store k", ["keyring"]),
        ("accounts move --to f", ["file"]),
        ("settings get monthly", ["monthly_cap_usd"]),
        ("settings set monthly", ["monthly_cap_usd"]),
        ("settings unset monthly", ["monthly_cap_usd"]),
        ("generate --topic nostr-z", ["nostr-zaps"]),
        ("history --topic nostr-z", ["nostr-zaps"]),
        ("topics facts --topic nostr-z", ["nostr-zaps"]),
        ("topics disable nostr-z", ["nostr-zaps"]),
        ("topics add nostr-z", []),
        ("history --status una", []),
        ("history --status unk", ["unknown"]),
        ("--account sat", []),
    ],
)
def test_values_are_offered_without_any_database(
    cli: CommandLine,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    line: str,
    words: list[str],
) -> None:
    assert offered(cli, capsys, monkeypatch, line) == words
    assert not cli.paths.data.exists()


def test_accounts_and_topics_of_ones_own_are_offered(
    cli: CommandLine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.sign_up("satsjournal")
    cli.done("topics", "add", "my-node", "--category", "bitcoin", "--hashtags", "node,Umbrel")

    assert offered(cli, capsys, monkeypatch, "--account sat") == ["satsjournal"]
    assert offered(cli, capsys, monkeypatch, "init --handle sat") == ["satsjournal"]
    assert offered(cli, capsys, monkeypatch, "generate --topic my-") == ["my-node"]


def test_a_damaged_database_offers_nothing_and_says_nothing(
    cli: CommandLine, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.paths.database.parent.mkdir(parents=True)
    cli.paths.database.write_bytes(b"no database" * 100)

    assert offered(cli, capsys, monkeypatch, "--account sat") == []
