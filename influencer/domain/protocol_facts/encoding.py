"""How long keys and addresses become when they are written down."""

from influencer.domain.protocol_facts.bech32 import CHECKSUM_LENGTH

_MOST_BYTES = 2_000
_BASE58 = 58
_BYTE = 256
_CHECKSUM_BYTES = 4
_WITNESS_VERSION = 1


def bech32_length(prefix_letters: int, data_bytes: int) -> int:
    """Characters of a bech32 text: prefix, the 1, five bits a letter, six of checksum."""
    return prefix_letters + len("1") + -(-8 * data_bytes // 5) + CHECKSUM_LENGTH


def segwit_address_length(prefix_letters: int, program_bytes: int) -> int:
    """Characters of a SegWit address, which has a letter for the witness version (BIP 173)."""
    return bech32_length(prefix_letters, program_bytes) + _WITNESS_VERSION


def base58_length(version: int, payload_bytes: int) -> int:
    """The most characters of a Base58Check text: version byte, payload, four bytes of checksum."""
    if version >= _BYTE or payload_bytes > _MOST_BYTES:
        raise ValueError(f"a version of one byte, at most {_MOST_BYTES} of payload")
    rest = (version + 1) * _BYTE ** (payload_bytes + _CHECKSUM_BYTES) - 1
    length = 0 if version else len("1")
    while rest:
        rest //= _BASE58
        length += 1
    return length


def compact_size_bytes(number: int) -> int:
    """Bytes that a count takes in Bitcoin's messages: one up to 252, then 3, 5 or 9."""
    for limit, size in ((253, 1), (2**16, 3), (2**32, 5), (2**64, 9)):
        if number < limit:
            return size
    raise ValueError("a count has at most 64 bits")
