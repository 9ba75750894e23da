"""Bitcoin's first block, byte by byte (Bitcoin Core, ``chainparams.cpp``, ``CreateGenesisBlock``).

Each part is checked by the next: the transaction hashes to the Merkle root of the header, and the
header to the hash that every node knows.
"""

from influencer.domain.protocol_facts.merkle import double_sha256

HEADLINE = b"The Times 03/Jan/2009 Chancellor on brink of second bailout for banks"

COINBASE_SCRIPT = bytes.fromhex("04ffff001d010445") + HEADLINE
"""The input's script: the target in short form, a 4, and the newspaper's headline."""

TIME = 1_231_006_505
"""Unix seconds: 3 January 2009, 18:15:05 UTC."""

BITS = 0x1D00FFFF
NONCE = 2_083_236_893

HEADER_LENGTH = 80
TIME_BYTES = slice(68, 72)
"""Where the time stands in the header."""

HASH = "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f"
"""``consensus.hashGenesisBlock``."""

_OUTPUT_SCRIPT = bytes.fromhex(
    "4104678afdb0fe5548271967f1a67130b7105cd6a828e03909a67962e0ea1f61deb649f6bc3f4cef38c4f35504e5"
    "1ec112de5c384df7ba0b8d578a4c702b6bf11d5fac"
)


def transaction() -> bytes:
    """The one transaction: 50 bitcoin, which its own rules leave unspendable."""
    source = bytes(32) + b"\xff" * 4 + bytes((len(COINBASE_SCRIPT),)) + COINBASE_SCRIPT
    value = (50 * 100_000_000).to_bytes(8, "little")
    output = value + bytes((len(_OUTPUT_SCRIPT),)) + _OUTPUT_SCRIPT
    version = (1).to_bytes(4, "little")
    return version + b"\x01" + source + b"\xff" * 4 + b"\x01" + output + bytes(4)


def header() -> bytes:
    """Version, previous block, Merkle root, time, target and nonce: 80 bytes."""
    numbers = b"".join(number.to_bytes(4, "little") for number in (TIME, BITS, NONCE))
    return (1).to_bytes(4, "little") + bytes(32) + double_sha256(transaction()) + numbers
