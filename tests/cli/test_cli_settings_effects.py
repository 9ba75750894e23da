"""A setting that was changed takes effect."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer, make_fact
from fakes.publisher import FakePublisher
from fakes.writing import FakeRenderer

from influencer.domain.publishing import Outcome
from influencer.errors import PictureError

LINK = "Nodes compute every halving; the rule stands at github.com/bitcoin/bitcoin for all to read."


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """X, for an account whose slot is 3 hours away."""
    made = FakePublisher()
    cli.sign_up()
    cli.publish_through(made)
    return made


@pytest.mark.parametrize("count", [0, 1, 20])
def test_posts_have_as_many_hashtags_as_are_set(
    cli: CommandLine, publisher: FakePublisher, count: int
) -> None:
    cli.done("settings", "set", "hashtags", str(count))

    written = cli.done("generate", "--count", "12", "--json").json

    assert [len(post["hashtags"]) for post in written] == [count] * 12
    assert [post["text"].count("#") for post in written] == [count] * 12
    assert all(post["text"] == post["text"].strip() for post in written)
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    assert publisher.sent[0].text == written[0]["text"]


def test_a_text_that_leaves_no_room_for_twenty_hashtags_says_so(cli: CommandLine) -> None:
    cli.parts["builtin_facts"] = [make_fact(phrasings=(f"Halvings are {'very ' * 45}rare.",))]
    cli.done("settings", "set", "hashtags", "20")

    ran = cli.run("generate")

    assert ran.code == 1
    assert "halving-interval: 20 hashtags need room for at least" in ran.refusal


def test_a_prepared_post_with_another_number_is_written_anew(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.done("generate")
    cli.done("settings", "set", "hashtags", "2")
    cli.clock.advance(hours=3)

    cli.done("post", "--due")

    assert publisher.sent[0].text.count("#") == 2


@pytest.mark.parametrize(("hours", "status"), [(4, "posted"), (6, "expired")])
def test_a_missed_slot_is_served_until_its_deadline(
    cli: CommandLine, publisher: FakePublisher, hours: int, status: str
) -> None:
    cli.done("schedule", "set", "--times", "10:00")
    cli.done("settings", "set", "deadline_hours", "5")
    cli.clock.advance(hours=1 + hours)

    for _ in range(2):
        cli.run("post", "--due")
        cli.clock.advance(hours=1)

    assert [post["status"] for post in cli.history()] == [status]
    assert len(publisher.sent) == (status == "posted")


def test_a_text_with_a_link_is_written_where_links_are_allowed_and_has_its_price(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.parts["builtin_facts"] = [make_fact(phrasings=(LINK,), figure=None)]
    ran = cli.run("generate")
    assert (ran.code, "would make 'github.com/bitcoin/bitcoin' a link" in ran.err) == (1, True)
    cli.done("settings", "set", "allow_links", "yes")
    cli.done("settings", "set", "price_post_with_link_usd", "0.3")
    assert "$0.305" in cli.done("generate").out
    cli.clock.advance(hours=3)

    cli.done("post", "--due")

    assert publisher.sent[0].text.startswith(LINK)
    assert cli.history()[0]["cost_usd"] == 0.305


def test_prices_are_used_for_what_is_reserved(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.done("settings", "set", "price_post_usd", "0.4")
    cli.done("settings", "set", "price_alt_text_usd", "0.1")
    publisher._sends = iter([make_answer(Outcome.UNKNOWN)])
    cli.clock.advance(hours=3)

    cli.run("post", "--due")

    budget = cli.run("status", "--json").json[0]["budget"]
    assert (budget["spent_usd"], budget["reserved_usd"]) == (0.1, 0.4)


def test_the_cap_stops_sending_in_its_own_words_and_nothing_is_made_for_nothing(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "0.03")
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    cli.clock.advance(hours=4)
    cli.parts["renderer"] = FakeRenderer(error=PictureError("something was drawn"))

    ran = cli.run("post", "--due")

    assert ran.code == 1
    assert "the budget of @satsjournal for this month is used up" in ran.refusal
    assert "settings set monthly_cap_usd" in ran.refusal
    assert (len(publisher.sent), len(publisher.uploaded), publisher.read) == (1, 1, [])
    planned = cli.done("history", "--json", "--status", "planned").json
    assert [post["text"] for post in planned if post["due_at"] == "2026-11-22T16:00:00Z"] == [""]


def test_a_cap_that_is_raised_lets_the_slot_be_served(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "0.02")
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    cli.clock.advance(hours=4)
    assert cli.run("post", "--due").code == 1

    cli.done("settings", "set", "monthly_cap_usd", "none")
    cli.done("post", "--due")

    assert len(publisher.sent) == 2


def test_another_month_has_its_own_budget(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "0.03")
    cli.clock.advance(hours=3)
    cli.done("post", "--due")
    cli.clock.advance(days=8, hours=11)
    assert cli.run("post", "--due").code == 1, "it is 23:00 on the 30th"

    cli.clock.advance(hours=2)
    cli.run("post", "--due")

    assert len(publisher.sent) == 2


def test_by_hand_the_cap_holds_too(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "0.02")
    cli.done("post", "--now", "--yes")

    ran = cli.run("post", "--now", "--yes")

    assert (ran.code, "is used up" in ran.err, len(publisher.sent)) == (1, True, 1)
