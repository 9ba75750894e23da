"""A signed Nostr event as NIP-01 defines it, made with the first key of BIP 340's test vectors."""

import hashlib
import json
from dataclasses import dataclass

from influencer.domain.protocol_facts.secp256k1 import public_key, sign

TEST_SECRET = 3
"""Known to everybody: index 0 of BIP 340's test vectors."""

CREATED_AT, TAGS, CONTENT = 1_700_000_000, (("t", "nostr"),), "Hello, Nostr"
"""An example: 14 November 2023."""

TEXT_NOTE = 1
"""Event kind of a short text note."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What relays store and pass on.

    Attributes:
        id: SHA-256 of the author, time, kind, tags and content.
        public_key: of the author, hexadecimal.
        created_at: Unix seconds.
        signature: over the id, hexadecimal.
    """

    id: str
    public_key: str
    created_at: int
    kind: int
    tags: tuple[tuple[str, ...], ...]
    content: str
    signature: str


def make_event(
    created_at: int, kind: int, tags: tuple[tuple[str, ...], ...], content: str
) -> Event:
    """An event of the test key."""
    author = public_key(TEST_SECRET).hex()
    identity = event_id(author, created_at, kind, tags, content)
    return Event(
        id=identity.hex(),
        public_key=author,
        created_at=created_at,
        kind=kind,
        tags=tags,
        content=content,
        signature=sign(TEST_SECRET, identity).hex(),
    )


def event_id(
    author: str, created_at: int, kind: int, tags: tuple[tuple[str, ...], ...], content: str
) -> bytes:
    """SHA-256 of the array that NIP-01 calls the serialized event, without white space."""
    fields = [0, author, created_at, kind, tags, content]
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).digest()


def example_event(content: str = CONTENT) -> Event:
    """The event of all pictures, so that one content never stands with two ids."""
    return make_event(CREATED_AT, TEXT_NOTE, TAGS, content)
