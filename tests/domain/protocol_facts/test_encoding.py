"""Vectors: addresses and keys that BIP 173, BIP 350, NIP-19 and Bitcoin's wiki print."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts import bech32
from influencer.domain.protocol_facts.encoding import (
    base58_length,
    bech32_length,
    compact_size_bytes,
    segwit_address_length,
)

P2WPKH = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
P2WSH = "bc1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3qccfmv3"
GENESIS = "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"
WIF = "5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ"
COMPRESSED_WIF = "KwdMAjGmerYanjeui5SHS7JkmpZvVipYvB2LJGU1ZxJwYvP98617"


def test_addresses_of_segwit_are_as_long_as_those_that_bip_173_prints() -> None:
    assert segwit_address_length(2, 20) == len(P2WPKH) == 42
    assert segwit_address_length(2, 32) == len(P2WSH) == 62


@given(st.text("abcdefgh", min_size=1, max_size=9), st.binary(max_size=80))
def test_a_bech32_text_is_as_long_as_the_encoder_makes_it(prefix: str, data: bytes) -> None:
    assert bech32_length(len(prefix), len(data)) == len(bech32.encode(prefix, data))


def test_base58_texts_are_as_long_as_known_ones() -> None:
    assert base58_length(0, 20) == len(GENESIS) == 34
    assert base58_length(0x80, 32) == len(WIF) == 51
    assert base58_length(0x80, 33) == len(COMPRESSED_WIF) == 52


@pytest.mark.parametrize(
    ("number", "size"),
    [(0, 1), (252, 1), (253, 3), (65_535, 3), (65_536, 5), (2**32 - 1, 5), (2**32, 9)],
)
def test_a_count_takes_one_three_five_or_nine_bytes(number: int, size: int) -> None:
    assert compact_size_bytes(number) == size


@pytest.mark.parametrize(
    "call",
    [
        lambda: compact_size_bytes(2**64),
        lambda: base58_length(256, 20),
        lambda: base58_length(0, 3000),
    ],
)
def test_what_has_no_such_form_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call()
