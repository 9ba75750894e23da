"""A dry run cannot send: nothing that could is even loaded, and nothing is kept."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_x.process import FakeX, running_fake_x
from fakes.surroundings import CREDENTIALS
from installed import Installed, as_variables

WITH_LOADED_MODULES = """
import sys
from influencer.__main__ import main
try:
    main()
finally:
    print(*{"tweepy", "requests", "urllib3", "oauthlib", "keyring"} & set(sys.modules))
"""
"""Runs the command line, and then prints what of the network's and the keyring's is loaded."""
WAYS = ("--due",), ("1",), ("--now",)


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, fake: FakeX) -> Installed:
    """An account that could publish post 1 right now."""
    variables = as_variables(fake.credentials)
    made = Installed(tmp_path_factory.mktemp("home"), INFLUENCER_X_API_URL=fake.url, **variables)
    made.sign_up()
    made.done("generate", "--quiet")
    made.make_due()
    return made


@pytest.mark.parametrize("what", WAYS, ids=" ".join)
def test_a_dry_run_shows_the_post_and_does_nothing(
    home: Installed, fake: FakeX, what: tuple[str, ...]
) -> None:
    before = {path: path.read_bytes() for path in home.state.rglob("*") if path.is_file()}

    shown = home.done("post", *what, "--dry-run")

    assert shown.out.count("#") == 15
    assert fake.requests() == []
    assert {p: p.read_bytes() for p in home.state.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize("what", WAYS, ids=" ".join)
def test_in_a_dry_run_nothing_is_loaded_that_could_send(
    home: Installed, what: tuple[str, ...]
) -> None:
    program = [sys.executable, "-c", WITH_LOADED_MODULES]

    ran = home.run("post", *what, "--dry-run", "--json", program=program)

    assert ran.code == 0, ran.err
    assert ran.out.splitlines()[-1] == ""


def test_a_run_that_publishes_loads_what_it_takes(tmp_path: Path) -> None:
    with running_fake_x(tmp_path / "x") as fake:
        variables = as_variables(fake.credentials)
        home = Installed(tmp_path / "home", INFLUENCER_X_API_URL=fake.url, **variables)
        home.sign_up()

        ran = home.run(
            "post", "--now", "--yes", program=[sys.executable, "-c", WITH_LOADED_MODULES]
        )

    assert {"tweepy", "requests"} <= set(ran.out.splitlines()[-1].split())


def test_a_dry_run_of_cron_shows_what_cron_would_publish(home: Installed) -> None:
    prepared = home.done("history", "--status", "ready", "--json").json

    shown = home.done("post", "--due", "--dry-run", "--json").json

    assert [post["text"] for post in shown] == [post["text"] for post in prepared]


def test_a_dry_run_with_nothing_due_says_so(tmp_path: Path) -> None:
    home = Installed(tmp_path, **as_variables(CREDENTIALS))
    home.sign_up()

    ran = home.done("post", "--due", "--dry-run")

    assert ran.out == ""
    assert "nothing is due" in ran.err


def test_a_post_that_is_not_ready_is_refused_in_a_dry_run_too(home: Installed) -> None:
    ran = home.run("post", "99", "--dry-run")

    assert ran.code == 2
    assert "99" in ran.refusal


def test_a_dry_run_of_a_new_post_needs_no_account(tmp_path: Path) -> None:
    home = Installed(tmp_path)

    ran = home.done("post", "--now", "--dry-run")

    assert ran.out.count("#") == 15
    assert not home.database.exists()
