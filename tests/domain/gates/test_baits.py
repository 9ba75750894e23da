"""Every gate refuses all of its baits, and lets everything through that only resembles them."""

from collections.abc import Mapping

import pytest
from baits import Bait, Rate, baits, known_to_be_refused, known_to_slip, rates

from influencer.adapters.ledger import read_builtin_facts, read_topic_bank
from influencer.domain.facts import Fact
from influencer.domain.gates import GATES


@pytest.fixture(scope="module")
def ledger() -> Mapping[str, Fact]:
    categories = {topic.slug: topic.category for topic in read_topic_bank().topics}
    return {fact.id: fact for fact in read_builtin_facts(categories)}


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_refuses_what_it_must_and_lets_the_rest_through(
    gate: str, ledger: Mapping[str, Fact]
) -> None:
    sides = baits(gate, ledger)
    wrong = {
        "slipped through": [
            bait.draft.prose for bait in sides["refuse"] if not bait.reasons(GATES[gate])
        ],
        "refused for nothing": [
            (bait.draft.prose, reasons)
            for bait in sides["accept"]
            if (reasons := bait.reasons(GATES[gate]))
            and bait.draft.prose not in known_to_be_refused(gate)
        ],
    }

    assert wrong == {"slipped through": known_to_slip(gate), "refused for nothing": []}


@pytest.mark.parametrize("gate", GATES)
def test_what_is_known_to_be_refused_still_is(gate: str, ledger: Mapping[str, Fact]) -> None:
    refused = [b.draft.prose for b in baits(gate, ledger)["accept"] if b.reasons(GATES[gate])]

    assert known_to_be_refused(gate) == refused


@pytest.mark.parametrize("gate", GATES)
def test_a_gate_has_thirty_different_baits_on_each_side(
    gate: str, ledger: Mapping[str, Fact]
) -> None:
    for side in baits(gate, ledger).values():
        assert len(set(map(_key, side))) >= 30
        assert len(set(map(_key, side))) == len(side)


@pytest.mark.parametrize(("gate", "count"), [("grounding", 15), ("relevance", 25)])
def test_a_gate_that_reads_facts_is_tried_on_many(
    gate: str, count: int, ledger: Mapping[str, Fact]
) -> None:
    sides = baits(gate, ledger)

    assert len({bait.draft.fact.id for bait in sides["refuse"]}) >= count
    assert len({bait.draft.fact.id for bait in sides["accept"]}) >= count


def test_the_rates_are_shares_by_gate(ledger: Mapping[str, Fact]) -> None:
    found = rates(ledger.values())

    assert list(found) == list(GATES)
    assert all(isinstance(rate, Rate) and rate.of_refuse >= 30 for rate in found.values())


def _key(bait: Bait) -> str:
    return repr((bait.draft, bait.standards))
