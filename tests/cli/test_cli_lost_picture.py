"""A prepared post whose picture is gone, or is not the one that was reviewed: who tells of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.publisher import FakePublisher

WAY_ON = "; the run of its slot writes post 1 anew, or influencer post --delete 1 discards it"


def scribble(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"x")


@pytest.fixture(params=[Path.unlink, scribble], ids=["gone", "changed"])
def spoilt(request: pytest.FixtureRequest, cli: CommandLine) -> CommandLine:
    """Post 1 is prepared for noon, and its picture is spoilt."""
    spoil: Callable[[Path], None] = request.param
    cli.publish_through(FakePublisher())
    cli.sign_up()
    spoil(Path(cli.done("generate", "--json").json[0]["image"]))
    return cli


def test_the_rehearsal_of_a_post_says_what_the_post_would(spoilt: CommandLine) -> None:
    rehearsed = spoilt.run("post", "1", "--dry-run")
    posted = spoilt.run("post", "1", "--yes")

    assert rehearsed.refusal.startswith("the picture /")
    assert rehearsed.refusal.endswith(WAY_ON)
    assert rehearsed.code == posted.code == 1
    assert rehearsed.refusal in posted.err


def test_the_rehearsal_of_a_slot_shows_the_post_that_is_written_instead(
    spoilt: CommandLine,
) -> None:
    spoilt.clock.advance(hours=3)

    rehearsed = spoilt.done("post", "--due", "--dry-run", "--json")
    spoilt.done("post", "--due")

    assert "influencer: post 1 would be written anew: the picture /" in rehearsed.err
    assert "discards it" not in rehearsed.err
    assert [post["text"] for post in rehearsed.json] == [spoilt.history()[0]["text"]]


def test_the_history_of_the_post_tells_of_it(spoilt: CommandLine) -> None:
    shown = spoilt.done("history", "1", "--json")

    assert shown.json["status"] == "ready"
    assert shown.err.startswith("influencer: the picture /")
    assert shown.err.endswith(f"{WAY_ON}\n")


def test_doctor_tells_of_it_and_calls_nothing_wrong(spoilt: CommandLine) -> None:
    """The run of the slot writes the post anew."""
    found = {one["name"]: one for one in spoilt.run("doctor", "--no-verify", "--json").json}

    assert (found["pictures"]["level"], found["pictures"]["ok"]) == ("note", True)
    assert found["pictures"]["found"].startswith("the picture /")
    assert found["pictures"]["fix"] == WAY_ON.removeprefix("; ")


def test_a_post_whose_text_is_refused_by_now_is_not_rehearsed(cli: CommandLine) -> None:
    cli.publish_through(FakePublisher())
    cli.sign_up()
    cli.done("generate")
    cli.done("settings", "set", "hashtags", "3")

    rehearsed = cli.run("post", "1", "--dry-run")

    assert rehearsed.refusal.startswith("post 1 does not pass the gates any more: ")
    assert rehearsed.code == cli.run("post", "1", "--yes").code == 2


def test_a_sound_post_is_rehearsed_without_a_word(cli: CommandLine) -> None:
    cli.sign_up()
    cli.done("generate")

    assert cli.done("post", "1", "--dry-run").err == "Dry run: nothing was sent.\n"
    assert cli.done("history", "1").err == ""
