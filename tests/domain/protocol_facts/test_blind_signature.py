"""NUT-00's test vectors."""

import pytest

from influencer.domain.protocol_facts.blind_signature import (
    BLINDING,
    EXAMPLE_MESSAGE,
    MINT_KEY,
    hash_to_curve,
    issue,
)
from influencer.domain.protocol_facts.secp256k1 import compressed, from_compressed, multiply


@pytest.mark.parametrize(
    ("last", "point"),
    [
        (0, "024cce997d3b518f739663b757deaec95bcd9473c30a14ac2fd04023a739d1a725"),
        (2, "026cdbe15362df59cd1dd3c9c11de8aedac2106eca69236ecd9fbe117af897be4f"),
    ],
)
def test_a_message_leads_to_a_point(last: int, point: str) -> None:
    """The second one takes several tries."""
    assert compressed(hash_to_curve(bytes(31) + bytes((last,)))).hex() == point


def test_the_blinded_secret_is_that_of_the_test_vector() -> None:
    signing = issue(bytes.fromhex(EXAMPLE_MESSAGE), BLINDING, MINT_KEY)

    assert signing.blinded == "033b1a9737a40cc3fd9b6af4b723632b76a67a36782596304612a6c2bfb5197e6d"


def test_the_mint_signs_like_the_test_vector() -> None:
    blinded = from_compressed(
        bytes.fromhex("02a9acc1e48c25eeeb9289b5031cc57da9fe72f3fe2861d264bdc074209b107ba2")
    )

    assert compressed(multiply(blinded, MINT_KEY)).hex() == (
        "0398bc70ce8184d27ba89834d19f5199c84443c31131e48d3c1214db24247d005d"
    )


def test_the_token_is_what_the_mint_would_have_signed_in_the_open() -> None:
    secret = bytes.fromhex(EXAMPLE_MESSAGE)

    token = multiply(hash_to_curve(secret), MINT_KEY)

    assert issue(secret, BLINDING, MINT_KEY).token == compressed(token).hex()
