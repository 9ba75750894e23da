"""``influencer doctor``: the checks, and how another machine takes a database over."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import NOW, make_answer, make_reading
from fakes.publisher import FakePublisher

from influencer.adapters.lock import exclusive
from influencer.domain.publishing import Outcome
from influencer.domain.timeline import Reading

KEYS = ["name", "account", "ok", "level", "found", "fix"]
EVERYTHING = [
    *("database", "disk", "files", "fonts", "machine", "clock"),
    *("keys", "keys under cron", "sign-in", "own facts", "texts", "own themes", "themes"),
    *("pictures", "crontab", "cron", "last run"),
]
UNREADABLE = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))


@pytest.fixture
def x(cli: CommandLine) -> FakePublisher:
    """X, for an account that has published post 1 from the machine ``here``."""
    made = FakePublisher()
    cli.parts |= {"machine": "here", "last_run_at": cli.clock.now}
    cli.sign_up()
    cli.publish_through(made)
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    cli.done("schedule", "install", "--yes")
    return made


def checks(cli: CommandLine) -> dict[str, str | None]:
    """The fix of each check; the exit code agrees."""
    ran = cli.run("doctor", "--json")
    found = {check["name"]: check["fix"] for check in ran.json}
    assert [check["level"] != "wrong" for check in ran.json] == [check["ok"] for check in ran.json]
    assert (ran.code == 0) is all(check["ok"] for check in ran.json)
    return found


def test_where_all_is_right_it_says_so(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    ran = cli.done("doctor", "--json")

    assert [list(check) for check in ran.json] == [KEYS] * len(EVERYTHING)
    assert list(checks(cli)) == EVERYTHING
    assert not any(checks(cli).values())
    out = cli.done("doctor").out
    assert (out.count("ok "), "wrong" in out) == (len(EVERYTHING), False)


def test_only_the_chosen_account_is_looked_at_and_billed(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.sign_up("second")

    ran = cli.done("doctor", "--json", "--account", "satsjournal")

    assert {check["account"] for check in ran.json} == {None, "satsjournal"}
    assert cli.run("doctor", "--account", "nobody").code == 2


def test_a_run_that_never_came_is_wrong(cli: CommandLine) -> None:
    cli.sign_up()
    cli.parts["last_run_at"] = lambda: None

    assert "wait until cron calls it" in (checks(cli)["last run"] or "")
    cli.clock.advance(hours=3)
    assert "--verify-cron" in (checks(cli)["last run"] or "")
    assert "wrong" in cli.run("doctor").out


def test_a_call_by_hand_does_not_stand_for_a_line(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("schedule", "uninstall", "--yes")

    found = checks(cli)

    assert list(found) == EVERYTHING
    assert found["crontab"] == "influencer schedule install, unless a timer calls it"


def test_a_clock_that_shows_a_time_that_has_passed_is_wrong(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.clock.advance(minutes=-5)
    assert checks(cli)["clock"] is None
    cli.clock.advance(minutes=-1)

    assert checks(cli)["clock"] == "set this machine's clock right"


def test_a_damaged_database_is_told_what_to_do(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.paths.database.with_name("influencer.db-wal").unlink(missing_ok=True)
    cli.paths.database.write_bytes(b"no database" * 999)

    ran = cli.run("doctor")

    assert (ran.code, ran.err) == (1, "")
    assert "put a backup in its place" in " ".join(ran.out.split())


def test_on_another_machine_nothing_is_sent_and_the_fix_is_named(
    cli: CommandLine, x: FakePublisher
) -> None:
    cli.parts["machine"] = "there"
    cli.clock.advance(hours=4)

    for command in (("post", "--due"), ("post", "--now", "--yes")):
        ran = cli.run(*command)
        assert ran.code == 78
        assert "influencer doctor --adopt" in ran.refusal
        assert "INFLUENCER_MACHINE_ID" in ran.refusal

    assert (len(x.sent), len(x.uploaded)) == (1, 1)
    assert "influencer doctor --adopt" in (checks(cli)["machine"] or "")
    cli.parts["machine"] = "here"
    cli.done("post", "--due")
    assert len(x.sent) == 2


def test_once_it_is_adopted_this_machine_publishes_and_the_other_does_not(
    cli: CommandLine, x: FakePublisher
) -> None:
    cli.parts["machine"] = "there"
    cli.clock.advance(hours=4)

    ran = cli.done("doctor", "--adopt")

    assert len(x.read) == 1
    assert "From here on, this machine publishes." in ran.err
    assert checks(cli)["machine"] is None
    cli.done("post", "--due")
    assert len(x.sent) == 2
    cli.parts["machine"] = "here"
    assert cli.run("post", "--due").code == 78


def test_what_the_other_machine_has_posted_is_not_posted_again(
    cli: CommandLine, x: FakePublisher
) -> None:
    cli.done("generate")
    copy = cli.paths.database.with_name("copy")
    _copy_database(cli, copy)
    cli.clock.advance(hours=4)
    cli.done("post", "--due")
    copy.replace(cli.paths.database)
    cli.paths.lock.unlink()
    cli.parts["machine"] = "there"

    ran = cli.done("doctor", "--adopt")

    assert "is not sent: the timeline shows a post for it already" in ran.err
    assert cli.done("post", "--due").out == ""
    assert len(x.sent) == 2


def _copy_database(cli: CommandLine, copy: Path) -> None:
    with closing(sqlite3.connect(cli.paths.database)) as database:
        database.execute("VACUUM INTO ?", (str(copy),))
    copy.chmod(0o600)


@pytest.mark.parametrize("reading", [UNREADABLE, make_reading(is_complete=False)])
def test_a_timeline_that_cannot_be_read_keeps_it_from_being_adopted(
    cli: CommandLine, x: FakePublisher, reading: Reading
) -> None:
    cli.parts["machine"] = "there"
    x._readings = iter([reading])

    ran = cli.run("doctor", "--adopt")

    assert ran.code == 75
    assert "the timeline of @satsjournal could not be read, so nothing was adopted" in ran.refusal
    assert checks(cli)["machine"]
    cli.clock.advance(hours=4)
    assert cli.run("post", "--due").code == 78
    assert len(x.sent) == 1


def test_all_accounts_are_compared_whichever_is_chosen(cli: CommandLine, x: FakePublisher) -> None:
    cli.sign_up("second")
    cli.parts["machine"] = "there"
    x._readings = iter([make_reading(), UNREADABLE])

    ran = cli.run("doctor", "--adopt", "--account", "satsjournal")

    assert (ran.code, "@second" in ran.refusal, len(x.read)) == (75, True, 2)


def test_each_account_is_compared_since_its_own_last_post(
    cli: CommandLine, x: FakePublisher
) -> None:
    cli.sign_up("second")
    cli.parts["machine"] = "there"

    cli.done("doctor", "--adopt")

    first, second = x.read
    assert first == NOW + timedelta(hours=3) - timedelta(minutes=10)
    assert second == NOW + timedelta(hours=3) - timedelta(days=30)


def test_while_another_run_publishes_nothing_is_adopted(cli: CommandLine, x: FakePublisher) -> None:
    cli.parts["machine"] = "there"
    with exclusive(cli.paths.lock):
        assert cli.run("doctor", "--adopt").code == 75
    assert x.read == []


def test_before_init_there_is_nothing_to_adopt(cli: CommandLine) -> None:
    ran = cli.run("doctor", "--adopt")

    assert (ran.code, "influencer init" in ran.refusal) == (78, True)


def test_a_file_of_keys_that_others_can_read_is_told_with_its_fix(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.parts.pop("machine")
    cli.paths.dotenv.parent.mkdir(parents=True, exist_ok=True)
    cli.paths.dotenv.touch(mode=0o644)

    ran = cli.run("doctor")

    assert (ran.code, ran.err) == (78, "")
    assert "run chmod 600" in " ".join(ran.out.split())
