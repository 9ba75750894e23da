"""A model paints behind an account's cards: only where it is set, paid for, and never needed."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from command_line import (
    CommandLine,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import make_fact
from fake_model.server import FakeModel, running_fake_model
from fakes.publisher import FakePublisher
from PIL import Image

WITHOUT = "drawn without a background: gpt-image-2.5-flare:"


@pytest.fixture
def fake() -> Iterator[FakeModel]:
    with running_fake_model() as server:
        yield server


@pytest.fixture
def keyed(cli: CommandLine, fake: FakeModel, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """An account with the key of the fake server, which writes offline."""
    monkeypatch.setenv("OPENAI_API_KEY", fake.key)
    cli.sign_up("alice")
    cli.done("settings", "set", "model_url", fake.url)
    return cli


@pytest.fixture
def alice(keyed: CommandLine) -> CommandLine:
    """Her cards have painted backgrounds."""
    keyed.done("settings", "set", "background", "model")
    return keyed


def story_of(cli: CommandLine, post_id: int = 1) -> str:
    return " ".join(cli.done("history", str(post_id)).out.split())


def spent(cli: CommandLine) -> float:
    amount: float = cli.run("status", "--json").json[0]["budget"]["spent_usd"]
    return amount


def test_a_card_is_drawn_on_a_painting_that_is_paid_for(
    alice: CommandLine, fake: FakeModel
) -> None:
    (post,) = alice.done("generate", "--json").json

    assert post["image_background"] == fake.image_model
    assert post["generator"] == "offline"
    assert [asked.path for asked in fake.requests] == ["/v1/images/generations"]
    assert spent(alice) == 0.01
    image = Image.open(BytesIO(Path(post["image"]).read_bytes()))
    assert (image.format, image.size) == ("PNG", (1600, 900))
    assert "written by offline; background by gpt-image-2.5-flare" in story_of(alice)


def test_the_key_alone_has_nothing_painted(keyed: CommandLine, fake: FakeModel) -> None:
    (post,) = keyed.done("generate", "--json").json

    assert post["image_background"] is None
    assert fake.requests == []
    assert story_of(keyed).endswith("written by offline")


@pytest.mark.parametrize("option", ["--offline", "--dry-run"])
def test_offline_and_in_a_dry_run_nothing_is_painted(
    alice: CommandLine, fake: FakeModel, option: str
) -> None:
    (post,) = alice.done("generate", option, "--json").json

    assert post["image_background"] is None
    assert fake.requests == []


def test_a_dry_run_says_that_nothing_was_painted(alice: CommandLine) -> None:
    said = alice.done("generate", "--dry-run").err

    assert "gpt-image-2.5-flare was not asked for backgrounds, which would cost." in said


def test_a_diagram_stands_on_nothing(alice: CommandLine, fake: FakeModel) -> None:
    alice.parts["builtin_facts"] = [make_fact(pictures=("merkle_tree",))]

    (post,) = alice.done("generate", "--json").json

    assert post["image_template"] == "merkle_tree"
    assert post["image_background"] is None
    assert fake.requests == []
    assert WITHOUT not in story_of(alice)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("401", "does not accept the key"),
        ("429", "asks to slow down"),
        ("500", "has trouble of its own"),
        ("blocked", "moderation_blocked"),
        ("html", "holds no picture"),
        ("no-base64", "holds no picture, but something else"),
        ("text", "no picture that can be read"),
        ("garbage", "no picture that can be read"),
        ("cut", "no picture that can be read"),
        ("gif", "no picture that can be read"),
        ("bomb", "more pixels than any picture"),
        ("larger", "odd size, 8000x8000"),
        ("stamp", "odd size, 64x36"),
        ("large-answer", "AnswerTooLongError"),
    ],
)
def test_whatever_goes_wrong_the_card_stands_alone_and_the_story_says_why(
    alice: CommandLine, fake: FakeModel, fault: str, reason: str
) -> None:
    fake.fail(fault, times=9)

    (post,) = alice.done("generate", "--json").json

    assert post["image_background"] is None
    assert Path(post["image"]).exists()
    story = story_of(alice)
    assert f"written by offline; {WITHOUT}" in story
    assert reason in story
    assert fake.key not in story
    assert len(fake.requests) == 1
    assert alice.done("history", "--status", "ready", "--json").json[0]["error"] is None


def test_a_painting_of_another_size_is_cropped(alice: CommandLine, fake: FakeModel) -> None:
    fake.fail("square")

    (post,) = alice.done("generate", "--json").json

    assert post["image_background"] == fake.image_model
    assert Image.open(BytesIO(Path(post["image"]).read_bytes())).size == (1600, 900)


def test_a_cap_that_would_leave_no_room_for_the_post_has_nothing_painted(
    alice: CommandLine, fake: FakeModel
) -> None:
    alice.done("settings", "set", "monthly_cap_usd", "0.025")

    alice.done("generate", "--json")

    assert fake.requests == []
    assert f"{WITHOUT} the month's budget has no room" in story_of(alice)


def test_at_a_higher_price_fewer_are_painted(alice: CommandLine, fake: FakeModel) -> None:
    alice.done("settings", "set", "price_model_image_usd", "0.40")
    alice.done("settings", "set", "monthly_cap_usd", "1")

    posts = alice.done("generate", "--count", "3", "--json").json

    assert [bool(post["image_background"]) for post in posts] == [True, True, False]
    assert len(fake.requests) == 2
    assert spent(alice) == 0.8


def test_what_the_paintings_cost_is_expected_too(keyed: CommandLine) -> None:
    before = keyed.run("status", "--json").json[0]["budget"]["per_month_usd"]

    keyed.done("settings", "set", "background", "model")

    after = keyed.run("status", "--json").json[0]["budget"]["per_month_usd"]
    assert after == pytest.approx(before * 1.5, abs=0.02)


def test_without_a_key_posts_go_out_plain_and_it_is_told(
    cli: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    x = FakePublisher()
    cli.sign_up("alice")
    cli.publish_through(x)
    cli.parts["last_run_at"] = cli.clock.now
    cli.done("settings", "set", "background", "model")

    cli.done("post", "--now", "--yes")

    assert len(x.sent) == 1
    assert f"{WITHOUT} there is no key for it: set OPENAI_API_KEY" in story_of(cli)
    ran = cli.run("status", "--json")
    (trouble,) = ran.json[0]["needs_person"]
    assert ran.code == 1
    assert "no background was painted for the last post; influencer history 1 says why" in trouble
    cli.done("settings", "set", "background", "none")
    assert cli.run("status").code == 0


def test_another_model_may_paint(alice: CommandLine, fake: FakeModel) -> None:
    fake.image_model = "gpt-image-1.5"
    alice.done("settings", "set", "image_model", fake.image_model)

    (post,) = alice.done("generate", "--json").json

    assert post["image_background"] == "gpt-image-1.5"


@pytest.mark.parametrize("setting", ["yes", "no"])
def test_a_post_with_a_painting_is_marked_as_made_with_ai_whatever_is_set(
    alice: CommandLine, setting: str
) -> None:
    x = FakePublisher()
    alice.publish_through(x)
    alice.done("settings", "set", "made_with_ai", setting)

    alice.done("post", "--now", "--yes")

    assert x.sent[0].made_with_ai is True


def test_a_plain_one_is_not(alice: CommandLine, fake: FakeModel) -> None:
    x = FakePublisher()
    alice.publish_through(x)
    fake.fail("500")

    alice.done("post", "--now", "--yes")

    assert x.sent[0].made_with_ai is False


def test_the_mark_stays_though_nothing_is_painted_any_more(alice: CommandLine) -> None:
    x = FakePublisher()
    alice.publish_through(x)
    (post,) = alice.done("generate", "--json").json
    alice.done("settings", "set", "background", "none")

    alice.done("post", str(post["id"]), "--yes")

    assert x.sent[0].made_with_ai is True
