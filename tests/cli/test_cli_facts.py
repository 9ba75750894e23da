"""``influencer topics facts``, and what happens to facts of the user's own."""

import pytest
from command_line import (
    CommandLine,
    builtin_facts,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from fakes.publisher import FakePublisher

KEYS = {"id", "area", "topic", "phrasings", "source", "evidence", "tags"}

GOOD_FACT = """
[[fact]]
id = "my-node-uptime"
topic = "cashu"
headline = "My node has been up for 1,000 days"
phrasings = ["My own node has been up for 1,000 days without a break: a small computer will do."]
tags = ["node", "uptime"]
[fact.source]
name = "My log"
url = "https://example.org/log"
evidence = ["up 1,000 days"]
"""
BAD_FACT = GOOD_FACT.replace("my-node-uptime", "my-other-node").replace("cashu", "gossip")


def keep_facts(cli: CommandLine, *texts: str) -> str:
    """Write a fact file of the user's own; its path."""
    cli.paths.facts.mkdir(parents=True)
    path = cli.paths.facts / "mine.toml"
    path.write_text("".join(texts), "utf-8")
    return str(path)


def test_the_whole_ledger_is_listed(cli: CommandLine) -> None:
    listed = cli.done("topics", "facts", "--json").json

    assert [fact["id"] for fact in listed] == [fact.id for fact in builtin_facts()]
    assert all(set(fact) >= KEYS for fact in listed)
    assert all(fact["source"]["url"].startswith("http") for fact in listed)


def test_each_fact_is_shown_with_its_source(cli: CommandLine) -> None:
    fact = builtin_facts()[0]

    shown = " ".join(cli.done("topics", "facts", "--search", fact.id).out.split())

    assert all(words in shown for words in (fact.headline, fact.source.url, *fact.phrasings))


@pytest.mark.parametrize("words", ["halving", "HALVING", "bitcoin halving"])
def test_facts_are_found_by_their_words(cli: CommandLine, words: str) -> None:
    found = cli.done("topics", "facts", "--search", words, "--json").json

    assert 0 < len(found) < len(builtin_facts())


def test_facts_can_be_chosen_by_topic(cli: CommandLine) -> None:
    found = cli.done("topics", "facts", "--topic", "cashu", "--json").json

    assert {fact["topic"] for fact in found} == {"cashu"}


def test_no_fact_has_words_that_nobody_wrote(cli: CommandLine) -> None:
    assert cli.done("topics", "facts", "--search", "xyzzy", "--json").json == []
    assert cli.done("topics", "facts", "--search", "xyzzy").out == ""


def test_a_fact_of_the_users_own_is_used(cli: CommandLine) -> None:
    keep_facts(cli, GOOD_FACT)
    cli.parts["builtin_facts"] = []

    post = cli.done("generate", "--json").json[0]

    assert post["facts"] == ["my-node-uptime"]
    assert post["text"].startswith("My own node has been up for 1,000 days")


def test_a_broken_fact_is_named_and_the_good_ones_are_used(cli: CommandLine) -> None:
    path = keep_facts(cli, GOOD_FACT, BAD_FACT)
    cli.parts["builtin_facts"] = []

    ran = cli.run("generate", "--json")

    line = GOOD_FACT.count("\n") + BAD_FACT.split("[[fact]]")[0].count("\n") + 1
    assert ran.code == 78
    assert ran.json[0]["facts"] == ["my-node-uptime"]
    assert f"{path}, line {line}" in ran.err
    assert "gossip" in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_no_toml_is_named(cli: CommandLine) -> None:
    path = keep_facts(cli, "[[fact]\n")

    ran = cli.run("topics", "facts", "--json")

    assert ran.code == 78
    assert path in ran.err
    assert len(ran.json) == len(builtin_facts())


def test_a_command_that_uses_no_facts_does_not_complain_about_them(cli: CommandLine) -> None:
    keep_facts(cli, "[[fact]\n")

    assert cli.done("history").err.count("mine.toml") == 0


def test_cron_publishes_in_spite_of_a_broken_fact_file(cli: CommandLine) -> None:
    publisher = FakePublisher()
    cli.publish_through(publisher)
    cli.sign_up()
    cli.run("post", "--due")
    path = keep_facts(cli, BAD_FACT)
    cli.clock.advance(hours=3)

    ran = cli.run("post", "--due")

    assert len(publisher.sent) == 1
    assert ran.code == 78
    assert path in ran.err


def test_one_fact_is_shown_with_all_there_is_to_know(cli: CommandLine) -> None:
    cli.done("generate")
    used = cli.history("--status", "ready")[0]["facts"][0]
    (fact,) = (fact for fact in builtin_facts() if fact.id == used)

    out = cli.done("topics", "facts", used).out
    words = " ".join(out.split())

    assert all(prose in words for prose in fact.phrasings)
    assert all(f"“{anchor}”" in words for anchor in fact.source.evidence)
    assert f"texts left {fact.text_count - 1} of {fact.text_count}" in words
    assert "last used Sun 22 Nov 2026" in words


def test_an_unknown_fact_is_wrong_usage(cli: CommandLine) -> None:
    ran = cli.run("topics", "facts", "no-such-fact")

    assert (ran.code, ran.out) == (2, "")
    assert "there is no fact 'no-such-fact' here; influencer topics facts lists all" in ran.err


def test_facts_are_found_by_tag_and_topic_too(cli: CommandLine) -> None:
    found = cli.done("topics", "facts", "--search", "cashu nut11", "--json").json

    assert {fact["topic"] for fact in found} == {"cashu"}


DIAGRAM = """
[fact.diagram]
kind = "bars"
unit = "days"
rows = [["My node", "1,000"], ["Another one", "1,000"]]
point = "My node"
note = "without a break"
"""


def test_what_a_fact_says_in_rows_is_shown_in_full(cli: CommandLine) -> None:
    keep_facts(cli, GOOD_FACT, DIAGRAM)

    shown = cli.done("topics", "facts", "my-node-uptime").out

    lines = [line.strip() for line in shown.splitlines()]

    assert "diagram     bars, days, without a break" in lines
    assert "My node | 1,000  (the point)" in lines
    assert "Another one | 1,000" in lines


def test_what_a_fact_says_in_rows_is_in_its_json(cli: CommandLine) -> None:
    keep_facts(cli, GOOD_FACT, DIAGRAM)

    shown = cli.done("topics", "facts", "my-node-uptime", "--json").json[0]["diagram"]

    assert shown == {
        "kind": "bars",
        "rows": [["My node", "1,000"], ["Another one", "1,000"]],
        "unit": "days",
        "point": "My node",
        "note": "without a break",
    }


def test_a_diagram_that_breaks_a_rule_is_named(cli: CommandLine) -> None:
    path = keep_facts(cli, GOOD_FACT, DIAGRAM.replace('unit = "days"\n', ""))

    assert f"{path}, line 2: a diagram of bars needs a unit" in cli.run("topics", "facts").err
