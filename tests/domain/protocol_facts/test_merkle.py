import pytest

from influencer.domain.protocol_facts.merkle import BLOCK_100000, levels

BLOCK_100000_ROOT = "f3e94742aca4b5ef85488dc37c06c3282295ffec960994b2c0d5ac2a25a95766"
"""The Merkle root in the header of block 100,000."""


def test_the_transactions_of_block_100000_hash_to_the_root_in_its_header() -> None:
    assert levels(BLOCK_100000)[-1] == (BLOCK_100000_ROOT,)


def test_another_order_of_transactions_has_another_root() -> None:
    assert levels(BLOCK_100000[::-1])[-1] != (BLOCK_100000_ROOT,)


@pytest.mark.parametrize(
    ("count", "sizes"), [(1, [1]), (2, [2, 1]), (3, [3, 2, 1]), (4, [4, 2, 1]), (5, [5, 3, 2, 1])]
)
def test_each_level_has_half_as_many_nodes_rounded_up(count: int, sizes: list[int]) -> None:
    names = [f"{number:064x}" for number in range(count)]

    assert [len(level) for level in levels(names)] == sizes


def test_an_odd_last_node_is_paired_with_itself() -> None:
    first, second, third = BLOCK_100000[:3]

    assert levels([first, second, third]) != levels([first, second, third, third])
    assert levels([first, second, third])[1:] == levels([first, second, third, third])[1:]


def test_a_lone_transaction_is_its_own_root() -> None:
    assert levels(BLOCK_100000[:1]) == (BLOCK_100000[:1],)
