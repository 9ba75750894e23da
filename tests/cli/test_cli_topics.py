"""``influencer topics``: the list, its changes, and what they do to what is written."""

from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

from influencer.adapters.ledger import read_topic_bank

KEYS = {
    "slug", "name", "category", "description", "priority", "enabled", "builtin", "hashtags",
    "facts", "texts_left", "share", "last_used", "runway_days",
}  # fmt: skip


def topic(cli: CommandLine, slug: str, *options: str) -> dict[str, Any]:
    """One topic as ``topics --json`` has it."""
    found = [item for item in cli.done("topics", "--json", *options).json if item["slug"] == slug]
    assert len(found) == 1
    return dict(found[0])


def test_the_bank_is_listed_before_there_is_an_account(cli: CommandLine) -> None:
    listed = cli.done("topics", "--json").json

    assert {item["slug"] for item in listed} == {item.slug for item in read_topic_bank().topics}
    assert all(set(item) == KEYS for item in listed)
    assert all(item["facts"] > 0 and item["runway_days"] > 0 for item in listed)
    assert cli.history("--status", "planned") == []


def test_the_table_has_a_line_for_each_topic(cli: CommandLine) -> None:
    lines = [line.split() for line in cli.done("topics").out.splitlines()]
    listed = cli.done("topics", "--json").json

    rows = {words[0]: words for words in lines if words}
    assert all(str(topic["facts"]) in rows[topic["slug"]] for topic in listed)
    assert all(str(topic["priority"]) in rows[topic["slug"]] for topic in listed)


def test_the_list_says_what_was_written_about(cli: CommandLine) -> None:
    post = cli.done("generate", "--json").json[0]

    used = topic(cli, post["topic"])

    assert used["share"] == 1
    assert used["last_used"] == post["due_at"]


def test_a_topic_can_be_turned_off_and_on(cli: CommandLine) -> None:
    cli.done("topics", "disable", "liquid")
    assert topic(cli, "liquid")["enabled"] is False
    refused = cli.run("generate", "--topic", "liquid")

    cli.done("topics", "enable", "liquid")

    assert (refused.code, "enable liquid" in refused.refusal) == (2, True)
    assert topic(cli, "liquid")["enabled"] is True
    assert cli.done("generate", "--topic", "liquid", "--json").json[0]["topic"] == "liquid"


def test_the_choice_of_one_account_is_not_that_of_another(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)
    cli.done("topics", "disable", "liquid", "--account", "first")
    cli.done("topics", "edit", "liquid", "--priority", "9", "--account", "second")

    first, second = (topic(cli, "liquid", "--account", name) for name in ("first", "second"))

    assert (first["enabled"], second["enabled"]) == (False, True)
    assert first["priority"] != second["priority"] == 9


def test_a_priority_outlives_turning_a_topic_off_and_on(cli: CommandLine) -> None:
    cli.done("topics", "edit", "liquid", "--priority", "8")
    cli.done("topics", "disable", "liquid")
    cli.done("topics", "enable", "liquid")

    assert topic(cli, "liquid")["priority"] == 8


def test_a_higher_priority_brings_more_posts(cli: CommandLine) -> None:
    for item in cli.done("topics", "--json").json:
        priority = "9" if item["slug"] == "cashu" else "1"
        cli.done("topics", "edit", item["slug"], "--priority", priority)

    posts = cli.done("generate", "--count", "8", "--json").json

    assert sum(post["topic"] == "cashu" for post in posts) > 1


def test_a_topic_of_ones_own_is_added_changed_and_removed(cli: CommandLine) -> None:
    cli.done("topics", "add", "my-node", "--category", "bitcoin", "--hashtags", "#node, pleb,BTC")
    added = topic(cli, "my-node")
    cli.done("topics", "edit", "my-node", "--name", "My node", "--hashtags", "node,uptime")
    edited = topic(cli, "my-node")
    cli.done("topics", "remove", "my-node")

    assert (added["name"], added["builtin"], added["facts"]) == ("my-node", False, 0)
    assert added["hashtags"] == ["node", "pleb", "BTC"]
    assert (edited["name"], edited["hashtags"]) == ("My node", ["node", "uptime"])
    assert "my-node" not in {item["slug"] for item in cli.done("topics", "--json").json}


