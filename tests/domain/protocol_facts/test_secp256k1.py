"""BIP 340's test vectors, and laws of the curve."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from influencer.domain.protocol_facts.secp256k1 import (
    FIELD,
    GENERATOR,
    ORDER,
    add,
    compressed,
    from_compressed,
    multiply,
    public_key,
    sign,
)

FIRST = (
    "e907831f80848d1069a5371b402410364bdf1c5f8307b0084c55f1ce2dca8215"
    "25f66a4a85ea8b71e482a74f382d2ce5ebeee8fdb2172f477df4900d310536c0"
)
SECOND = (
    "6896bd60eeae296db48a229ff71dfe071bde413e6d43f917dc8dcf8c78de3341"
    "8906d11ac976abccb20b091292bff4ea897efcb639ea871cfa95f6de339e4b0a"
)
NUMBERS = st.integers(1, ORDER - 1)


def test_the_first_test_vector_of_bip_340() -> None:
    assert public_key(3).hex() == "f9308a019258c31049344f85f89d5229b531c845836f99b08601f113bce036f9"
    assert sign(3, bytes(32)).hex() == FIRST


def test_the_second_test_vector_of_bip_340() -> None:
    secret = 0xB7E151628AED2A6ABF7158809CF4F3C762E7160F38B4DA56A784D9045190CFEF
    message = "243f6a8885a308d313198a2e03707344a4093822299f31d0082efa98ec4e6c89"

    assert sign(secret, bytes.fromhex(message), bytes(31) + b"\x01").hex() == SECOND


@settings(max_examples=10, deadline=None)
@given(first=NUMBERS, second=NUMBERS)
def test_multiples_add_up(first: int, second: int) -> None:
    assume((first + second) % ORDER)
    summed = add(multiply(GENERATOR, first), multiply(GENERATOR, second))

    assert summed == multiply(GENERATOR, (first + second) % ORDER)


def test_a_point_and_its_negative_add_up_to_none() -> None:
    with pytest.raises(ValueError, match="no point"):
        add(GENERATOR, multiply(GENERATOR, ORDER - 1))


@settings(max_examples=10, deadline=None)
@given(number=NUMBERS)
def test_a_compressed_point_comes_back(number: int) -> None:
    point = multiply(GENERATOR, number)

    assert from_compressed(compressed(point)) == point
    assert (point[1] ** 2 - point[0] ** 3 - 7) % FIELD == 0


def test_the_order_leads_to_no_point() -> None:
    with pytest.raises(ValueError, match="no point"):
        multiply(GENERATOR, ORDER)


def test_not_every_coordinate_is_on_the_curve() -> None:
    with pytest.raises(ValueError, match="not on the curve"):
        from_compressed(bytes((2, *bytes(31), 5)))
