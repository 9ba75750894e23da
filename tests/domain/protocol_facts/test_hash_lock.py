from influencer.domain.protocol_facts.hash_lock import PREIMAGE, payment_hash


def test_a_payment_hash_is_one_sha_256_of_the_preimage() -> None:
    """32 zero bytes, the preimage of ``htlc 0`` in BOLT 3's test vectors, have a known hash."""
    assert payment_hash("00" * 32) == (
        "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"
    )


def test_the_example_is_32_bytes() -> None:
    assert PREIMAGE.startswith("b4056df6691f8dc7")
    assert len(bytes.fromhex(PREIMAGE)) == 32
