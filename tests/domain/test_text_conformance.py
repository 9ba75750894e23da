"""twitter-text's own cases, read where they lie next to the repository; they are never copied."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from influencer.domain.text import (
    find_hashtags,
    find_links,
    find_mentions,
    is_valid_hashtag,
    is_valid_text,
    weighted_length,
)

CASES = Path(__file__).parents[3] / "shared" / "reference" / "twitter-text"
pytestmark = pytest.mark.skipif(
    not CASES.is_dir(), reason="the conformance files of twitter-text are not beside the repository"
)

OF_VERSION_1 = {"Invalid Tweet: 141 characters", "Invalid Tweet: 141 characters (due to newline)"}
"""They expect the limit of 140 characters."""
OF_VERSION_2 = {
    "Count a mix of single byte single word, and double word unicode characters",
    "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
}
"""They count every code point of an emoji; the section for version 3 has the same texts."""
BEYOND_POSTS = {"Valid url: port and userinfo", "Valid url: sub delims and question marks"}
"""Valid addresses of which X links only a part when they stand in a post."""


def cases(file: str, *sections: str) -> list[Any]:
    if not CASES.is_dir():
        return []
    tests = yaml.safe_load((CASES / file).read_text(encoding="utf-8"))["tests"]
    return [
        pytest.param(case, id=f"{section}: {case['description']}")
        for section in sections
        for case in tests[section]
    ]


@pytest.mark.parametrize(
    "case",
    cases(
        "validate.yml",
        "WeightedTweetsCounterTest",
        "WeightedTweetsWithDiscountedEmojiCounterTest",
        "UnicodeDirectionalMarkerCounterTest",
    ),
)
def test_weight_and_validity(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    is_old_section = "WeightedTweetsCounterTest" in request.node.name
    if is_old_section and case["description"] in OF_VERSION_2:
        pytest.skip("counts emoji as version 2 did")

    assert weighted_length(case["text"]) == case["expected"]["weightedLength"]
    assert is_valid_text(case["text"]) == case["expected"]["valid"]


@pytest.mark.parametrize("case", cases("validate.yml", "tweets"))
def test_validity(case: dict[str, Any]) -> None:
    if case["description"] in OF_VERSION_1:
        pytest.skip("expects the limit of version 1")

    assert is_valid_text(case["text"]) == case["expected"]


@pytest.mark.parametrize("case", cases("validate.yml", "usernames"))
def test_usernames(case: dict[str, Any]) -> None:
    is_whole = find_mentions(case["text"]) == [case["text"].removeprefix("@")]

    assert is_whole == case["expected"]


@pytest.mark.parametrize("case", cases("validate.yml", "hashtags"))
def test_hashtags(case: dict[str, Any]) -> None:
    tag = case["text"].removeprefix("#")

    assert is_valid_hashtag(tag) == case["expected"]
    assert find_hashtags(case["text"]) == [tag] * case["expected"]


@pytest.mark.parametrize("case", cases("validate.yml", "urls", "urls_without_protocol"))
def test_no_valid_link_is_missed(case: dict[str, Any]) -> None:
    links = find_links(case["text"])

    if case["expected"] and case["description"] in BEYOND_POSTS:
        assert links
    elif case["expected"]:
        assert links == [case["text"]]


@pytest.mark.parametrize("case", cases("tlds.yml", "country", "generic"))
def test_every_top_level_domain_is_found(case: dict[str, Any]) -> None:
    assert find_links(case["text"]) == case["expected"]
    assert find_links(f"Look at {case['text'].removeprefix('https://')}, please.")
