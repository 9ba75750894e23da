from fractions import Fraction
from itertools import permutations

import pytest

from influencer.domain.protocol_facts.anonymity import false_matches, pairings


@pytest.mark.parametrize("participants", range(7))
def test_pairings_are_all_orders_of_the_outputs(participants: int) -> None:
    assert pairings(participants) == len(list(permutations(range(participants))))


def test_a_filter_lies_once_in_784931_looks() -> None:
    """BIP 158, “Parameters”: M = 784931 for the basic filter."""
    assert false_matches(784_931, 1) == 1
    assert false_matches(100, 52_560) == Fraction(5_256_000, 784_931)


def test_a_crowd_has_its_bound() -> None:
    with pytest.raises(ValueError, match="500"):
        pairings(501)
