"""What X may do to a post that the fake X does not."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from influencer.adapters.x.shown import as_sent, seen_post

LINK = "https://t.co/abcdefghij"
OTHER = "https://t.co/0123456789"
POST = {"id": "21", "text": "gm", "created_at": "2026-11-22T09:00:00.000Z"}


def text_of(text: str, *urls: dict[str, Any], **more: Any) -> str | None:
    post = seen_post(POST | {"text": text, "entities": {"urls": list(urls)}} | more)
    return post.text if post else None


@pytest.mark.parametrize(
    "url",
    [
        {"url": LINK, "expanded_url": "https://x.com/a/status/21/photo/1"},
        {"url": LINK, "expanded_url": "https://x.com/a", "display_url": "pic.x.com/abcdefghij"},
        {"url": LINK, "expanded_url": "https://x.com/a", "display_url": "pic.twitter.com/abcde"},
        {"url": LINK, "media_key": "3_1"},
    ],
)
def test_a_link_to_the_own_picture_is_dropped_and_proves_a_picture(url: dict[str, Any]) -> None:
    post = seen_post(POST | {"text": f"gm {LINK}", "entities": {"urls": [url, url]}})

    assert post is not None
    assert (post.text, post.has_picture) == ("gm", True)


def test_a_last_link_that_was_sent_stays_beside_a_picture() -> None:
    typed = {"url": LINK, "expanded_url": "https://example.org", "media_key": None}

    assert text_of(f"gm {LINK}", typed, attachments={"media_keys": ["3_1"]}) == (
        "gm https://example.org"
    )


def test_the_link_of_a_picture_is_dropped_where_nothing_explains_it() -> None:
    assert text_of(f"gm {LINK}", attachments={"media_keys": ["3_1"]}) == "gm"
    assert text_of(f"gm {LINK}") == f"gm {LINK}"


def test_a_picture_of_another_post_is_a_link_like_any_other() -> None:
    elsewhere = "https://x.com/a/status/22/photo/1"

    assert text_of(f"see {LINK}", {"url": LINK, "expanded_url": elsewhere}) == f"see {elsewhere}"


def test_links_are_undone_once_and_entities_in_them_are_not_undone() -> None:
    links = {LINK: OTHER, OTHER: "https://example.org/?a=1&lt=2"}

    sent = as_sent(f"{LINK} &lt; {OTHER}", links, has_picture=False)

    assert sent == f"{OTHER} < https://example.org/?a=1&lt=2"


@pytest.mark.parametrize("url", [{}, {"url": None, "expanded_url": None}, {"url": LINK}])
def test_a_link_that_is_not_explained_is_left(url: dict[str, Any]) -> None:
    assert text_of(f"gm {LINK} gn", url) == f"gm {LINK} gn"


@pytest.mark.parametrize("name", ["entities", "attachments"])
def test_what_is_null_is_empty(name: str) -> None:
    post = seen_post(POST | {name: None})

    assert post is not None
    assert (post.text, post.has_picture) == ("gm", False)


@pytest.mark.parametrize(
    "changes",
    [
        {"id": None},
        {"id": 21},
        {"id": "２１"},
        {"id": ""},
        {"text": None},
        {"text": ["gm"]},
        {"created_at": None},
        {"created_at": 1},
        {"created_at": "today"},
        {"created_at": "2026-11-22T09:00:00"},
        {"created_at": "0001-01-01T00:00:00+23:59"},
        {"entities": []},
        {"entities": {"urls": {}}},
        {"entities": {"urls": ["https://t.co/abc"]}},
        {"attachments": "3_1"},
        {"attachments": {"media_keys": "3_1"}},
    ],
)
def test_a_post_of_an_odd_shape_is_not_seen(changes: dict[str, Any]) -> None:
    assert seen_post(POST | changes) is None


@pytest.mark.parametrize("shown", [None, [], "gm", 21, {}])
def test_what_is_no_post_is_not_seen(shown: object) -> None:
    assert seen_post(shown) is None


def test_moments_are_in_utc_whatever_zone_they_come_in() -> None:
    post = seen_post(POST | {"created_at": "2026-11-22T10:00:00+01:00"})

    assert post is not None
    assert post.posted_at == datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert post.posted_at.utcoffset() == timedelta()
