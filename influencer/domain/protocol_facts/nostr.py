"""Numbers of Nostr: kinds and their ranges, the work behind an id, the padding of messages."""

ZAP_REQUEST = 9734
"""Event kind of what a client sends to the recipient's LNURL server (NIP-57)."""

ZAP_RECEIPT = 9735
"""Event kind of what that server publishes once the invoice is paid (NIP-57)."""

EXAMPLE_KEY = "7e7e9c42a91bfef19fa929e5fda1b72e0ebc1a4c1141673e2794234d86addf4e"
"""The public key of NIP-19's examples, 32 bytes."""

REPLACEABLE_KINDS = (range(10_000, 20_000), range(1), range(3, 4))
EPHEMERAL_KINDS = (range(20_000, 30_000),)
ADDRESSABLE_KINDS = (range(30_000, 40_000),)
REGULAR_KINDS = (range(1_000, 10_000), range(4, 45), range(1, 3))
"""Which kinds relays treat how (NIP-01, “Kinds”)."""

_MOST_WORK = 256
_LEAST_PADDING = 32
_FINE_STEPS_UNTIL = 256
_LONGEST_MESSAGE = 2**32 - 1


def regular_kinds() -> int:
    """How many kinds relays are expected to store, each event for itself."""
    return sum(map(len, REGULAR_KINDS))


def replaceable_kinds() -> int:
    """How many kinds relays keep only the latest event of, for each author."""
    return sum(map(len, REPLACEABLE_KINDS))


def ephemeral_kinds() -> int:
    """How many kinds relays are not expected to store."""
    return sum(map(len, EPHEMERAL_KINDS))


def addressable_kinds() -> int:
    """How many kinds relays keep the latest event of, for each author and name."""
    return sum(map(len, ADDRESSABLE_KINDS))


def work_tries(zero_bits: int) -> int:
    """Ids to try, on average, until one begins with so many zero bits (NIP-13)."""
    if zero_bits > _MOST_WORK:
        raise ValueError(f"an id has {_MOST_WORK} bits")
    return 1 << zero_bits


def padded_length(message_bytes: int) -> int:
    """Bytes that a message is filled up to before it is encrypted (NIP-44, “calc_padded_len”).

    An eighth of the next power of two is the step, and never less than 32 bytes.
    """
    if not 1 <= message_bytes <= _LONGEST_MESSAGE:
        raise ValueError("a message has 1 byte to 4 GiB")
    power = 1 << (message_bytes - 1).bit_length()
    step = _LEAST_PADDING if power <= _FINE_STEPS_UNTIL else power // 8
    return max(_LEAST_PADDING, -(-message_bytes // step) * step)
