import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.protocol_facts.bech32 import ALPHABET, encode
from influencer.domain.protocol_facts.nostr import EXAMPLE_KEY


@pytest.mark.parametrize(
    ("prefix", "key", "code"),
    [
        ("npub", EXAMPLE_KEY, "npub10elfcs4fr0l0r8af98jlmgdh9c8tcxjvz9qkw038js35mp4dma8qzvjptg"),
        (
            "npub",
            "3bf0c63fcb93463407af97a5e5ee64fa883d107ef9e558472c4eb9aaaefa459d",
            "npub180cvv07tjdrrgpa0j7j7tmnyl2yr6yr7l8j4s3evf6u64th6gkwsyjh6w6",
        ),
        (
            "nsec",
            "67dea2ed018072d675f5415ecfaed7d2597555e202d85b3d65ea4e58d2d92ffa",
            "nsec1vl029mgpspedva04g90vltkh6fvh240zqtv9k0t9af8935ke9laqsnlfe5",
        ),
    ],
)
def test_keys_are_written_as_in_nip_19(prefix: str, key: str, code: str) -> None:
    assert encode(prefix, bytes.fromhex(key)) == code


def test_nothing_at_all_has_the_checksum_of_bip_173() -> None:
    assert encode("a", b"") == "a12uel5l"


@given(st.binary(min_size=32, max_size=32))
def test_a_public_key_has_63_characters_of_the_alphabet(key: bytes) -> None:
    code = encode("npub", key)

    assert len(code) == 63
    assert code.startswith("npub1")
    assert set(code[5:]) <= set(ALPHABET)
