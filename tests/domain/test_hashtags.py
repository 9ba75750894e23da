from collections.abc import Collection, Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.hashtags import hashtag_key, is_reach_bait, shortest_row_length, solve
from influencer.domain.text import is_valid_hashtag, weighted_length
from influencer.errors import ContentError

FACT = ["halving", "subsidy"]
TOPIC = ["issuance", "supply", "21million", "coinbase"]
AREA = ["Bitcoin", "BTC", "blocks", "mining", "nodes", "proofofwork"]
GENERAL = ["P2P", "FOSS", "money", "code"]
BANKS = [FACT, TOPIC, AREA, GENERAL]
AMPLE = 200

PLURALS = ["zap", "zaps", "Zap", "sat", "sats", "node", "nodes", "key", "policy", "policies"]
UNUSABLE = ["BIP-352", "21", "crypto", "Web3"]
SINGULAR = ["Bitcoin", "闪电", "P2P", "a", "b", "c", "lightningnetwork", "é"]

tags = st.sampled_from(PLURALS + UNUSABLE + SINGULAR)
banks_of_tags = st.lists(st.lists(tags, max_size=8), max_size=4)


def chosen(
    banks: Sequence[Sequence[str]] = BANKS,
    *,
    count: int = 8,
    room: int = AMPLE,
    recent: Sequence[Collection[str]] = (),
    seed: int = 0,
) -> tuple[str, ...]:
    return solve(banks, count=count, room=room, recent=recent, seed=seed)


def row_length(row: Collection[str]) -> int:
    return weighted_length(" ".join(f"#{tag}" for tag in row))


def possible_rows(banks: Sequence[Sequence[str]], count: int) -> list[tuple[str, ...]]:
    usable = {tag for bank in banks for tag in bank if is_valid_hashtag(tag)}
    allowed = sorted(tag for tag in usable if not is_reach_bait(tag))
    rows = combinations(allowed, count)
    return [row for row in rows if len(set(map(hashtag_key, row))) == count]


@given(
    banks=banks_of_tags,
    count=st.integers(0, 4),
    room=st.integers(0, 60),
    recent=st.lists(st.sets(tags), max_size=3),
    seed=st.integers(),
)
def test_a_row_is_found_exactly_where_one_exists(
    banks: list[list[str]], count: int, room: int, recent: list[set[str]], seed: int
) -> None:
    lengths = [row_length(row) for row in possible_rows(banks, count)]

    if not lengths or min(lengths) > room:
        with pytest.raises(ContentError):
            solve(banks, count=count, room=room, recent=recent, seed=seed)
        return

    row = solve(banks, count=count, room=room, recent=recent, seed=seed)
    assert len(row) == len(set(map(hashtag_key, row))) == count
    assert all(is_valid_hashtag(tag) and not is_reach_bait(tag) for tag in row)
    assert {*row} <= {tag for bank in banks for tag in bank}
    assert row_length(row) <= room
    assert row == solve(banks, count=count, room=room, recent=recent, seed=seed)


@given(banks=banks_of_tags, count=st.integers(0, 4))
def test_the_least_room_is_that_of_the_shortest_row(banks: list[list[str]], count: int) -> None:
    lengths = [row_length(row) for row in possible_rows(banks, count)]

    if lengths:
        assert shortest_row_length(banks, count) == min(lengths)
    else:
        with pytest.raises(ContentError):
            shortest_row_length(banks, count)


@given(st.integers())
def test_the_most_relevant_banks_come_first(seed: int) -> None:
    row = chosen(count=8, seed=seed)

    assert {*row[:2]} == {*FACT}
    assert {*row[2:6]} == {*TOPIC}
    assert {*row[6:]} <= {*AREA}


@given(room=st.integers(36, AMPLE), seed=st.integers())
def test_the_facts_own_tags_stay_while_the_least_relevant_give_way(room: int, seed: int) -> None:
    row = chosen(count=5, room=room, seed=seed)

    assert {*FACT} <= {*row}


def test_a_tag_gives_way_only_where_the_row_would_not_fit() -> None:
    banks = [["lightning"], ["zap"], ["BTC"]]

    assert chosen(banks, count=2, room=15) == ("lightning", "zap")
    assert chosen(banks, count=2, room=14) == ("zap", "BTC")


def test_the_shorter_spelling_is_used_only_where_the_longer_does_not_fit() -> None:
    banks = [["halvings"], ["Halving"]]

    assert chosen(banks, count=1, room=9) == ("halvings",)
    assert chosen(banks, count=1, room=8) == ("Halving",)


def test_tags_that_rested_longest_come_first_within_their_bank() -> None:
    banks = [["alpha", "beta", "gamma", "delta"]]
    recent = [{"Alpha"}, {"betas"}, {"gamma", "alpha"}]

    assert chosen(banks, count=4, recent=recent) == ("delta", "gamma", "beta", "alpha")


def test_every_tag_of_a_bank_gets_its_turn() -> None:
    recent: list[tuple[str, ...]] = []
    for seed in range(7):
        recent.insert(0, chosen([[], AREA], count=1, seed=seed, recent=recent))

    assert {tag for row in recent[1:] for tag in row} == {*AREA}


def test_the_seed_decides_between_tags_that_rested_equally_long() -> None:
    assert len({chosen(count=8, seed=seed) for seed in range(20)}) > 10


def test_bait_and_invalid_tags_are_never_chosen() -> None:
    banks = [["crypto", "Web3", "BIP-352", "21", "followback", "zap"]]

    assert chosen(banks, count=1) == ("zap",)
    with pytest.raises(ContentError, match="hold only 1 "):
        chosen(banks, count=2)


def test_too_little_room_is_told_with_its_numbers() -> None:
    with pytest.raises(ContentError, match=r"2 hashtags .* least 9 characters, and 8 are left"):
        chosen([["zap", "sat"]], count=2, room=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Halving", "halvings"),
        ("address", "Addresses"),
        ("hash", "hashes"),
        ("cache", "caches"),
        ("policy", "policies"),
        ("cookie", "cookies"),
        ("fee", "fees"),
        ("key", "keys"),
        ("GPU", "GPUs"),
        ("NIP", "NIPs"),
        ("Bitcoin", "ｂｉｔｃｏｉｎ"),
    ],
)
def test_case_and_plural_make_no_difference(one: str, other: str) -> None:
    assert hashtag_key(one) == hashtag_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hash", "hashrate"), ("pass", "pa"), ("LN", "LNURL"), ("OS", "O")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert hashtag_key(one) != hashtag_key(other)


@pytest.mark.parametrize("tag", ["crypto", "Crypto", "web3", "altcoins", "NFTs", "FollowBack"])
def test_bait_is_known_in_any_spelling(tag: str) -> None:
    assert is_reach_bait(tag)


@pytest.mark.parametrize("tag", ["money", "cryptography", "Bitcoin", "trade"])
def test_a_subject_is_no_bait(tag: str) -> None:
    assert not is_reach_bait(tag)
