"""A Lightning invoice taken apart, and its author's key found by the signature (BOLT 11)."""

import hashlib
from dataclasses import dataclass

from influencer.domain.protocol_facts.bech32 import ALPHABET, CHECKSUM_LENGTH, is_valid, seal
from influencer.domain.protocol_facts.secp256k1 import FIELD, GENERATOR, ORDER, add, multiply

TIMESTAMP, SIGNATURE, LENGTH = 7, 104, 2
"""Letters of five bits each; a field has one for its type and two for its length."""

MULTIPLIERS = {"m": 10**8, "u": 10**5, "n": 10**2}
"""Millisatoshis of one; ten ``p`` are one."""

MILLISATOSHI_PER_BITCOIN = 10**11

_HASH = "qqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqqqsyqcyq5rqwzqfqypq"
_NONCE = "zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zyg3zygs"

DONATION = (
    f"lnbc1pvjluezsp5{_NONCE}pp5{_HASH}"
    "dpl2pkx2ctnv5sxxmmwwd5kgetjypeh2ursdae8g6twvus8g6rfwvs8qun0dfjkxaq9qrsgq357wnc5r2ueh7ck6q93dj32"
    "dlqnls087fxdwk8qakdyafkq3yap9us6v52vjjsrvywa6rt52cm9r9zqt8r2t7mlcwspyetp5h2tztugp9lfyql"
)
COFFEE = (
    f"lnbc2500u1pvjluezsp5{_NONCE}pp5{_HASH}"
    "dq5xysxxatsyp3k7enxv4jsxqzpu9qrsgquk0rl77nj30yxdy8j9vdx85fkpmdla2087ne0xh8nhedh8w27kyke0lp53ut3"
    "53s06fv3qfegext0eh0ymjpf39tuven09sam30g4vgpfna3rh"
)
LIST = (
    f"lnbc20m1pvjluezsp5{_NONCE}pp5{_HASH}"
    "hp58yjmdan79s6qqdhdzgynm4zwqd5d7xmw5fk98klysy043l2ahrqs9qrsgq7ea976txfraylvgzuxs8kgcw23ezlrszfn"
    "h8r6qtfpr6cxga50aj6txm9rxrydzd06dfeawfk6swupvz4erwnyutnjq7x39ymw6j38gp7ynn44"
)
FALLBACK = (
    f"lnbc20m1pvjluezsp5{_NONCE}"
    f"hp58yjmdan79s6qqdhdzgynm4zwqd5d7xmw5fk98klysy043l2ahrqspp5{_HASH}"
    "fppqw508d6qejxtdg4y5r3zarvary0c5xw7k9qrsgqt29a0wturnys2hhxpner2e3plp6jyj8qx7548zr2z7ptgjjc7hljm9"
    "8xhjym0dg52sdrvqamxdezkmqg4gdrvwwnf0kv2jdfnl4xatsqmrnsse"
)
"""Four of BOLT 11's examples: any amount, a cup of coffee, a list of things by its hash, the same
with a fallback address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Letters of an invoice that belong together.

    Attributes:
        name: ``prefix``, ``amount``, ``separator``, ``timestamp``, the letter of a tagged field,
            ``signature`` or ``checksum``.
        value: what a tagged field holds, without its letter and length.
    """

    name: str
    text: str
    value: str = ""


def parts_of(invoice: str) -> tuple[Part, ...]:
    """Every letter of an invoice, in parts.

    Raises:
        ValueError: its checksum is wrong.
    """
    if not is_valid(invoice):
        raise ValueError("the checksum is wrong")
    readable, _, data = invoice.rpartition("1")
    letters = next(length for length, one in enumerate(f"{readable}0") if one.isdigit())
    rest = data[TIMESTAMP : -SIGNATURE - CHECKSUM_LENGTH]
    return (
        Part(name="prefix", text=readable[:letters]),
        *((Part(name="amount", text=readable[letters:]),) if readable[letters:] else ()),
        Part(name="separator", text="1"),
        Part(name="timestamp", text=data[:TIMESTAMP]),
        *_fields(rest),
        Part(name="signature", text=data[-SIGNATURE - CHECKSUM_LENGTH : -CHECKSUM_LENGTH]),
        Part(name="checksum", text=data[-CHECKSUM_LENGTH:]),
    )


def _fields(letters: str) -> tuple[Part, ...]:
    found = []
    while letters:
        start = 1 + LENGTH
        end = start + number_of(letters[1:start])
        found.append(Part(name=letters[0], text=letters[:end], value=letters[start:end]))
        letters = letters[end:]
    return tuple(found)


def number_of(letters: str) -> int:
    """Letters as one number, five bits each, the largest first."""
    return int.from_bytes(_packed(letters, 0)) if letters else 0


def bytes_of(letters: str) -> bytes:
    """Letters as bytes; bits that fill none are left out."""
    whole = len(letters) * 5 // 8
    return (number_of(letters) >> len(letters) * 5 - whole * 8).to_bytes(whole)


def millisatoshis(amount: str) -> int:
    """``2500u`` → 250,000,000."""
    if amount.endswith("p"):
        return int(amount[:-1]) // 10
    multiplier = MULTIPLIERS.get(amount[-1])
    return int(amount[:-1]) * multiplier if multiplier else int(amount) * MILLISATOSHI_PER_BITCOIN


def fallback(letters: str) -> str:
    """The SegWit address that a field ``f`` holds: its letters are the address's own."""
    return seal("bc", letters)


def payee(invoice: str) -> str:
    """The public key, hexadecimal, that the signature and its recovery id lead to."""
    *parts, signature, _ = parts_of(invoice)
    readable = "".join(part.text for part in parts if part.name in {"prefix", "amount"})
    data = "".join(part.text for part in parts if part.name not in {"prefix", "amount"})[1:]
    signed = hashlib.sha256(readable.encode() + _padded(data)).digest()
    raw = bytes_of(signature.text)
    return _recovered(signed, raw[:32], raw[32:64], raw[64])


def _recovered(digest: bytes, first: bytes, second: bytes, recovery: int) -> str:
    """The signer's key, from an ECDSA signature (SEC 1, 4.1.6)."""
    across = int.from_bytes(first)
    up = pow(across**3 + 7, (FIELD + 1) // 4, FIELD)
    nonce = (across, up if up % 2 == recovery % 2 else FIELD - up)
    inverse = pow(across, -1, ORDER)
    left = multiply(nonce, int.from_bytes(second) * inverse % ORDER)
    right = multiply(GENERATOR, -int.from_bytes(digest) * inverse % ORDER)
    key = add(left, right)
    return (bytes((2 + key[1] % 2,)) + key[0].to_bytes(32)).hex()


def _packed(letters: str, spare: int) -> bytes:
    """Letters as a number of whole bytes, moved so many bits to the left."""
    number = 0
    for letter in letters:
        number = number << 5 | ALPHABET.index(letter)
    return (number << spare).to_bytes((len(letters) * 5 + spare + 7) // 8)


def _padded(letters: str) -> bytes:
    """Letters as bytes, the last of which is filled up with zeros."""
    return _packed(letters, -len(letters) * 5 % 8)
