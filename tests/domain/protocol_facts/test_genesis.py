"""Block zero proves itself: nothing but the right bytes gives these hashes."""

from datetime import UTC, datetime

from influencer.domain.protocol_facts import genesis
from influencer.domain.protocol_facts.merkle import double_sha256


def test_the_transaction_hashes_to_the_merkle_root_of_block_zero() -> None:
    root = double_sha256(genesis.transaction())[::-1].hex()

    assert root == "4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b"


def test_the_header_hashes_to_the_hash_of_block_zero() -> None:
    assert len(genesis.header()) == genesis.HEADER_LENGTH
    assert double_sha256(genesis.header())[::-1].hex() == genesis.HASH


def test_the_time_stands_in_the_header_lowest_byte_first() -> None:
    time = genesis.header()[genesis.TIME_BYTES]

    assert int.from_bytes(time, "little") == genesis.TIME
    assert datetime.fromtimestamp(genesis.TIME, UTC) == datetime(2009, 1, 3, 18, 15, 5, tzinfo=UTC)
