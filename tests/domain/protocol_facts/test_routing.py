from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.routing import Hop, Lock, fee, locks

HOPS = st.lists(
    st.builds(
        Hop,
        base=st.integers(0, 5_000),
        rate=st.integers(0, 10_000),
        delta=st.integers(1, 2_016),
    ),
    max_size=6,
)


def test_the_route_over_b_in_the_example_of_bolt_7() -> None:
    node_b = Hop(base=200, rate=2_000, delta=20)

    assert locks(4_999_999, 18 + 42, [node_b]) == (Lock(5_010_198, 80), Lock(4_999_999, 60))


def test_the_route_over_d_in_the_example_of_bolt_7() -> None:
    node_d = Hop(base=400, rate=4_000, delta=40)

    assert locks(4_999_999, 18 + 42, [node_d])[0] == Lock(5_020_398, 100)


def test_fractions_of_a_millisatoshi_are_dropped() -> None:
    assert fee(Hop(base=0, rate=1, delta=40), 1_999_999) == 1


@given(st.integers(1, 10**9), HOPS)
def test_each_hop_keeps_its_fee_and_its_time(amount: int, hops: list[Hop]) -> None:
    route = locks(amount, 18, hops)

    assert route[-1] == Lock(amount, 18)
    for (before, after), hop in zip(pairwise(route), hops, strict=True):
        assert before.amount == after.amount + fee(hop, after.amount)
        assert before.expiry == after.expiry + hop.delta
