"""Pictures of chances: what they show against the sources of their numbers."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.templates.bitcoin.attacker_odds import Case, case_of

WHITE_PAPER = {1: 0.2045873, 2: 0.0509779, 3: 0.0131722, 4: 0.0034552, 5: 0.0009137, 6: 0.0002428}
"""Section 11, for q = 0.1."""


def test_the_odds_of_a_tenth_are_those_of_the_white_paper() -> None:
    candidate = drawn("attacker_odds", shipped_facts()["calc-six-against-tenth"])

    assert texts(candidate, "hero") == ["1 in 4,119"]
    for blocks, odds in WHITE_PAPER.items():
        assert any(one == pytest.approx(100 * odds, rel=0.03) for one in candidate.drawing.computed)
        assert f"after {blocks}" in candidate.alt_text or blocks % 2


@pytest.mark.parametrize(
    ("fact", "case"),
    {
        "calc-forty-percent": Case(40, 6),
        "calc-almost-half": Case(49, 400),
        "calc-one-percent-cheat": Case(1, 2),
        "calc-third-of-power": Case(33, 32),
        "sat-wp-attack-table": Case(45, 340),
    }.items(),
)
def test_each_fact_shows_the_attacker_it_speaks_of(fact: str, case: Case) -> None:
    shown = labels("attacker_odds", shipped_facts()[fact])

    assert case_of(shipped_facts()[fact]) == case
    assert f"against {case.share}% of all hash power" in " ".join(shown)
    assert str(case.blocks) in shown


def test_odds_that_hardly_fall_are_not_drawn_on_a_scale_of_powers() -> None:
    shown = {
        fact: labels("attacker_odds", shipped_facts()[fact])
        for fact in ("calc-almost-half", "calc-third-of-power")
    }

    assert "further blocks on top" in shown["calc-almost-half"]
    assert "further blocks on top · log scale" in shown["calc-third-of-power"]
