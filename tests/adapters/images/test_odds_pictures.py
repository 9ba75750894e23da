"""Pictures of chances: what they show against the sources of their numbers."""

import math

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.charts import Chart
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE
from influencer.adapters.images.templates.layouts.attacks import Case, case_of
from influencer.adapters.images.templates.mining.block_counts import question_of

WHITE_PAPER = {1: 0.2045873, 2: 0.0509779, 3: 0.0131722, 4: 0.0034552, 5: 0.0009137, 6: 0.0002428}
"""Section 11, for q = 0.1."""


def test_the_odds_of_a_tenth_are_those_of_the_white_paper() -> None:
    candidate = drawn("attacker_odds", shipped_facts()["calc-six-against-tenth"])

    assert texts(candidate, "hero") == ["1 in 4,119"]
    for blocks, odds in WHITE_PAPER.items():
        assert any(one == pytest.approx(100 * odds, rel=0.03) for one in candidate.drawing.computed)
        assert f"after {blocks}" in candidate.alt_text or blocks % 2


SHARES = {
    "calc-forty-percent": Case(40, 6),
    "calc-almost-half": Case(49, 400),
    "calc-one-percent-cheat": Case(1, 2),
    "calc-third-of-power": Case(33, 32),
    "sat-wp-attack-table": Case(45, 340),
}


@pytest.mark.parametrize(("fact", "case"), SHARES.items())
def test_each_fact_shows_the_attacker_it_speaks_of(fact: str, case: Case) -> None:
    shown = labels("attacker_odds", shipped_facts()[fact])

    assert case_of(shipped_facts()[fact]) == case
    assert f"against {case.share}% of all hash power" in " ".join(shown)
    assert str(case.blocks) in shown


@pytest.mark.parametrize("fact", SHARES)
@pytest.mark.parametrize("composition", ["above", "left"])
def test_every_dot_that_is_shown_has_its_odds_beside_it(
    fact: str, composition: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    dots: list[float] = []
    monkeypatch.setattr(Chart, "dots", lambda _, across, *_rest: dots.extend(across))
    attempt = Attempt("attacker_odds", "blueprint", composition, LANDSCAPE)
    picture = PillowRenderer().draw(attempt, shipped_facts()[fact], handle="satsjournal", seed=1)

    values = [text for text in texts(picture, "label") if text.endswith("%")]
    assert len(dots) == len(values) == len(set(dots))
    assert case_of(shipped_facts()[fact]).blocks in dots


def test_a_share_is_not_rounded_in_two_ways_on_one_picture() -> None:
    shown = labels("attacker_odds", shipped_facts()["calc-forty-percent"])

    assert shown.count("50.4%") == 2
    assert "50%" not in shown


def test_odds_that_hardly_fall_are_not_drawn_on_a_scale_of_powers() -> None:
    shown = {
        fact: labels("attacker_odds", shipped_facts()[fact])
        for fact in ("calc-almost-half", "calc-third-of-power")
    }

    assert "further blocks on top" in shown["calc-almost-half"]
    assert "further blocks on top · log scale" in shown["calc-third-of-power"]


@pytest.mark.parametrize(
    ("fact", "share", "words"),
    [
        ("calc-hour-gap", "0.25%", "take more than 60 minutes"),
        ("calc-quick-block", "9.5%", "come within 1 minute"),
        ("calc-half-in-seven", "50%", "come within 7 minutes"),
    ],
)
def test_the_lit_part_of_the_curve_is_what_the_fact_computes(
    fact: str, share: str, words: str
) -> None:
    candidate = drawn("block_interval", shipped_facts()[fact])

    assert texts(candidate, "hero") == [share]
    assert words in " ".join(texts(candidate, "body"))


def test_gaps_get_rarer_as_the_exponential_distribution_has_it() -> None:
    told = drawn("rare_gaps", shipped_facts()["calc-two-hours"]).alt_text

    for minutes in (30, 60, 90, 120, 150, 180):
        gaps = 52_560 * math.exp(-minutes / 10)
        often = f"{gaps:,.0f} a year" if gaps > 10 else ""
        seldom = f"once in {1 / gaps:,.0f} years" if gaps < 0.1 else ""
        assert f"{minutes} minutes {often or seldom}" in told
    assert texts(drawn("rare_gaps", shipped_facts()["calc-two-hours"]), "hero") == ["1,249 years"]


@pytest.mark.parametrize(
    ("fact", "share", "caption"),
    [
        ("calc-six-in-an-hour", "45%", "of all hours with fewer than 6 blocks"),
        ("calc-lucky-day", "32%", "of all days with 150 blocks or more"),
        ("calc-pool-day", "24%", "of all days without a block"),
    ],
)
def test_the_lit_bars_add_up_to_what_the_fact_computes(fact: str, share: str, caption: str) -> None:
    candidate = drawn("block_counts", shipped_facts()[fact])

    assert texts(candidate, "hero") == [share]
    assert caption in " ".join(texts(candidate, "label", "body"))


def test_hours_with_fewer_than_six_blocks_are_lit_under_a_title_that_speaks_of_them() -> None:
    asked = question_of(shipped_facts()["calc-six-in-an-hour"])
    below = sum(math.exp(-6) * 6**count / math.factorial(count) for count in range(6))

    assert (asked.least, asked.most) == (0, 5)
    assert asked.share == pytest.approx(100 * below) == pytest.approx(44.57, abs=0.01)


def test_a_lone_miner_waits_as_long_as_the_fact_says() -> None:
    shown = labels("solo_odds", shipped_facts()["calc-lone-terahash"])
    bitaxe = labels("solo_odds", shipped_facts()["calc-bitaxe-lottery"])

    assert {"136 years", "1 TH/s", "100 TH/s", "63%"} <= set(shown)
    assert {"113 years", "1.2 TH/s", "12 TH/s", "63%"} <= set(bitaxe)


def test_the_ramp_ends_where_the_rule_clamps_it() -> None:
    """A quarter of two weeks, and four times two weeks (``pow.cpp``)."""
    shown = labels("difficulty_clamp", shipped_facts()["core-fourfold-limit"])

    assert {"3.5", "56", "× 4", "÷ 4"} <= set(shown)
    assert (14 / 4, 14 * 4) == (3.5, 56)


def test_days_change_difficulty_by_two_weeks_over_their_number() -> None:
    shown = labels("retarget_days", shipped_facts()["calc-a-day-early"])

    assert {"+7.7%", "−6.7%", "+40%"} <= set(shown)
    assert round(100 * (14 / 13 - 1), 1) == 7.7
    assert round(100 * (14 / 15 - 1), 1) == -6.7
