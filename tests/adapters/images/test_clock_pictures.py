"""Headers, lock times, proofs and the toy curve: what is drawn against the rules they follow."""

import pytest
from drawings import drawn, shipped_facts, texts
from shapes import ACCENT, shapes

from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import LANDSCAPE
from influencer.adapters.images.templates.bitcoin.curve_field import SECRET, START
from influencer.adapters.images.templates.mining.header_anatomy import parts
from influencer.adapters.images.themes import THEMES
from influencer.domain.protocol_facts.genesis import BITS, NONCE, TIME, header
from influencer.domain.protocol_facts.small_curve import mirrored, walk


def test_the_two_secrets_lead_to_points_that_share_an_x() -> None:
    candidate = drawn("curve_field", shipped_facts()["bip340-two-secrets"])
    first, second = walk(START, SECRET)[-1], walk(START, 61 - SECRET)[-1]

    assert texts(candidate, "hero") == [f"{SECRET} or {61 - SECRET}"]
    assert first is not None
    assert second == mirrored(first)


def test_the_fields_make_up_the_header() -> None:
    lengths = [part.length for part in parts()]

    assert sum(lengths) == len(header()) == 80
    assert header()[68:80] == b"".join(one.to_bytes(4, "little") for one in (TIME, BITS, NONCE))
    assert {"1231006505", "2083236893", "0x1d00ffff", "4a5e1e…eda33b"} <= {
        part.value for part in parts()
    }


@pytest.mark.parametrize(
    ("fact", "field"), {"calc-clock-2106": "time", "bip320-nonce-space": "nonce"}.items()
)
def test_the_field_is_lit_that_the_fact_speaks_of(fact: str, field: str) -> None:
    told = drawn("header_anatomy", shipped_facts()[fact]).alt_text

    assert f"The 4 of the {field} are highlighted." in told


@pytest.mark.parametrize(
    ("fact", "spans"),
    {
        "calc-388-days": ["388 days", "455 days"],
        "calc-one-lock-a-tick": ["20 hours", "24 hours"],
    }.items(),
)
def test_a_lock_lasts_as_long_as_its_clock_says(fact: str, spans: list[str]) -> None:
    assert texts(drawn("two_clocks", shipped_facts()[fact]), "hero") == spans
    assert (round(65_535 * 512 / 86_400), round(65_535 / 144)) == (388, 455)


@pytest.mark.parametrize("composition", ["above", "left"])
def test_the_proof_has_as_many_hashes_as_the_title_says(composition: str) -> None:
    """A level has half as many as the one below, from 4,096 = 2 to the power of 12 on."""
    fact = shipped_facts()["calc-merkle-twelve"]
    attempt = Attempt("merkle_tree", "light", composition, LANDSCAPE)
    shown = texts(PillowRenderer().draw(attempt, fact, handle="satsjournal", seed=1), "label")
    boxes = shapes("merkle_tree", "calc-merkle-twelve").boxes

    assert {f"{number}" for number in range(1, 13)} <= set(shown)
    assert {f"{2**level:,}" for level in range(0, 13, 2)} <= set(shown)
    assert any(text.startswith("12 hashes") for text in shown)
    assert (len(boxes[ACCENT]), len(boxes[THEMES["light"].palette.panel])) == (13, 12)
    assert "2 neighboring" not in drawn("merkle_tree", fact).alt_text


def test_a_ninth_of_all_lock_times_are_heights_for_as_many_years_as_the_title_says() -> None:
    fact = shipped_facts()["calc-half-billion"]
    picture = drawn("locktime_line", fact)

    assert {"500,000,000", "heights, for 9,513 years", "dates, 1985 to 2106"} <= set(texts(picture))
    assert "9,513" in fact.headline
    assert "12% of it" in picture.alt_text
    assert pytest.approx(0.116, abs=0.001) == 500_000_000 / 2**32
    assert round(500_000_000 / 6 / 24 / 365) == 9_513


def test_a_bar_of_a_clock_is_whole_as_its_ticks_are_too_many_to_draw() -> None:
    boxes = shapes("two_clocks", "calc-388-days").boxes

    assert sum(map(len, boxes.values())) == 2
