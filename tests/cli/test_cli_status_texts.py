"""An account without texts, or whose model does not write, does not go silent unnoticed."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_fact
from fake_model.server import running_fake_model
from fakes.publisher import FakePublisher


def needs(cli: CommandLine) -> list[str]:
    """What needs a person; the exit code agrees."""
    ran = cli.run("status", "--json")
    found = [trouble for account in ran.json for trouble in account["needs_person"]]
    assert ran.code == (1 if found else 0)
    return found


@pytest.fixture(name="x")
def x_fixture(cli: CommandLine) -> FakePublisher:
    made = FakePublisher()
    cli.sign_up()
    cli.publish_through(made)
    cli.parts["last_run_at"] = cli.clock.now
    return made


def test_a_ledger_that_has_run_dry_needs_a_person_from_the_first_slot_on(
    cli: CommandLine, x: FakePublisher
) -> None:
    cli.parts["builtin_facts"] = [make_fact(figure=None)]
    for _ in range(2):
        cli.clock.advance(hours=4)
        cli.run("post", "--due")
    assert len(x.sent) == 2
    assert needs(cli) == []

    cli.clock.advance(hours=4)
    ran = cli.run("post", "--due")

    assert ran.code == 1
    (trouble,) = needs(cli)
    assert trouble.startswith("nothing was written for the slot satsjournal/x/")
    assert "no new post can be written" in trouble
    assert "add facts of your own" in trouble


def test_a_slot_that_was_missed_for_want_of_a_text_says_so(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.parts["builtin_facts"] = []
    cli.clock.advance(hours=3)
    cli.run("post", "--due")
    cli.clock.advance(hours=4)
    cli.run("post", "--due")
    cli.clock.advance(hours=1)
    cli.run("post", "--due")

    missed = [line for line in needs(cli) if "was missed" in line]
    assert missed
    assert all("no fact is left to post about" in line for line in missed)


def test_a_model_that_does_not_write_needs_a_person(
    cli: CommandLine, x: FakePublisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_fake_model() as fake:
        monkeypatch.setenv("OPENAI_API_KEY", fake.key)
        for name, value in (("writer", "model"), ("model", fake.model), ("model_url", fake.url)):
            cli.done("settings", "set", name, value)
        fake.fail("401")
        cli.done("post", "--now", "--yes")
        (trouble,) = needs(cli)
        assert "the model has not written the last post; influencer history 1 says" in trouble
        assert "influencer doctor whether its server takes the key" in trouble

        cli.clock.advance(hours=1)
        cli.done("post", "--now", "--yes")
        assert len(x.sent) == 2
        assert needs(cli) == []


def test_a_post_of_before_the_model_was_chosen_needs_nobody(
    cli: CommandLine, x: FakePublisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli.done("post", "--now", "--yes")
    monkeypatch.setenv("OPENAI_API_KEY", "sentinel-model")
    cli.done("settings", "set", "writer", "model")

    assert len(x.sent) == 1
    assert needs(cli) == []


def test_a_model_whose_key_is_gone_needs_a_person(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("settings", "set", "writer", "model")
    cli.clock.advance(hours=4)

    assert cli.run("post", "--due").code == 78
    (trouble,) = needs(cli)
    assert "there is no key for it" in trouble


def test_whoever_has_paused_an_account_without_texts_is_left_alone(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.parts["builtin_facts"] = []
    cli.clock.advance(hours=4)
    cli.run("post", "--due")
    assert len(needs(cli)) == 1

    cli.done("schedule", "pause")
    assert needs(cli) == []
