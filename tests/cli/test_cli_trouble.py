"""What the program says when something is broken that is not the user's line."""

import sqlite3

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.publisher import FakePublisher

from influencer.adapters.store import Store
from influencer.adapters.store.schema import MIGRATIONS

SECRET = "sentinel-of-a-secret"
COMMANDS = ("generate", "history", "topics")


class BrokenClock:
    """A bug that has got hold of a secret."""

    def now(self) -> None:
        raise RuntimeError(f"the key {SECRET} does not fit")


def test_a_bug_is_one_line_and_a_traceback_in_the_log(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INFLUENCER_X_API_SECRET", SECRET)
    cli.parts["clock"] = BrokenClock()

    ran = cli.run("generate", "--verbose")

    log = cli.paths.log.read_text("utf-8")
    assert ran.code == 1
    assert str(cli.paths.log) in ran.refusal
    assert "RuntimeError" in ran.refusal
    assert "Traceback" in log
    assert "BrokenClock" not in ran.err
    assert SECRET not in ran.err + log


def test_a_bug_is_one_line_where_no_log_can_be_written(cli: CommandLine) -> None:
    cli.done("history")
    (cli.paths.data / "log").write_text("no folder", "utf-8")
    cli.parts["clock"] = BrokenClock()

    ran = cli.run("generate")

    assert ran.code == 1
    assert SECRET not in ran.refusal


@pytest.mark.parametrize("command", [*COMMANDS, "post --due"])
def test_a_file_that_is_no_database_is_left_alone(cli: CommandLine, command: str) -> None:
    cli.paths.data.mkdir()
    content = b"A diary, written over many years; not a database.\n" * 100
    cli.paths.database.write_bytes(content)

    ran = cli.run(*command.split())

    assert ran.code == 1
    assert str(cli.paths.database) in ran.refusal
    assert cli.paths.database.read_bytes() == content


@pytest.mark.parametrize("command", COMMANDS)
def test_the_database_of_another_program_is_left_alone(cli: CommandLine, command: str) -> None:
    cli.paths.data.mkdir()
    with sqlite3.connect(cli.paths.database) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    before = cli.paths.database.read_bytes()

    ran = cli.run(command)

    assert ran.code == 1
    assert "another program" in ran.refusal
    assert cli.paths.database.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_newer_database_is_left_alone(cli: CommandLine, command: str) -> None:
    cli.done("generate")
    with sqlite3.connect(cli.paths.database) as connection:
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = cli.paths.database.read_bytes()

    ran = cli.run(command)

    assert ran.code == 1
    assert "newer" in ran.refusal
    assert cli.paths.database.read_bytes() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_a_damaged_database_is_called_damaged(cli: CommandLine, command: str) -> None:
    cli.done("generate")
    content = cli.paths.database.read_bytes()
    page = 4096
    cli.paths.database.write_bytes(content[:page] + b"\xff" * (len(content) - page))

    ran = cli.run(command)

    assert ran.code == 1
    assert str(cli.paths.database) in ran.refusal


@pytest.mark.parametrize("command", COMMANDS)
def test_a_home_that_cannot_be_made_is_named(cli: CommandLine, command: str) -> None:
    cli.paths.data.write_text("no folder", "utf-8")

    ran = cli.run(command)

    assert ran.code == 1
    assert str(cli.paths.database) in ran.refusal


def test_a_database_that_another_process_writes_is_waited_for_and_then_left(
    cli: CommandLine,
) -> None:
    cli.done("generate")
    impatient = Store(cli.paths.database, cli.paths.images)
    impatient.database.execute("PRAGMA busy_timeout = 50")
    cli.parts["store"] = impatient
    other = sqlite3.connect(cli.paths.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    ran = cli.run("generate")

    other.close()
    assert ran.code == 75
    assert "locked" in ran.refusal


def test_a_picture_that_was_changed_is_not_published_but_replaced(cli: CommandLine) -> None:
    publisher = FakePublisher()
    cli.publish_through(publisher)
    cli.sign_up()
    post = cli.done("generate", "--json").json[0]
    cli.paths.images.joinpath(post["image"].rpartition("/")[2]).write_bytes(b"another picture")
    cli.clock.advance(hours=3)

    assert cli.run("post", "1", "--yes").code == 1
    assert not publisher.uploaded
    cli.done("post", "--due")

    ((picture, _),) = publisher.uploaded
    assert picture.startswith(b"\x89PNG")
    (posted,) = cli.history()
    assert "was changed after it was reviewed" in str(
        cli.done("history", "1", "--json").json["story"]
    )
    assert posted["text"] != post["text"]
