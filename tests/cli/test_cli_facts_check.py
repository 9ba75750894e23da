"""``influencer topics check``: what is written is held against what is computed."""

from pathlib import Path

import pytest
from command_line import (
    CommandLine,
    builtin_facts,
    cli_fixture,  # noqa: F401 - pytest takes fixtures from here
)
from factories import fact_toml

from influencer.adapters.ledger import FactFile

COMPUTED = "25 = 'subsidy(210000) / 100000000'"


def keep_facts(cli: CommandLine, text: str) -> Path:
    cli.paths.facts.mkdir(parents=True)
    path = cli.paths.facts / "mine.toml"
    path.write_text(text, "utf-8")
    return path


def with_derived(derived: str) -> str:
    return fact_toml().replace("tags =", f"derived = {{ {derived} }}\ntags =")


def test_the_ledger_that_ships_is_as_written(cli: CommandLine) -> None:
    proof = cli.done("topics", "check", "--json").json

    assert proof["problems"] == proof["stale"] == []
    assert proof["written"] + proof["computed"] == len(builtin_facts())
    assert proof["computed"] == sum(fact.is_computed for fact in builtin_facts())
    assert len(proof["families"]) >= 30
    assert proof["recomputed"] == sum(len(fact.derived) for fact in builtin_facts())
    assert cli.done("topics", "check").out.endswith("All is as written.\n")


def test_facts_of_the_users_own_are_checked_too(cli: CommandLine) -> None:
    before = cli.done("topics", "check", "--json").json
    half = fact_toml().replace("A zap receipt is", "Of 25 receipts one is")
    keep_facts(cli, half.replace("tags =", f"derived = {{ {COMPUTED} }}\ntags ="))

    after = cli.done("topics", "check", "--json").json

    grown = ("written", "computed", "recomputed")
    assert [after[name] - before[name] for name in grown] == [0, 1, 1]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        (with_derived("26 = 'subsidy(210000) / 100000000'"), "26 is not subsidy(210000)"),
        (fact_toml().replace("kind 9,735", "kind 9,736"), "stands neither in the evidence"),
        (fact_toml() + fact_toml(), "the id 'zap-receipt' is taken"),
        (fact_toml().replace("tags =", "date = 2026-12-24\ntags ="), "is in the future"),
        (fact_toml().replace("id =", "color = 1\nid ="), "unknown key color"),
        (fact_toml().replace("A zap receipt is", "A zap receipt" * 9), "the headline has"),
        (fact_toml().replace("The receipt", "The receipt " * 20), "on X, at most 160"),
    ],
)
def test_what_is_wrong_is_named_with_file_line_and_reason(
    cli: CommandLine, entry: str, reason: str
) -> None:
    path = keep_facts(cli, entry)

    ran = cli.run("topics", "check")
    told = [line for line in ran.err.splitlines() if f"{path}, line " in line]

    assert ran.code == 78
    assert any(reason in line for line in told)
    assert "All is as written" not in ran.out
    assert cli.run("topics", "check", "--json").json["problems"] != []


def test_a_fact_that_ships_broken_is_a_failure(cli: CommandLine) -> None:
    broken = FactFile(problems=["bitcoin-fees.toml, line 3: 7 is not 2 * 3"])
    cli.parts["check_builtin_facts"] = lambda: broken

    ran = cli.run("topics", "check")

    assert ran.code == 1
    assert "bitcoin-fees.toml, line 3: 7 is not 2 * 3" in ran.err


def test_a_fact_past_its_review_date_is_named_and_no_fault(cli: CommandLine) -> None:
    keep_facts(cli, fact_toml("old").replace("tags =", "review_by = 2026-11-21\ntags ="))

    assert cli.done("topics", "check", "--json").json["stale"] == ["old"]
    assert "before they are posted: old" in cli.done("topics", "check").out
