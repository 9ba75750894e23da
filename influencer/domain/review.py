"""The gates a draft must pass, whoever wrote it. Each gate is a function from draft to problems."""

from collections.abc import Iterable, Iterator, Sequence

from influencer.domain.grounding import numbers_in, numbers_of
from influencer.domain.hashtags import hashtag_key
from influencer.domain.hype import hype_in
from influencer.domain.models import Draft, Problem
from influencer.domain.similarity import ALIKE, closest, normalise
from influencer.domain.text import (
    MAX_WEIGHTED_LENGTH,
    find_cashtags,
    find_hashtags,
    find_links,
    find_mentions,
    is_valid_hashtag,
    weighted_length,
)


def review(
    draft: Draft, *, earlier: Sequence[str], hashtag_count: int, may_link: bool = False
) -> list[Problem]:
    """Every reason not to publish; empty when there is none.

    Args:
        draft: with its hashtags.
        earlier: prose of the account's earlier posts that could be like it.
        hashtag_count: how many hashtags a post has, exactly.
        may_link: the account has allowed links, and pays thirteen times for them.
    """
    return [
        *_length(draft),
        *_hashtags(draft, hashtag_count),
        *_links(draft, may_link=may_link),
        *_reach(draft),
        *_numbers(draft),
        *_hype(draft),
        *_likeness(draft, earlier),
    ]


def _length(draft: Draft) -> Iterator[Problem]:
    weight = weighted_length(draft.text)
    if weight > MAX_WEIGHTED_LENGTH:
        yield Problem(gate="length", reason=f"weighs {weight}, at most {MAX_WEIGHTED_LENGTH}")
    if not draft.prose.strip():
        yield Problem(gate="length", reason="the text is empty")


def _hashtags(draft: Draft, count: int) -> Iterator[Problem]:
    tags = draft.hashtags
    if len({hashtag_key(tag) for tag in tags}) != count or len(tags) != count:
        yield Problem(gate="hashtags", reason=f"needs exactly {count} distinct hashtags")
    for tag in tags:
        if not is_valid_hashtag(tag):
            yield Problem(gate="hashtags", reason=f"#{tag} is no hashtag on X")
    if found := find_hashtags(draft.prose):
        yield Problem(gate="hashtags", reason=f"#{found[0]} stands inside the prose")


def _links(draft: Draft, *, may_link: bool) -> Iterator[Problem]:
    if (links := find_links(draft.text)) and not may_link:
        yield Problem(gate="links", reason=f"X would make {links[0]!r} a link")


def _reach(draft: Draft) -> Iterator[Problem]:
    if mentions := find_mentions(draft.text):
        yield Problem(gate="mentions", reason=f"mentions {mentions[0]!r}")
    if len(cashtags := find_cashtags(draft.text)) > 1:
        yield Problem(gate="cashtags", reason=f"{len(cashtags)} cashtags, X allows one")


def _numbers(draft: Draft) -> Iterator[Problem]:
    for number in sorted(numbers_in(draft.prose) - numbers_of(draft.fact)):
        yield Problem(gate="grounding", reason=f"{number} does not stand in {draft.fact.id}")


def _hype(draft: Draft) -> Iterator[Problem]:
    if words := hype_in(draft.prose):
        yield Problem(gate="hype", reason=f"says {words!r}")


def _likeness(draft: Draft, earlier: Iterable[str]) -> Iterator[Problem]:
    earlier = list(earlier)
    own = normalise(draft.prose)
    if any(normalise(text) == own for text in earlier):
        yield Problem(gate="likeness", reason="was posted before, word for word")
    elif (likeness := closest(draft.prose, earlier)) >= ALIKE:
        yield Problem(gate="likeness", reason=f"is {likeness:.0%} like an earlier post")
