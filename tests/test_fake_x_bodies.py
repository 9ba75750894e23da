"""The fake X takes what X takes, and refuses what X refuses."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import (
    PNG,
    as_alt_text,
    as_upload,
    call,
    upload,
)
from fake_x.text import cashtags, weight

JPEG = b"\xff\xd8\xff" + bytes(40) + b"\xff\xd9"


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.mark.parametrize(
    "body",
    [
        [],
        {},
        {"text": ""},
        {"text": " \n"},
        {"text": 21},
        {"text": "gm", "unknown": 1},
        {"text": "gm", "made_with_ai": "yes"},
        {"text": "gm", "made_with_ai": 1},
        {"text": "gm", "media": {}},
        {"text": "gm", "media": {"media_ids": []}},
        {"text": "gm", "media": {"media_ids": [1]}},
        {"text": "gm", "media": {"media_ids": ["1"]}},
        {"text": "gm", "media": {"media_ids": ["1"] * 5}},
        {"text": "gm", "media": {"media_ids": ["1"], "unknown": 1}},
        {"text": "a" * 281},
        {"text": "₿" * 141},
        {"text": "$BTC and $SATS"},
    ],
)
def test_a_post_that_breaks_a_rule_is_refused_and_not_kept(fake: FakeX, body: Any) -> None:
    before = fake.posts()

    status, _ = call(fake, "POST", "/2/tweets", body)

    assert (status, fake.posts()) == (400, before)


def test_a_body_that_is_not_json_is_refused(fake: FakeX) -> None:
    status, _ = call(fake, "POST", "/2/tweets", {"text": "gm"}, kind="text/plain")

    assert status == 400


@pytest.mark.parametrize(
    "body",
    [
        {"media_category": "tweet_image"},
        {"media": base64.b64encode(PNG).decode()},
        as_upload() | {"media_category": "tweet_video"},
        as_upload() | {"media_type": "image/png"},
        as_upload() | {"media": "not base64!"},
        as_upload(b"text"),
        as_upload(PNG[:-8]),
        as_upload(PNG[:8] + bytes(5_000_000) + PNG[8:]),
    ],
)
def test_an_upload_that_is_no_picture_is_refused(fake: FakeX, body: dict[str, str]) -> None:
    assert call(fake, "POST", "/2/media/upload", body)[0] == 400


@pytest.mark.parametrize("picture", [PNG, JPEG])
def test_a_picture_is_kept_byte_for_byte(fake: FakeX, picture: bytes) -> None:
    assert fake.picture(upload(fake, picture)) == picture


@pytest.mark.parametrize("text", ["", "a" * 1001, None])
def test_an_alt_text_of_a_wrong_length_is_refused(fake: FakeX, text: str | None) -> None:
    body = as_alt_text(upload(fake), text)

    assert call(fake, "POST", "/2/media/metadata", body)[0] == 400


def test_an_alt_text_needs_a_picture(fake: FakeX) -> None:
    assert call(fake, "POST", "/2/media/metadata", as_alt_text("1"))[0] == 400


def test_an_endpoint_that_x_does_not_have_is_not_found(fake: FakeX) -> None:
    assert call(fake, "POST", "/1.1/statuses/update.json", {})[0] == 404


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gm", 2),
        ("₿", 2),
        ("’", 1),
        ("→", 2),
        ("👩‍🚀", 2),
        ("see https://example.org/a/long/path", 27),
        ("primal.net", 23),
    ],
)
def test_lengths_are_counted_as_x_counts_them(text: str, expected: int) -> None:
    assert weight(text) == expected


def test_prices_are_no_cashtags() -> None:
    assert cashtags("$21 and US$5 buy $BTC") == ["$BTC"]
