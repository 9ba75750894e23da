"""Test vectors of BIP 327."""

from influencer.domain.protocol_facts.key_aggregation import EXAMPLE_KEYS, aggregate


def test_the_first_test_vector() -> None:
    assert aggregate(EXAMPLE_KEYS) == (
        "90539eede565f5d054f32cc0c220126889ed1e5d193baf15aef344fe59d4610c"
    )


def test_the_order_of_the_keys_matters() -> None:
    assert aggregate(EXAMPLE_KEYS[::-1]) == (
        "6204de8b083426dc6eaf9502d27024d53fc826bf7d2012148a0575435df54b2b"
    )


def test_a_key_may_come_several_times() -> None:
    assert aggregate([EXAMPLE_KEYS[0]] * 3) == (
        "b436e3bad62b8cd409969a224731c193d051162d8c5ae8b109306127da3aa935"
    )
