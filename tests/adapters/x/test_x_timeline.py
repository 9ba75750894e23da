"""What the publisher reads of its own timeline, and when it says that this is all."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from factories import PNG, TAGS
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import publish, upload

from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Timeouts
from influencer.domain.publishing import Outcome
from influencer.domain.timeline import Reading

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
POST = {"id": "21", "text": "gm", "created_at": "2026-11-22T09:00:00.000Z"}


class StoppedClock:
    def now(self) -> datetime:
        return NOW


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(autouse=True)
def _empty_and_untroubled(fake: FakeX) -> None:
    fake.heal()
    fake.set_clock(NOW)
    for post_id in {post["id"] for post in fake.posts()} - set(fake.deletions()):
        fake.delete_post(post_id)


def publisher_for(fake: FakeX, **more: Any) -> XPublisher:
    credentials = more.pop("credentials", fake.credentials)
    return XPublisher(credentials, clock=StoppedClock(), base_url=fake.url, **more)


def read(fake: FakeX, **more: Any) -> Reading:
    return publisher_for(fake, **more).read_timeline(since=NOW - HOUR)


def path_of(fake: FakeX) -> str:
    return f"/2/users/{fake.user_id}/tweets"


def answered(fake: FakeX, content: Any) -> Reading:
    """The reading of a page with this content."""
    fake.fail(path_of(fake), "answer", status=200, body=json.dumps(content))
    return read(fake)


@pytest.mark.parametrize(
    "text",
    [
        "1 < 2 & 3 > 2",
        "&amp; is written &amp;amp; and &lt",
        "👩‍🚀 ₿ → “21” 🇸🇻",
        "first\n\nsecond\n",
        "one tag each\n\n" + " ".join(f"#{tag}" for tag in TAGS),
        "see https://example.org/a?b=1&lt=2 & https://example.org/a",
        "https://example.org/👩‍🚀",
        "a bare primal.net and README.md",
        "https://example.org/x",
    ],
)
@pytest.mark.parametrize("has_picture", [True, False])
def test_a_text_is_read_back_as_it_was_sent(fake: FakeX, text: str, has_picture: bool) -> None:
    media_ids = [upload(fake)] if has_picture else []
    reference = publish(fake, text, *media_ids)

    (post,) = read(fake).posts

    assert (post.reference, post.text) == (reference, text)
    assert (post.posted_at, post.has_picture) == (NOW, has_picture)


def test_a_post_that_the_publisher_sent_is_found_again(fake: FakeX) -> None:
    publisher = publisher_for(fake)
    media_id = publisher.upload(PNG, "alt").reference
    reference = publisher.send("gm & gn", media_id=media_id, made_with_ai=False).reference

    reading = publisher.read_timeline(since=NOW)

    assert reading.is_complete
    assert [(post.reference, post.text) for post in reading.posts] == [(reference, "gm & gn")]


def test_a_complete_reading_is_accepted_and_tells_the_time_of_x(fake: FakeX) -> None:
    reading = read(fake)

    assert (reading.posts, reading.is_complete) == ((), True)
    assert (reading.answer.outcome, reading.answer.http_status) == (Outcome.ACCEPTED, 200)
    assert (reading.answer.reference, reading.answer.detail) == ("", "")
    assert reading.answer.server_time is not None
    assert abs(reading.answer.server_time - NOW) < HOUR


def test_the_timeline_is_read_from_the_moment_that_was_asked_for(fake: FakeX) -> None:
    fake.set_clock(NOW - 2 * HOUR)
    publish(fake, "too early")
    fake.set_clock(NOW)
    publish(fake, "late enough")
    local = (NOW - HOUR).astimezone(timezone(timedelta(hours=-8)))

    reading = publisher_for(fake).read_timeline(since=local.replace(microsecond=21))

    assert [post.text for post in reading.posts] == ["late enough"]


def test_replies_and_reposts_are_not_left_out(fake: FakeX) -> None:
    reading = answered(
        fake,
        {
            "data": [POST | {"text": "RT @x: gm"}, POST | {"id": "20", "text": "@x gm"}],
            "meta": {"result_count": 2},
        },
    )

    assert [post.text for post in reading.posts] == ["RT @x: gm", "@x gm"]


def test_every_page_is_read_newest_first(fake: FakeX) -> None:
    texts = [f"gm {number}" for number in range(101)]
    for text in texts:
        publish(fake, text)
    before = len(fake.requests())

    reading = read(fake)

    assert reading.is_complete
    assert [post.text for post in reading.posts] == texts[::-1]
    assert len(fake.requests()) - before == 2


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [("503", Outcome.UNKNOWN), ("429", Outcome.RATE_LIMITED), ("reset", Outcome.NOT_SENT)],
)
def test_posts_read_before_a_page_failed_still_stand(
    fake: FakeX, fault: str, outcome: Outcome
) -> None:
    first = {"data": [POST], "meta": {"result_count": 1, "next_token": "100"}}
    fake.fail(path_of(fake), "answer", status=200, body=json.dumps(first))
    fake.fail(path_of(fake), fault)

    reading = read(fake)

    assert ([post.text for post in reading.posts], reading.is_complete) == (["gm"], False)
    assert reading.answer.outcome is outcome


def test_a_timeline_without_end_is_left_after_some_pages(fake: FakeX) -> None:
    page = {"data": [POST], "meta": {"result_count": 1, "next_token": "0"}}
    fake.fail(path_of(fake), "answer", status=200, body=json.dumps(page), times=99)
    before = len(fake.requests())

    reading = read(fake)

    assert (len(reading.posts), reading.is_complete) == (8, False)
    assert (reading.answer.outcome, len(fake.requests()) - before) == (Outcome.UNKNOWN, 8)
    assert reading.answer.detail == "The timeline has more posts than the 8 pages that were read."


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ("500", Outcome.UNKNOWN),
        ("503-after", Outcome.UNKNOWN),
        ("429", Outcome.RATE_LIMITED),
        ("401", Outcome.UNAUTHORIZED),
        ("402", Outcome.CREDITS_DEPLETED),
        ("403", Outcome.FORBIDDEN),
        ("400", Outcome.REFUSED),
        ("redirect", Outcome.UNKNOWN),
        ("html-after", Outcome.UNKNOWN),
        ("empty-after", Outcome.UNKNOWN),
        ("truncated-after", Outcome.UNKNOWN),
        ("no-id-after", Outcome.UNKNOWN),
        ("reset-after", Outcome.NOT_SENT),
        ("close", Outcome.NOT_SENT),
        ("timeline-partial", Outcome.UNKNOWN),
        ("timeline-miscounted", Outcome.UNKNOWN),
        ("timeline-without-data", Outcome.UNKNOWN),
        ("timeline-without-meta", Outcome.UNKNOWN),
    ],
)
def test_a_page_that_cannot_be_relied_on_makes_the_reading_incomplete(
    fake: FakeX, fault: str, outcome: Outcome
) -> None:
    publish(fake, "gm")
    fake.fail(path_of(fake), fault, times=2 if fault == "400" else 1)

    reading = read(fake)

    assert (reading.is_complete, reading.answer.outcome) == (False, outcome)
    assert reading.answer.reference == ""
    assert reading.answer.detail.startswith("The timeline was not read to its end. ")


@pytest.mark.parametrize("fault", ["hang", "drip-after"])
def test_a_page_that_does_not_come_in_time_makes_the_reading_incomplete(
    fake: FakeX, fault: str
) -> None:
    fake.fail(path_of(fake), fault)

    reading = read(fake, timeouts=Timeouts(connect=0.3, total=0.3))

    assert (reading.posts, reading.is_complete) == ((), False)


def test_a_rate_limit_says_when_the_timeline_may_be_read_again(fake: FakeX) -> None:
    fake.fail(path_of(fake), "429")

    retry_at = read(fake).answer.retry_at

    assert retry_at is not None
    assert abs(retry_at - NOW - timedelta(minutes=15)) < timedelta(minutes=1)


def test_what_x_left_out_is_told_in_its_words(fake: FakeX) -> None:
    fake.fail(path_of(fake), "timeline-partial")

    assert "Could not find tweet" in read(fake).answer.detail


ODD_PAGES = [
    [],
    {},
    {"meta": {}},
    {"meta": []},
    {"meta": {"result_count": "0"}},
    {"meta": {"result_count": 1}},
    {"meta": {"result_count": 0, "next_token": ""}},
    {"meta": {"result_count": 0, "next_token": None}},
    {"meta": {"result_count": 0, "next_token": 7}},
    {"data": None, "meta": {"result_count": 0}},
    {"data": {}, "meta": {"result_count": 0}},
    {"data": {"id": "21"}, "meta": {"result_count": 0}},
    {"data": [POST], "meta": {"result_count": 0}},
    {"meta": {"result_count": 0}, "errors": [{"detail": "no"}]},
    {"meta": {"result_count": 0}, "errors": "no"},
]


@pytest.mark.parametrize("page", ODD_PAGES)
def test_a_page_of_an_odd_shape_makes_the_reading_incomplete(fake: FakeX, page: Any) -> None:
    reading = answered(fake, page)

    assert (reading.is_complete, reading.answer.outcome) == (False, Outcome.UNKNOWN)


@pytest.mark.parametrize("errors", [[], None])
def test_an_empty_list_of_errors_is_none(fake: FakeX, errors: object) -> None:
    assert answered(fake, {"meta": {"result_count": 0}, "errors": errors}).is_complete


def test_only_the_status_200_is_a_page(fake: FakeX) -> None:
    fake.fail(path_of(fake), "answer", status=201, body='{"meta": {"result_count": 0}}')

    assert not read(fake).is_complete


def test_a_sound_post_stands_beside_an_odd_one(fake: FakeX) -> None:
    odd = {"id": "22", "created_at": POST["created_at"]}
    page = {"data": [POST, odd], "meta": {"result_count": 2}}

    reading = answered(fake, page)

    assert ([post.reference for post in reading.posts], reading.is_complete) == (["21"], False)
