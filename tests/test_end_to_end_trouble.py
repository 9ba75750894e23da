"""What a user of the installed command sees when the world around it misbehaves."""

import re
import shutil
import signal
import sys
from pathlib import Path

import pytest
from installed import PROGRAM, SECONDS, Installed, at_a_terminal, wait_for

ENDLESS = ("topics", "facts", "--json")
"""Prints far more than a pipe holds."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A home with two prepared posts; nobody changes it."""
    made = Installed(tmp_path_factory.mktemp("home"))
    made.done("generate", "--count", "2", "--quiet")
    return made


@pytest.mark.parametrize("command", [ENDLESS, ENDLESS[:2], ("topics",), ("--help",)], ids=" ".join)
def test_a_reader_who_leaves_early_sees_no_traceback(
    home: Installed, command: tuple[str, ...]
) -> None:
    with home.started(*command) as run:
        assert run.stdout
        assert run.stderr
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()
        code = run.wait(SECONDS)

    assert said == ""
    assert code in {0, 1, 141}


def test_ctrl_c_leaves_no_traceback_and_whole_posts(tmp_path: Path) -> None:
    home = Installed(tmp_path)
    with home.started("generate", "--count", "50") as run:
        wait_for(lambda: list((home.state / "images").glob("*.png")))
        run.send_signal(signal.SIGINT)

        _, err = run.communicate(timeout=SECONDS)

    assert run.returncode not in {0, None}
    assert "Traceback" not in err
    posts = home.done("history", "--status", "ready", "--limit", "99", "--json").json
    assert all(Path(post["image"]).exists() for post in posts)
    assert len(posts) < 50


def test_a_full_output_is_no_bug_with_a_traceback(home: Installed) -> None:
    with Path("/dev/full").open("w") as full, home.started(*ENDLESS, stdout=full) as run:
        _, err = run.communicate(timeout=SECONDS)

    assert run.returncode != 0
    assert "Traceback" not in err


def test_a_bug_is_one_line_and_a_traceback_in_the_log(tmp_path: Path) -> None:
    home = Installed(tmp_path)
    program = [sys.executable, "-c", WITH_A_BUG]

    ran = home.run("history", program=program)

    log = (home.state / "log" / "influencer.log").read_text("utf-8")
    assert ran.code == 1
    assert "ZeroDivisionError" in ran.refusal
    assert "Traceback" in log


WITH_A_BUG = """
from influencer.cli import history
from influencer.__main__ import main
history.parse_moment = history.PostQuery = lambda **_: 1 / 0
main()
"""


def read_only(folder: Path) -> list[str]:
    """What to put before a command so that it cannot write to the folder, where permitted."""
    script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
    return ["unshare", "--mount", "--map-root-user", "sh", "-c", script, str(folder)]


@pytest.mark.parametrize("command", ["generate", "post --due", "topics"])
def test_a_home_that_is_read_only_is_named(home: Installed, tmp_path: Path, command: str) -> None:
    copy = Installed(tmp_path)
    shutil.copytree(home.state, copy.state)
    wrapper = read_only(copy.state)
    if copy.run(program=[*wrapper, "true"]).code:
        pytest.skip("this machine lets nobody mount a folder read-only")

    ran = copy.run(*command.split(), program=[*wrapper, *PROGRAM])

    assert ran.code == 1
    assert str(copy.database) in ran.refusal


def test_a_table_fits_a_narrow_terminal(home: Installed) -> None:
    code, shown = at_a_terminal(home, "history", "--status", "ready", answers={}, columns=80)

    lines = shown.replace("\r", "").splitlines()
    assert code == 0
    assert len(lines) == 3
    assert max(len(plain(line)) for line in lines) <= 80


def plain(line: str) -> str:
    """The line without colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", line)


def test_a_table_in_a_pipe_has_a_line_for_each_post_and_no_colours(home: Installed) -> None:
    ran = home.done("history", "--status", "ready", COLUMNS="80", FORCE_COLOR="")

    assert len(ran.out.splitlines()) == 3
    assert "\x1b" not in ran.out


def test_a_terminal_without_colours_gets_none(home: Installed) -> None:
    home = Installed(home.home, NO_COLOR="1")

    _, shown = at_a_terminal(home, "history", "1", answers={})

    assert "\x1b[3" not in shown
    assert "▀" not in shown


def test_a_terminal_with_colours_gets_the_picture(home: Installed) -> None:
    home = Installed(home.home, COLORTERM="truecolor")

    _, shown = at_a_terminal(home, "history", "1", answers={})

    assert "▀" in shown


def test_progress_is_shown_to_people_and_not_to_pipes(tmp_path: Path) -> None:
    home = Installed(tmp_path)

    piped = home.done("generate", "--count", "2", "--json")
    _, shown = at_a_terminal(home, "generate", "--count", "2", "--json", answers={})

    assert "writing" not in piped.err
    assert "writing" in shown