def test_a_removed_topic_of_the_bank_does_not_come_back_by_itself(cli: CommandLine) -> None:
    cli.done("topics", "remove", "liquid")

    assert "liquid" not in {item["slug"] for item in cli.done("topics", "--json").json}
    assert cli.run("generate", "--topic", "liquid").code == 2


def test_a_removed_topic_leaves_its_posts_in_the_history(cli: CommandLine) -> None:
    cli.done("generate", "--topic", "liquid")

    cli.done("topics", "remove", "liquid")

    assert cli.history("--status", "ready", "--topic", "liquid")
    assert "liquid" in cli.done("history", "1").out


def test_a_removed_topic_can_be_brought_back(cli: CommandLine) -> None:
    cli.done("topics", "remove", "liquid")

    cli.done("topics", "add", "liquid", "--category", "assets", "--hashtags", "Liquid,LBTC")

    assert topic(cli, "liquid")["hashtags"] == ["Liquid", "LBTC"]


@pytest.mark.parametrize("action", ["edit", "remove", "enable", "disable"])
def test_a_topic_that_does_not_exist_is_refused(cli: CommandLine, action: str) -> None:
    options = ["--priority", "3"] if action == "edit" else []

    ran = cli.run("topics", action, "gossip", *options)

    assert ran.code == 2
    assert "gossip" in ran.refusal


@pytest.mark.parametrize(
    ("slug", "options", "said"),
    [
        ("liquid", [], "liquid"),
        ("Bad Slug", [], "Bad Slug"),
        ("", [], "''"),
        ("a--b", [], "a--b"),
        ("../x", [], "../x"),
        ("mine", ["--category", "No Area"], "No Area"),
        ("mine", ["--hashtags", "two words"], "two words"),
        ("mine", ["--hashtags", "100"], "100"),
        ("mine", ["--hashtags", "zap,Zaps"], "Zaps"),
        ("mine", ["--hashtags", " , "], "--hashtags"),
        ("mine", ["--priority", "10"], "--priority"),
        ("mine", ["--priority", "0"], "--priority"),
    ],
)
def test_a_topic_that_breaks_the_rules_is_refused(
    cli: CommandLine, slug: str, options: list[str], said: str
) -> None:
    sound = {"--category": "bitcoin", "--hashtags": "node,pleb"}
    rest = [word for pair in sound.items() for word in pair if pair[0] not in options]

    ran = cli.run("topics", "add", slug, *options, *rest)

    assert ran.code == 2
    assert said in ran.refusal
    assert "mine" not in {item["slug"] for item in cli.done("topics", "--json").json}


@pytest.mark.parametrize(
    "options", [["--name", " "], ["--hashtags", ""], ["--category", "X Y"], ["--priority", "ten"]]
)
def test_an_edit_that_breaks_the_rules_changes_nothing(
    cli: CommandLine, options: list[str]
) -> None:
    before = topic(cli, "liquid")

    ran = cli.run("topics", "edit", "liquid", *options)

    assert ran.code == 2
    assert ran.refusal
    assert topic(cli, "liquid") == before


def test_an_edit_has_to_say_what_to_change(cli: CommandLine) -> None:
    ran = cli.run("topics", "edit", "liquid")

    assert ran.code == 2
    assert "--priority" in ran.refusal


def test_an_edit_for_no_account_in_particular_changes_nothing(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)

    ran = cli.run("topics", "edit", "liquid", "--name", "Changed", "--priority", "9")

    assert ran.code == 2
    assert topic(cli, "liquid", "--account", "first")["name"] != "Changed"
