"""Vectors: sizes that Bitcoin Optech's calculator prints, and dust limits of Bitcoin Core."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.sizes import (
    dust_limit,
    fee,
    headers_bytes,
    multisig_vbytes,
    p2pkh_vbytes,
    p2tr_vbytes,
    p2wpkh_vbytes,
    transactions_a_block,
    vbytes,
)

counts = st.integers(1, 251)


def test_a_script_of_more_than_252_bytes_has_a_longer_length() -> None:
    """One of seven keys has a script of 241 bytes, one of eight of 275: 34 and two more."""
    assert 4 * (multisig_vbytes(1, 8, 4, 1) - multisig_vbytes(1, 7, 4, 1)) == 4 * 36


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_witness_bytes_count_a_quarter_rounded_up(base: int, witness: int) -> None:
    size = vbytes(base, witness)
    assert size - 1 < base + witness / 4 <= size


def test_common_payments_have_their_known_sizes() -> None:
    """One input, two outputs; ECDSA signatures at their longest."""
    assert p2pkh_vbytes(1, 2) == 226
    assert p2wpkh_vbytes(1, 2) == 141
    assert p2tr_vbytes(1, 2) == 154
    assert multisig_vbytes(2, 3, 1, 2) == 201


@given(counts, counts)
def test_an_input_more_costs_what_inputs_of_its_kind_cost(inputs: int, outputs: int) -> None:
    """148 bytes, 68 and 57.5 vbytes, 104.5 for two of three: the halves are rounded up once."""
    for size, input_size in (
        (p2pkh_vbytes, 148),
        (p2wpkh_vbytes, 68),
        (p2tr_vbytes, 57.5),
        (lambda inputs, outputs: multisig_vbytes(2, 3, inputs, outputs), 104.75),
    ):
        grown = size(inputs + 1, outputs) - size(inputs, outputs)
        assert abs(grown - input_size) <= 1


@given(counts)
def test_an_output_more_costs_what_outputs_of_its_kind_cost(outputs: int) -> None:
    assert p2pkh_vbytes(1, outputs + 1) - p2pkh_vbytes(1, outputs) == 34
    assert p2wpkh_vbytes(1, outputs + 1) - p2wpkh_vbytes(1, outputs) == 31
    assert p2tr_vbytes(1, outputs + 1) - p2tr_vbytes(1, outputs) == 43


@pytest.mark.parametrize(
    ("script", "is_segwit", "satoshis"), [(25, 0, 546), (23, 0, 540), (22, 1, 294), (34, 1, 330)]
)
def test_dust_limits_are_those_of_bitcoin_core(script: int, is_segwit: int, satoshis: int) -> None:
    assert dust_limit(script, is_segwit) == satoshis


def test_a_block_holds_a_million_vbytes() -> None:
    assert transactions_a_block(141) == 7092
    assert headers_bytes(52_560) == 4_204_800
    assert fee(141, 5) == 705


@pytest.mark.parametrize(
    "call",
    [
        lambda: p2tr_vbytes(0, 1),
        lambda: p2tr_vbytes(1, 253),
        lambda: multisig_vbytes(3, 2, 1, 1),
        lambda: multisig_vbytes(1, 17, 1, 1),
        lambda: transactions_a_block(0),
    ],
)
def test_what_is_no_transaction_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call()
