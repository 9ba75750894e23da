"""The installed command on a database that was put back from a backup, against the fake X."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_x.process import FakeX, running_fake_x
from installed import Installed, as_variables


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[FakeX]:
    with running_fake_x(tmp_path / "x") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, fake: FakeX) -> Installed:
    """An account with one prepared post whose slot has come."""
    made = Installed(
        tmp_path / "home", INFLUENCER_X_API_URL=fake.url, **as_variables(fake.credentials)
    )
    made.sign_up()
    made.done("generate", "--quiet")
    made.make_due()
    return made


def back_up(home: Installed) -> Path:
    return Path(shutil.copy(home.database, home.home / "backup.db"))


def put_back(home: Installed, backup: Path) -> None:
    """The database only, as people do; what lies beside it stays."""
    for left in home.state.glob("influencer.db*"):
        left.unlink()
    shutil.copy(backup, home.database)


def timeline(fake: FakeX) -> str:
    return f"/2/users/{fake.user_id}/tweets"


def test_a_database_put_back_after_a_post_does_not_post_it_again(
    home: Installed, fake: FakeX
) -> None:
    backup = back_up(home)
    home.done("post", "--due")
    put_back(home, backup)
    assert home.sql("SELECT status FROM posts WHERE content IS NOT NULL") == [("ready",)]

    ran = home.done("post", "--due")

    assert "post 1 is not sent: the timeline shows a post for it already" in ran.refusal
    assert len(fake.posts()) == len(fake.requests("/2/tweets")) == 1
    assert home.run("post", "--due").err == ""
    assert home.run("post", "1", "--yes").code == 2
    assert len(fake.posts()) == 1


def test_that_is_so_for_a_post_that_the_backup_never_had(home: Installed, fake: FakeX) -> None:
    home.sql("UPDATE posts SET status = 'planned', content = NULL, prose = NULL WHERE post_id = 1")
    home.sql("UPDATE posts SET due_at = strftime('%Y-%m-%dT%H:%M:00Z', 'now') WHERE post_id = 1")
    home.sql("UPDATE posts SET slot = strftime('%Y-%m-%d/%H:%M', due_at) WHERE post_id = 1")
    since = "json_set(posting_frequency, '$.since', '2020-01-01T00:00:00+00:00')"
    times = "'$.times', (SELECT substr(slot, 12) FROM posts WHERE post_id = 1)"
    home.sql(f"UPDATE settings SET posting_frequency = json_set({since}, {times})")
    backup = back_up(home)
    home.done("post", "--due")
    put_back(home, backup)

    report = home.done("post", "--due", "--json").json

    assert "post 1 is not sent: the timeline shows a post for it" in report["skipped_because"]
    assert len(fake.posts()) == len(fake.requests("/2/tweets")) == 1


def test_while_the_timeline_cannot_be_read_nothing_is_sent(home: Installed, fake: FakeX) -> None:
    backup = back_up(home)
    home.done("post", "--due")
    put_back(home, backup)
    fake.fail(timeline(fake), "503", times=9)

    for command in (("post", "--due"), ("post", "1", "--yes"), ("post", "--now", "--yes")):
        ran = home.run(*command)
        assert (ran.code, "as after putting a backup back" in ran.refusal) == (75, True)

    assert len(fake.posts()) == 1
    fake.heal()
    home.done("post", "--due")
    assert len(fake.posts()) == 1


def test_another_machine_is_refused_until_it_has_adopted_the_copy(
    home: Installed, fake: FakeX
) -> None:
    backup = back_up(home)
    home.done("post", "--due")
    put_back(home, backup)
    home.sql("UPDATE installation SET machine = 'another'")
    (home.state / "post.lock").unlink()

    ran = home.run("post", "--due")
    assert (ran.code, "influencer doctor --adopt" in ran.refusal) == (78, True)
    fake.fail(timeline(fake), "503", times=9)
    assert home.run("doctor", "--adopt").code == 75
    assert home.run("post", "--due").code == 78
    fake.heal()

    home.done("doctor", "--adopt")

    home.done("post", "--due")
    assert len(fake.posts()) == 1
    home.done("post", "--now", "--yes")
    assert len(fake.posts()) == 2
