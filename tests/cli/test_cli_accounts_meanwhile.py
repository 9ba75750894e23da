"""``influencer accounts``: what another command did while this one waited for its answer."""

import pytest
from command_line import (  # noqa: F401 - pytest takes fixtures from here
    CommandLine,
    Person,
    Ran,
    cli_fixture,
)
from fakes.surroundings import CREDENTIALS

FOUR = CREDENTIALS.with_values(access_token="7-sentinel").reveal().values()


class Slow(Person):
    """A person before whose first answer another command moves the keys to the file."""

    def __init__(self, cli: CommandLine, *lines: str) -> None:
        super().__init__(*lines)
        self._cli: CommandLine | None = cli

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        if self._cli:
            cli, self._cli = self._cli, None
            move(cli)
        return super().readline(-1 if size is None else size)


def move(cli: CommandLine) -> None:
    with cli.started_store() as store:
        (account,) = store.accounts.all()
        cli.file.kept = cli.keyring.kept
        cli.keyring.kept = {}
        store.accounts.pin_store(account, "file", now=cli.clock.now())


@pytest.fixture
def alice(cli: CommandLine) -> CommandLine:
    cli.sign_up("alice")
    return cli


def moved_meanwhile(cli: CommandLine, *command: str, answers: tuple[str, ...]) -> Ran:
    return cli.run("accounts", *command, stdin=Slow(cli, *answers))


@pytest.mark.parametrize(
    ("command", "answers"),
    [(("keys", "--no-verify"), (*FOUR, "")), (("remove",), ("y",))],
)
def test_keys_that_have_another_place_by_then_are_left_alone(
    alice: CommandLine, command: tuple[str, ...], answers: tuple[str, ...]
) -> None:
    kept = dict(alice.keyring.kept)

    ran = moved_meanwhile(alice, *command, answers=answers)

    assert ran.code == 75
    assert "changed by another command meanwhile; nothing was done" in ran.err
    assert (alice.file.kept, alice.keyring.kept) == (kept, {})
    assert alice.done("accounts", "--json").json[0]["store"] == "file"


def test_a_move_from_a_place_that_is_none_any_more_moves_nothing(
    alice: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = dict(alice.keyring.kept)
    alice.command.kept = kept

    def build(locator: str) -> object:
        move(alice)
        alice.command.locator = locator
        return alice.command

    monkeypatch.setitem(alice.parts["stores"], "command", build)

    ran = alice.run("accounts", "move", "--to", "command", "--command", "pass show alice")

    assert ran.code == 75
    assert "nothing was done" in ran.refusal
    assert (alice.file.kept, alice.keyring.kept) == (kept, {})
