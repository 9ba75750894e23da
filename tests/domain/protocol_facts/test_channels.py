"""Vectors: the weights that BOLT 3 works out in “Fees”."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.channels import commitment_weight, revocation_secrets


def test_the_weights_are_those_of_bolt_3() -> None:
    assert [commitment_weight(htlcs, 0) for htlcs in (0, 1, 2)] == [724, 896, 1068]
    assert commitment_weight(0, 1) == 1124


def test_a_full_channel_stays_below_the_largest_standard_transaction() -> None:
    """BOLT 2 chose 483 so: 400,000 units of weight are what nodes relay."""
    assert commitment_weight(2 * 483, 1) < 400_000


@given(st.integers(0, 965))
def test_each_pending_payment_weighs_the_same(htlcs: int) -> None:
    assert commitment_weight(htlcs + 1, 1) - commitment_weight(htlcs, 1) == 172


@given(st.integers(1, 2**48))
def test_as_many_secrets_are_kept_as_the_number_of_states_has_binary_digits(states: int) -> None:
    assert 2 ** (revocation_secrets(states) - 1) <= states < 2 ** revocation_secrets(states)
    assert revocation_secrets(2**48) == 49


@pytest.mark.parametrize(
    "call", [lambda: commitment_weight(967, 1), lambda: revocation_secrets(2**48 + 1)]
)
def test_what_no_channel_has_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match="at most"):
        call()
