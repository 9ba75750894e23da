"""Vectors: the table of padded lengths in NIP-44's own tests, ``calc_padded_len``."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts import nostr

# fmt: off
PADDED = (
    (16, 32), (32, 32), (33, 64), (37, 64), (45, 64), (49, 64), (64, 64), (65, 96), (100, 128),
    (111, 128), (200, 224), (250, 256), (320, 320), (383, 384), (384, 384), (400, 448), (500, 512),
    (512, 512), (515, 640), (700, 768), (800, 896), (900, 1024), (1020, 1024), (65536, 65536),
)
# fmt: on


@pytest.mark.parametrize(("length", "padded"), PADDED)
def test_messages_are_filled_up_as_nip_44_says(length: int, padded: int) -> None:
    assert nostr.padded_length(length) == padded


@given(st.integers(1, 2**31))
def test_padding_hides_the_length_and_costs_at_most_a_quarter(length: int) -> None:
    padded = nostr.padded_length(length)
    assert length <= padded <= max(32, 32 + length, length * 5 / 4)
    assert nostr.padded_length(padded) == padded


def test_the_ranges_of_kinds_share_none() -> None:
    ranges = [
        *nostr.REGULAR_KINDS,
        *nostr.REPLACEABLE_KINDS,
        *nostr.EPHEMERAL_KINDS,
        *nostr.ADDRESSABLE_KINDS,
    ]
    kinds = [kind for one in ranges for kind in one]

    assert len(kinds) == len(set(kinds))
    assert nostr.replaceable_kinds() == 10_002
    assert nostr.ephemeral_kinds() == nostr.addressable_kinds() == 10_000
    assert nostr.regular_kinds() == 9_043


@given(st.integers(0, 255))
def test_a_zero_bit_more_takes_twice_the_tries(bits: int) -> None:
    assert nostr.work_tries(bits + 1) == 2 * nostr.work_tries(bits)


@pytest.mark.parametrize(
    "call",
    [
        lambda: nostr.padded_length(0),
        lambda: nostr.padded_length(2**32),
        lambda: nostr.work_tries(257),
    ],
)
def test_what_no_message_and_no_id_has_is_refused(call: Callable[[], object]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        call()
