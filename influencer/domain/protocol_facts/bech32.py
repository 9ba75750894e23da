"""Bech32 (BIP 173), as NIP-19 uses it for keys: without a witness version or a limit of 90."""

ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
CHECKSUM_LENGTH = 6
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def encode(prefix: str, data: bytes) -> str:
    """``npub`` and 32 bytes → the 63 characters of ``npub1…``."""
    return seal(prefix, "".join(ALPHABET[value] for value in _regroup(data)))


def seal(prefix: str, letters: str) -> str:
    """Letters of five bits each, between a prefix and their checksum."""
    values = [*_expanded(prefix), *map(ALPHABET.index, letters), *[0] * CHECKSUM_LENGTH]
    remainder = _polymod(values) ^ 1
    checksum = [remainder >> 5 * place & 31 for place in reversed(range(CHECKSUM_LENGTH))]
    return f"{prefix}1{letters}{''.join(ALPHABET[value] for value in checksum)}"


def is_valid(text: str) -> bool:
    """Whether the checksum of a text in lower case is that of its letters."""
    prefix, _, data = text.rpartition("1")
    return _polymod([*_expanded(prefix), *map(ALPHABET.index, data)]) == 1


def _expanded(prefix: str) -> list[int]:
    return [ord(letter) >> 5 for letter in prefix] + [0] + [ord(letter) & 31 for letter in prefix]


def _regroup(data: bytes) -> list[int]:
    """Bytes as groups of 5 bits, the last one filled up with zeros."""
    groups = -(-len(data) * 8 // 5)
    number = int.from_bytes(data) << groups * 5 - len(data) * 8
    return [number >> 5 * place & 31 for place in reversed(range(groups))]


def _polymod(values: list[int]) -> int:
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for place, generator in enumerate(_GENERATOR):
            checksum ^= generator if top >> place & 1 else 0
    return checksum
