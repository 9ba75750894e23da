"""Scales of powers of ten: guesses, chosen letters, clashes, targets."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.charts import Chart
from influencer.adapters.images.templates.layouts.durations import duration
from influencer.domain.protocol_facts.difficulty import target

YEAR = 365 * 86_400


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "1 second"),
        (2_048, "34 minutes"),
        (49 * 86_400, "49 days"),
        (272 * YEAR, "272 years"),
        (10.8e12 * YEAR, "10.8 trillion years"),
        (3.7e51 * YEAR, "3.7 × 10⁵¹ years"),
    ],
)
def test_a_span_is_told_in_the_unit_that_people_use(seconds: float, text: str) -> None:
    assert duration(seconds / YEAR).text == text


@pytest.mark.parametrize(
    ("fact", "told", "others"),
    [
        ("calc-lost-words", "49 days", {"34 minutes", "272 years"}),
        ("calc-eighty-bits", "14 days", {"165 million years", "10.8 trillion years"}),
        ("calc-twelve-enough", "10.8 trillion", {"3.7 × 10⁵¹ years"}),
    ],
)
def test_guessing_takes_as_long_as_the_fact_says(fact: str, told: str, others: set[str]) -> None:
    candidate = drawn("guess_ladder", shipped_facts()[fact])

    assert texts(candidate, "hero") == [told]
    assert others <= set(texts(candidate))


def test_each_letter_takes_32_times_as_many_tries() -> None:
    shown = labels("vanity_ladder", shipped_facts()["calc-bc1q-vanity"])

    assert {"32", "1,024", "32,768", "1,048,576", "33.6 million"} <= set(shown)
    assert "34.4 billion" in labels("vanity_ladder", shipped_facts()["calc-npub-lookalike"])


def test_what_is_large_is_what_the_title_says_of_six_letters() -> None:
    """32 to the power of 6 tries, at 100,000 a second: 10,737 seconds."""
    candidate = drawn("vanity_ladder", shipped_facts()["calc-npub-lookalike"])
    told = " ".join(texts(candidate, "body"))

    assert "Six letters" in candidate.alt_text
    assert texts(candidate, "hero") == ["1.07 billion"]
    assert "3 hours at 100,000 a second" in told
    assert (round(32**6 / 1e9, 2), round(32**6 / 100_000 / 3_600)) == (1.07, 3)


@pytest.mark.parametrize(
    ("template", "fact"),
    [
        ("vanity_ladder", "calc-npub-lookalike"),
        ("guess_ladder", "calc-lost-words"),
    ],
)
def test_no_stems_stand_on_a_log_axis(
    template: str, fact: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From a floor that is anywhere, 32 times as much would look like a seventh more."""
    lines: list[tuple[float, ...]] = []
    draw_line = Chart.line

    def line(chart: Chart, across: Sequence[float], *rest: Any, **how: Any) -> None:
        lines.append(tuple(across))
        draw_line(chart, across, *rest, **how)

    monkeypatch.setattr(Chart, "line", line)
    candidate = drawn(template, shipped_facts()[fact])

    assert lines
    assert all(len({*across}) == len(across) for across in lines)
    assert any(text.endswith("on a log scale") for text in texts(candidate))


@pytest.mark.parametrize(
    ("fact", "even"),
    {"calc-fingerprint-clash": "77,162", "calc-short-id-crowd": "19.8 million"}.items(),
)
def test_odds_are_even_where_the_fact_says(fact: str, even: str) -> None:
    assert texts(drawn("birthday_curve", shipped_facts()[fact]), "hero") == [even]


@pytest.mark.parametrize(
    ("fact", "written", "place"),
    [("calc-four-bytes-bits", "0x1903a30c", 7), ("calc-easiest-block", "0x1d00ffff", 3)],
)
def test_the_target_is_spelled_out_byte_by_byte(fact: str, written: str, place: int) -> None:
    """Its length in the first byte, its leading digits in the others (``arith_uint256``)."""
    candidate = drawn("compact_target", shipped_facts()[fact])
    shown = bytes.fromhex("".join(texts(candidate, "code")))
    bits = int(written, 16)

    assert texts(candidate, "hero") == [written]
    assert int.from_bytes(shown) == target(bits)
    assert shown[place : place + 3] == bits.to_bytes(4)[1:]
    assert Fraction(2**256, target(bits)) > 2 ** (8 * place)
