"""Where a silent payment lands (BIP 352, “Creating outputs”)."""

from influencer.domain.protocol_facts.secp256k1 import (
    GENERATOR,
    add,
    compressed,
    from_compressed,
    multiply,
    tagged_hash,
)

ADDRESS = (
    "sp1qqgste7k9hx0qftg6qmwlkqtwuy6cycyavzmzj85c6qdfhjdpdjtdgqjuexzk6murw56suy3e0rd2cgqvycxttddwsvgx"
    "e2usfpxumr70xc9pkqwv"
)
"""The address of the BIP's test vectors; the two keys are what it says."""

SCAN_KEY = "0220bcfac5b99e04ad1a06ddfb016ee13582609d60b6291e98d01a9bc9a16c96d4"
SPEND_KEY = "025cc9856d6f8375350e123978daac200c260cb5b5ae83106cab90484dcd8fcf36"

INPUT_KEYS = 0x7ED265A6DAC7ABA8508A32D6D6B84C7F1DBD0A0941DD01088D69E8D556345F86
"""Sum of the private keys of the inputs in the first five test vectors."""

_FIRST = "169e1e83e930853391bc6f35f605c6754cfead57cf8387639d3b4096c54f18f4"
_SECOND = "8dd4f5fbd5e980fc02f35c6ce145935b11e284605bf599a13c6d415db55d07a1"

OUTPOINTS = (f"{_FIRST}00000000", f"{_FIRST}03000000", f"{_SECOND}03000000")
"""The smallest outpoint that is spent in the first, third and fourth test vector, serialized."""


def output_key(outpoint: str, input_keys: int) -> str:
    """The Taproot output key, hexadecimal, that the sender pays to.

    Args:
        outpoint: the smallest one of the inputs, 36 bytes.
        input_keys: sum of the private keys of the inputs.
    """
    public = compressed(multiply(GENERATOR, input_keys))
    mixed = tagged_hash("BIP0352/Inputs", bytes.fromhex(outpoint) + public)
    scan = from_compressed(bytes.fromhex(SCAN_KEY))
    shared = compressed(multiply(multiply(scan, int.from_bytes(mixed)), input_keys))
    tweak = int.from_bytes(tagged_hash("BIP0352/SharedSecret", shared + bytes(4)))
    spend = from_compressed(bytes.fromhex(SPEND_KEY))
    return add(spend, multiply(GENERATOR, tweak))[0].to_bytes(32).hex()
