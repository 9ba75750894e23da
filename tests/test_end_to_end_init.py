"""``influencer init`` as installed: at a terminal, its stores tried, checked with the fake X.

The keyring of these tests works here and not under cron, as desktop keyrings do where nobody is
logged in: its module is found through a variable, which cron does not have.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fake_x.process import FakeX, running_fake_x
from installed import Installed, as_variables, at_a_terminal
from terminals import CTRL_C

HANDLE = "test_2244994945"
"""What the fake X calls the user of its keys."""
BY_PIPE = ("init", "--yes", "--handle", HANDLE, "--stdin", "--store", "file")
TESTS = Path(__file__).parent


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, fake: FakeX) -> Installed:
    """A user with a keyring that cron does not reach."""
    return Installed(
        tmp_path,
        INFLUENCER_X_API_URL=fake.url,
        PYTHON_KEYRING_BACKEND="paper_keyring.Keyring",
        PYTHONPATH=str(TESTS),
    )


def four_lines(fake: FakeX, **changes: str) -> str:
    return "".join(f"{value}\n" for value in (as_parts(fake) | changes).values())


def as_parts(fake: FakeX) -> dict[str, str]:
    return fake.credentials.reveal()


def typed(fake: FakeX) -> dict[str, str]:
    """What a person types, by question; the blank after a hidden one comes when echo is off."""
    keys = as_parts(fake)
    return {
        "handle": f"@{HANDLE}",
        "API key: ": keys["api_key"],
        "API key secret: ": keys["api_secret"],
        "Access token: ": keys["access_token"],
        "Access token secret: ": keys["access_token_secret"],
        "(Enter for none): ": "",
        "Time zone": "Europe/Zurich",
        "Times [": "09:00,18:30",
        "Areas": "",
        "Keep the keys in such a file?": "",
        "Write this into your crontab?": "n",
    }


def kept(home: Installed) -> list[Path]:
    """Files that hold keys."""
    paper = home.home / "paper-keyring.json"
    papers = [paper] if paper.exists() and paper.read_text("utf-8") != "{}" else []
    return [*papers, *(home.state / "secrets").glob("*")]


def test_a_person_is_asked_for_everything_and_no_key_is_shown(home: Installed, fake: FakeX) -> None:
    code, shown = at_a_terminal(home, "init", answers=typed(fake))

    assert code == 0, shown
    assert not [value for value in as_parts(fake).values() if value in shown]
    assert f"@{HANDLE}" in shown
    assert f"{len(fake.credentials.api_key.reveal())} characters" in shown
    assert "The keyring will not do under cron" in shown
    assert [path.suffix for path in kept(home)] == [".fernet"]
    assert "15 hashtags" in shown
    assert "post --due" in shown
    assert home.done("history", "--status", "ready", "--json").json == []
    post = home.done("generate", "--json").json[0]
    assert (post["account"], post["slot"][-5:] in {"09:00", "18:30"}) == (HANDLE, True)
    home.done("post", "1", "--yes")
    assert [posted["text"] for posted in fake.posts()][-1:] == [post["text"]]


def test_what_was_mistyped_is_asked_for_again(home: Installed, fake: FakeX) -> None:
    corrected = typed(fake) | {"handle": "no such handle"}
    questions = {"handle": corrected.pop("handle"), "is no handle": HANDLE, **corrected}

    code, shown = at_a_terminal(home, "init", answers=questions)

    assert code == 0, shown


def test_keys_come_through_a_pipe(home: Installed, fake: FakeX) -> None:
    ran = home.run(*BY_PIPE, stdin=four_lines(fake))

    assert ran.code == 0, ran.err
    assert f"@{HANDLE}" in ran.out
    assert len(kept(home)) == 1
    home.done("post", "--now", "--yes")


def test_wrong_keys_are_refused_and_not_kept(home: Installed, fake: FakeX) -> None:
    lines = four_lines(fake, access_token_secret="wrong")

    ran = home.run("init", "--yes", "--handle", HANDLE, "--stdin", stdin=lines)

    assert ran.code == 78
    assert "X does not accept" in ran.refusal
    assert not kept(home)
    assert home.run("post", "--due").code == 78


def test_keys_of_another_account_are_refused(home: Installed, fake: FakeX) -> None:
    ran = home.run("init", "--yes", "--handle", "alice", "--stdin", stdin=four_lines(fake))

    assert ran.code == 78
    assert f"@{HANDLE}" in ran.refusal
    assert not kept(home)


def test_a_keyring_that_cron_does_not_reach_is_never_taken_unasked(
    home: Installed, fake: FakeX
) -> None:
    ran = home.run("init", "--yes", "--handle", HANDLE, "--stdin", stdin=four_lines(fake))

    assert ran.code == 78
    assert "--store file" in ran.err
    assert not kept(home)


def test_keys_move_from_store_to_store_and_leave_with_the_account(
    home: Installed, fake: FakeX
) -> None:
    home.run(*BY_PIPE, stdin=four_lines(fake))

    refused = home.run("accounts", "move", "--to", "keyring")
    home.done("accounts", "move", "--to", "keyring", "--force")
    (found,) = home.done("accounts", "--json").json
    home.done("post", "--now", "--yes")
    home.done("accounts", "move", "--to", "file")
    home.done("accounts", "keys", "--stdin", stdin=four_lines(fake))
    (moved,) = home.done("accounts", "--json").json
    home.done("accounts", "remove", "--yes")

    assert refused.code == 78
    assert (found["store"], found["here"]["keys"], found["cron"]["keys"]) == (
        ("keyring", "keyring", None)
    )
    assert (moved["here"]["keys"], moved["cron"]["keys"]) == ("file", "file")
    assert not kept(home)


def test_without_a_keyring_the_other_way_is_named(home: Installed, fake: FakeX) -> None:
    backend = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}

    ran = home.run(
        "init", "--yes", "--handle", HANDLE, "--stdin", stdin=four_lines(fake), **backend
    )

    assert ran.code == 78
    assert "INFLUENCER_X_" in ran.err
    assert "keyrings.alt" not in ran.err


def test_with_keys_in_the_environment_no_store_is_touched(home: Installed, fake: FakeX) -> None:
    home.environment |= as_variables(fake.credentials)

    ran = home.done("init", "--yes", "--handle", HANDLE)

    assert "cron" in ran.err
    assert not kept(home)


def test_a_person_who_runs_it_again_keeps_the_keys(home: Installed, fake: FakeX) -> None:
    home.run(*BY_PIPE, stdin=four_lines(fake))

    code, shown = at_a_terminal(
        home, "init", answers={"handle": "", "Number": "4", "Times [": "07:00", "Number ": "8"}
    )

    assert code == 0, shown
    assert "07:00" in shown
    home.done("post", "--now", "--yes")


def test_a_person_who_breaks_off_has_set_nothing_up(home: Installed, fake: FakeX) -> None:
    until_there = list(typed(fake).items())[:-2]
    answers = dict(until_there) | {"Areas": CTRL_C}

    code, shown = at_a_terminal(home, "init", answers=answers)

    assert code != 0
    assert "nothing was set up" in shown
    assert "Traceback" not in shown
    assert not kept(home)
    assert home.run("post", "--due").code == 78


def test_keys_that_may_only_read_are_refused_with_the_fix(home: Installed, fake: FakeX) -> None:
    fake.fail("/2/users/me", "answer", is_late=True, headers={"x-access-level": "read"})

    ran = home.run("init", "--yes", "--handle", HANDLE, "--stdin", stdin=four_lines(fake))

    assert ran.code == 78
    assert "Read and write" in ran.refusal
    assert not kept(home)
