"""The installed command publishes on the fake X, as cron calls it and as a person does."""

import fcntl
import hashlib
import shutil
import signal
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path

import pytest
from command_line import Ran
from fake_x import Keys
from fake_x.process import FakeX, running_fake_x
from installed import SECONDS, Installed, as_variables, at_a_terminal, wait_for

from influencer.adapters.secrets.environment import VARIABLES
from influencer.domain.credentials import Credentials

SILENCE = Ran(code=0, out="", err="")
KEYS = Credentials.of(**asdict(Keys()))
HANDLE = "test_2244994945"
"""What the fake X calls the user of its keys."""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An account with one prepared post whose slot has come; tests work on copies of it."""
    made = Installed(tmp_path_factory.mktemp("prepared"), **as_variables(KEYS))
    made.sign_up(HANDLE)
    made.done("generate", "--quiet")
    made.make_due()
    return made


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[FakeX]:
    with running_fake_x(tmp_path / "x") as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, prepared: Installed, fake: FakeX) -> Installed:
    """The account, on a fake X of this test's own."""
    variables = as_variables(fake.credentials)
    made = Installed(tmp_path / "home", INFLUENCER_X_API_URL=fake.url, **variables)
    shutil.copytree(prepared.state, made.state)
    return made


def test_cron_publishes_a_due_post_from_its_bare_environment(home: Installed, fake: FakeX) -> None:
    shutil.move(home.state, home.home / ".local" / "share" / "influencer")
    keep_in_dotenv(home.home / ".config" / "influencer" / ".env", home.environment)
    home.environment = {
        "HOME": str(home.home),
        "LOGNAME": "alice",
        "PATH": "/usr/bin:/bin",
        "SHELL": "/bin/sh",
        "INFLUENCER_X_API_URL": fake.url,
    }

    ran = home.done("post", "--due")

    post = home.done("history", "--json").json[0]
    assert [posted["text"] for posted in fake.posts()] == [post["text"]]
    assert post["platform_post_id"] in ran.out


def keep_in_dotenv(path: Path, environment: Mapping[str, str]) -> None:
    path.parent.mkdir(parents=True)
    path.touch(mode=0o600)
    lines = [f"{name}='{environment[name]}'\n" for name in VARIABLES.values()]
    path.write_text("".join(lines), "utf-8")


def test_x_gets_exactly_what_is_kept(home: Installed, fake: FakeX) -> None:
    home.done("post", "--due")

    kept = home.done("history", "--json").json[0]
    (posted,) = fake.posts()
    picture = Path(kept["image"]).read_bytes()
    assert posted["text"] == kept["text"]
    assert posted["alt_texts"] == [kept["alt_text"]]
    assert posted["sha256"] == [hashlib.sha256(picture).hexdigest()]
    assert kept["platform_post_id"] == posted["id"]
    assert (kept["status"], kept["attempts"], kept["cost_usd"]) == ("posted", 1, 0.02)


def test_a_second_run_publishes_nothing(home: Installed, fake: FakeX) -> None:
    home.done("post", "--due")
    calls = len(fake.requests())

    assert home.run("post", "--due") == SILENCE
    assert len(fake.requests()) == calls


def test_four_runs_at_once_publish_one_post(home: Installed, fake: FakeX) -> None:
    with ExitStack() as stack:
        runs = [stack.enter_context(home.started("post", "--due")) for _ in range(4)]
        codes = {run.wait(SECONDS) for run in runs}

    assert codes == {0}
    assert len(fake.posts()) == 1
    assert len(fake.requests("/2/tweets")) == 1


@pytest.mark.parametrize(
    ("fault", "code", "status", "in_the_end"),
    [
        ("401", 78, "ready", 1),
        ("429", 75, "ready", 0),
        ("400", 1, "rejected", 0),
        ("reset-after", 75, "unknown", 1),
    ],
)
def test_an_answer_that_is_no_yes(
    home: Installed, fake: FakeX, fault: str, code: int, status: str, in_the_end: int
) -> None:
    fake.fail("/2/tweets", fault)

    ran = home.run("post", "--due")

    assert ran.code == code
    assert ran.refusal
    assert home.sql("SELECT status FROM posts WHERE content IS NOT NULL") == [(status,)]
    home.run("post", "--due")
    assert len(fake.posts()) == in_the_end


def test_while_another_process_publishes_nothing_is_done(home: Installed, fake: FakeX) -> None:
    with (home.state / "post.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)

        assert home.run("post", "--due") == SILENCE
        assert home.run("post", "1", "--yes").code == 75

    assert fake.requests() == []
    home.done("post", "--due")
    assert len(fake.posts()) == 1


def test_a_killed_run_is_not_repeated(home: Installed, fake: FakeX) -> None:
    fake.fail("/2/tweets", "hang-after")
    with home.started("post", "--due"):
        wait_for(fake.posts)

    ran = home.run("post", "--due")

    assert ran.code == 75
    assert "may be on X or not" in ran.refusal
    assert len(fake.requests("/2/tweets")) == 1


def test_ctrl_c_while_sending_promises_nothing(home: Installed, fake: FakeX) -> None:
    fake.fail("/2/tweets", "hang-after")
    with home.started("post", "--due") as run:
        wait_for(fake.posts)
        run.send_signal(signal.SIGINT)

        out, err = run.communicate(timeout=SECONDS)

    assert run.returncode not in {0, None}
    assert "Traceback" not in err
    assert "nothing was published" not in out + err
    assert home.run("post", "--due").code == 75
    assert len(fake.requests("/2/tweets")) == 1


def test_a_prepared_post_is_published_once(home: Installed, fake: FakeX) -> None:
    home.done("post", "1", "--yes")

    assert home.run("post", "1", "--yes").code == 2
    assert len(fake.posts()) == 1


def test_a_new_post_is_published_once(home: Installed, fake: FakeX) -> None:
    home.done("post", "--now", "--yes")

    posted = home.done("history", "--json").json
    assert [post["text"] for post in fake.posts()] == [posted[0]["text"]]
    assert posted[0]["slot"] is None


def test_without_a_terminal_nobody_is_asked(home: Installed, fake: FakeX) -> None:
    before = home.database.read_bytes()

    for what in ("1", "--now"):
        ran = home.run("post", what, stdin="y\n")
        assert ran.code == 2
        assert "--yes" in ran.refusal

    assert fake.requests() == []
    assert home.database.read_bytes() == before


@pytest.mark.parametrize(("answer", "count"), [("y", 1), ("n", 0)])
def test_at_a_terminal_a_person_decides(
    home: Installed, fake: FakeX, answer: str, count: int
) -> None:
    code, shown = at_a_terminal(home, "post", "1", answers={"Publish": answer})

    assert code == (0 if count else 1)
    assert "#" in shown
    assert len(fake.posts()) == count
