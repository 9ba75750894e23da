"""Fees and keys: examples that are computed, and said to be examples."""

import pytest
from drawings import drawn, labels, shipped_facts, texts

from influencer.adapters.images.templates.bitcoin.child_pays import CHILD, PARENT
from influencer.domain.protocol_facts.fees import WAITING
from influencer.domain.protocol_facts.key_path import ADDRESS


def test_parent_and_child_are_paid_for_together() -> None:
    candidate = drawn("child_pays", shipped_facts()["book-child-pays"])
    together = (PARENT.fee + CHILD.fee) / (PARENT.vbytes + CHILD.vbytes)

    assert texts(candidate, "hero") == ["18.7"]
    assert together == pytest.approx(18.65, abs=0.01)
    assert (PARENT.vbytes, CHILD.vbytes) == (141, 110)


def test_the_block_is_filled_by_the_best_offers() -> None:
    (cut,) = texts(drawn("fee_market", shipped_facts()["optech-fee-by-weight"]), "hero")
    above = sum(bid.vbytes for bid in WAITING if bid.rate > int(cut))
    with_cut = sum(bid.vbytes for bid in WAITING if bid.rate >= int(cut))

    assert above < 1_000_000 <= with_cut


@pytest.mark.parametrize(
    ("template", "fact"),
    {"child_pays": "book-child-pays", "fee_market": "optech-fee-by-weight"}.items(),
)
def test_examples_are_called_so_on_the_picture(template: str, fact: str) -> None:
    candidate = drawn(template, shipped_facts()[fact])

    assert "example" in " ".join(texts(candidate))
    assert "example" in candidate.alt_text


def test_the_path_leads_to_the_address_of_bip_84() -> None:
    shown = labels("key_path", shipped_facts()["bip43-purpose"])

    assert ADDRESS == "bc1qcr8te4kr609gcawutmrza0j4xv80jy8z306fyu"
    assert [one for one in shown if one.strip("'").isdigit()] == ["84'", "0'", "0'", "0", "0"]
    assert "bc1qcr8t…306fyu" in shown
