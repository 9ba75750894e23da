"""Keys of a tree, against the test vectors of BIP 32 and BIP 84."""

from influencer.domain.protocol_facts.key_path import WORDS, master_key, public_key
from influencer.domain.protocol_facts.seed_words import seed


def test_the_master_key_is_that_of_bip_32() -> None:
    """Its test vector 1; the keys are the last bytes of the extended keys it states."""
    key, chain_code = master_key(bytes.fromhex("000102030405060708090a0b0c0d0e0f"))

    assert f"{key:064x}" == "e8f32e723decf4051aefac8e2c93c9c5b214313817cdb01a1494b917c8436b35"
    assert chain_code.hex() == "873dff81c02f525623fd1fe5167eac3a55a049de3d314bb42ee227ffed37d508"


def test_the_first_key_is_that_of_bip_84() -> None:
    assert public_key(seed(WORDS, "")).hex() == (
        "0330d54fd0dd420a6e5f8d3624f5f3482cae350f79d5f0753bf5beef9c2d91af3c"
    )
