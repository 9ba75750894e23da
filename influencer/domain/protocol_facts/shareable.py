"""Nostr addresses that carry more than a key: type, length, value (NIP-19)."""

from dataclasses import dataclass

from influencer.domain.protocol_facts.bech32 import CHECKSUM_LENGTH, is_valid
from influencer.domain.protocol_facts.invoice import bytes_of

PROFILE = (
    "nprofile1qqsrhuxx8l9ex335q7he0f09aej04zpazpl0ne2cgukyawd24mayt8gpp4mhxue69uhhytnc9e3k7mgpz4mhx"
    "ue69uhkg6nzv9ejuumpv34kytnrdaksjlyr9p"
)
"""NIP-19's own example: a key and two relays."""

SPECIAL, RELAY = 0, 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A value with its type; as bytes, the type and the length stand before it."""

    type: int
    value: bytes


def entries_of(code: str) -> tuple[Entry, ...]:
    """What an ``nprofile``, ``nevent`` or ``naddr`` holds, in order.

    Raises:
        ValueError: its checksum is wrong.
    """
    if not is_valid(code):
        raise ValueError("the checksum is wrong")
    data, found = bytes_of(code.rpartition("1")[2][:-CHECKSUM_LENGTH]), []
    while data:
        end = 2 + data[1]
        found.append(Entry(data[0], data[2:end]))
        data = data[end:]
    return tuple(found)
