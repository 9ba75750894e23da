"""Fees as miners weigh them."""

import pytest

from influencer.domain.protocol_facts.fees import Bid, last_in, package_rate


def test_a_child_lifts_its_parent_to_the_rate_of_both() -> None:
    parent, child = Bid(100, 1), Bid(100, 9)

    assert (parent.fee, child.fee) == (100, 900)
    assert package_rate([parent, child]) == pytest.approx(5)


def test_the_block_is_full_where_the_sum_of_the_highest_bids_reaches_it() -> None:
    bids = [Bid(500, 1), Bid(300, 9), Bid(300, 5)]

    assert last_in(bids, 600) == Bid(300, 5)
    assert last_in(bids, 601) == Bid(500, 1)
    assert last_in(bids, 5_000) == Bid(500, 1)
