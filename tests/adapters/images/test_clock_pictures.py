"""Headers, lock times and the toy curve: what is drawn against the rules they follow."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.templates.bitcoin.curve_field import SECRET, START
from influencer.adapters.images.templates.mining.header_anatomy import parts
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


def test_an_eighth_of_all_lock_times_are_heights() -> None:
    shown = labels("locktime_line", shipped_facts()["calc-half-billion"])

    assert {"500,000,000", "heights", "dates, 1985 to 2106"} <= set(shown)
    assert pytest.approx(1 / 8, abs=0.01) == 500_000_000 / 2**32
