"""Exactly as many hashtags as asked for, in the room that is left: relevant, varied, no bait."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b
from unicodedata import normalize

from influencer.domain.text import is_valid_hashtag, weighted_length
from influencer.errors import ContentError

_SHORTEST_PLURAL = 3


def hashtag_key(tag: str) -> str:
    """What two hashtags have in common that differ in case or in being plural only.

    A key is for comparing, not for reading: ``policies`` and ``policy`` are both ``polici``.
    """
    key = normalize("NFKC", tag).casefold()
    if len(key) >= _SHORTEST_PLURAL and key.endswith("s") and not key.endswith("ss"):
        key = key[:-1]
    key = key.removesuffix("e") or key
    return f"{key[:-1]}i" if key.endswith("y") else key


_REACH_BAIT = frozenset(
    map(
        hashtag_key,
        (
            *("crypto", "cryptocurrency", "cryptotrading", "web3", "altcoin", "memecoin", "NFT"),
            *("trading", "daytrading", "forex", "investing", "investment", "passiveincome"),
            *("financialfreedom", "bullrun", "tothemoon", "100x", "pump", "airdrop", "giveaway"),
            *(
                "followback",
                "teamfollowback",
                "followme",
                "follow4follow",
                "followforfollow",
                "f4f",
            ),
            *("like4like", "likeforlike", "l4l", "retweet", "viral", "trending", "fyp", "foryou"),
        ),
    )
)
"""Tags that ask for reach or clicks and say nothing about a post. ``money`` is not one of them:
it is what the posts are about."""


def is_reach_bait(tag: str) -> bool:
    """Whether it would be put there for reach only."""
    return hashtag_key(tag) in _REACH_BAIT


@dataclass(frozen=True, slots=True)
class _Spelling:
    width: int
    """What it adds to a row: its sign, itself and the space after it."""
    tag: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """Tags that count as one; ``bank`` numbers the most relevant bank that holds one of them."""

    key: str
    bank: int
    preferred: _Spelling
    shortest: _Spelling


def solve(
    banks: Sequence[Sequence[str]],
    *,
    count: int,
    room: int,
    recent: Sequence[Collection[str]],
    seed: int,
) -> tuple[str, ...]:
    """Choose hashtags, the most relevant first. The same arguments give the same hashtags.

    A tag is taken if the shortest of those behind it still complete the row. So wherever ``count``
    tags can fit some are found, and the least relevant ones are the first to give way to shorter
    ones. Within a bank the tags that have not been used for longest come first.

    Args:
        banks: tags without #, the most relevant bank first: the fact's own, its topic's, …
        count: how many, distinct as ``hashtag_key`` sees them.
        room: the most that the row ``#a #b …`` may weigh.
        recent: the tags of the latest posts, newest post first.
        seed: decides between tags that have rested equally long.

    Raises:
        ContentError: the banks hold too few tags, or even the shortest do not fit.
    """
    candidates = _candidates(banks)
    if (least := _shortest_row_length(candidates, count)) > room:
        raise ContentError(
            f"{count} hashtags need room for at least {least} characters, and {room} are left: "
            "write shorter prose or add shorter tags."
        )
    waiting = _rotated(candidates, recent, seed)
    chosen: list[str] = []
    left = room + len(" ")
    while len(chosen) < count:
        candidate = waiting.pop(0)
        spare = left - _least_width(waiting, count - len(chosen) - 1)
        spelling = candidate.preferred
        if spelling.width > spare:
            spelling = candidate.shortest
        if spelling.width <= spare:
            chosen.append(spelling.tag)
            left -= spelling.width
    return tuple(chosen)


def shortest_row_length(banks: Sequence[Sequence[str]], count: int) -> int:
    """The weighted length of the shortest row of ``count`` hashtags: the room any solution needs.

    Raises:
        ContentError: the banks hold fewer than ``count`` distinct, valid tags that are no bait.
    """
    return _shortest_row_length(_candidates(banks), count)


def _shortest_row_length(candidates: Sequence[_Candidate], count: int) -> int:
    if len(candidates) < count:
        raise ContentError(
            f"{count} hashtags are wanted, but the banks hold only {len(candidates)} that are "
            "distinct, valid and no bait: add some to the topic."
        )
    return max(0, _least_width(candidates, count) - len(" "))


def _candidates(banks: Sequence[Sequence[str]]) -> list[_Candidate]:
    found: dict[str, _Candidate] = {}
    for number, tag in ((number, tag) for number, bank in enumerate(banks) for tag in bank):
        key = hashtag_key(tag)
        if key in _REACH_BAIT or not is_valid_hashtag(tag):
            continue
        spelling = _Spelling(weighted_length(f"#{tag} "), tag)
        known = found.setdefault(
            key, _Candidate(key=key, bank=number, preferred=spelling, shortest=spelling)
        )
        if spelling.width < known.shortest.width:
            found[key] = replace(known, shortest=spelling)
    return list(found.values())


def _rotated(
    candidates: Iterable[_Candidate], recent: Sequence[Collection[str]], seed: int
) -> list[_Candidate]:
    rest: dict[str, int] = {}
    for posts_ago, tags in enumerate(recent):
        for tag in tags:
            rest.setdefault(hashtag_key(tag), posts_ago)

    def order(candidate: _Candidate) -> tuple[int, int, bytes]:
        lot = blake2b(f"{seed} {candidate.key}".encode(), digest_size=8).digest()
        return candidate.bank, -rest.get(candidate.key, len(recent)), lot

    return sorted(candidates, key=order)


def _least_width(candidates: Iterable[_Candidate], count: int) -> int:
    return sum(sorted(candidate.shortest.width for candidate in candidates)[:count])
