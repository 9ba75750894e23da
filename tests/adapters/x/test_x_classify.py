"""Every line of the table "Classify", with real tweepy against the fake X on loopback."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from fake_x.process import FakeX, running_fake_x

from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Timeouts
from influencer.domain.publishing import Answer, Outcome

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40) + b"\0\0\0\0IEND\xaeB`\x82"
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


class StoppedClock:
    def now(self) -> datetime:
        return NOW


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(autouse=True)
def _untroubled(fake: FakeX) -> None:
    fake.heal()
    fake.set_clock(NOW)


@pytest.fixture
def publisher(fake: FakeX) -> XPublisher:
    return publisher_for(fake)


def publisher_for(fake: FakeX, timeouts: Timeouts | None = None) -> XPublisher:
    return XPublisher(
        fake.credentials,
        clock=StoppedClock(),
        base_url=fake.url,
        timeouts=timeouts,
        pause=lambda _seconds: None,
    )


def send(publisher: XPublisher, fake: FakeX, fault: str | None = None) -> tuple[Answer, int]:
    """Send one post with a picture; the answer, and how many posts X holds of it."""
    media_id = publisher.upload(PNG, "a picture").reference
    if fault is not None:
        fake.fail("/2/tweets", fault)
    before = len(fake.posts())
    answer = publisher.send("gm", media_id=media_id, made_with_ai=False)
    return answer, len(fake.posts()) - before


@pytest.mark.parametrize(
    ("fault", "outcome", "status", "posts"),
    [
        (None, Outcome.ACCEPTED, 201, 1),
        ("wrong-date", Outcome.ACCEPTED, 201, 1),
        ("no-date", Outcome.ACCEPTED, 201, 1),
        ("429", Outcome.RATE_LIMITED, 429, 0),
        ("429-bare", Outcome.RATE_LIMITED, 429, 0),
        ("429-odd-reset", Outcome.RATE_LIMITED, 429, 0),
        ("402", Outcome.CREDITS_DEPLETED, 402, 0),
        ("401", Outcome.UNAUTHORIZED, 401, 0),
        ("403", Outcome.FORBIDDEN, 403, 0),
        ("null-errors-403", Outcome.FORBIDDEN, 403, 0),
        ("403-duplicate", Outcome.DUPLICATE, 403, 0),
        ("400", Outcome.REFUSED, 400, 0),
        ("list-400", Outcome.REFUSED, 400, 0),
        ("413", Outcome.REFUSED, 413, 0),
        ("422", Outcome.REFUSED, 422, 0),
        ("408", Outcome.UNKNOWN, 408, 0),
        ("409", Outcome.UNKNOWN, 409, 0),
        ("425", Outcome.UNKNOWN, 425, 0),
        ("500", Outcome.UNKNOWN, 500, 0),
        ("503", Outcome.UNKNOWN, 503, 0),
        ("500-after", Outcome.UNKNOWN, 500, 1),
        ("503-after", Outcome.UNKNOWN, 503, 1),
        ("reset", Outcome.UNKNOWN, None, 0),
        ("reset-after", Outcome.UNKNOWN, None, 1),
        ("close", Outcome.UNKNOWN, None, 0),
        ("close-after", Outcome.UNKNOWN, None, 1),
        ("truncated-after", Outcome.UNKNOWN, 201, 1),
        ("html-after", Outcome.UNKNOWN, 200, 1),
        ("empty-after", Outcome.UNKNOWN, 201, 1),
        ("no-id-after", Outcome.UNKNOWN, 201, 1),
        ("redirect", Outcome.UNKNOWN, 307, 0),
    ],
)
def test_each_answer_of_x_has_one_meaning(
    fake: FakeX,
    publisher: XPublisher,
    fault: str | None,
    outcome: Outcome,
    status: int | None,
    posts: int,
) -> None:
    answer, made = send(publisher, fake, fault)

    assert (answer.outcome, answer.http_status, made) == (outcome, status, posts)
    assert bool(answer.reference) == (outcome is Outcome.ACCEPTED)
    assert bool(answer.detail) == (outcome is not Outcome.ACCEPTED)


@pytest.mark.parametrize("status", [201, 400, 403, 429])
def test_an_answer_that_breaks_off_is_unknown_whatever_its_status(
    fake: FakeX, publisher: XPublisher, status: int
) -> None:
    fake.fail("/2/tweets", "answer", kind="truncate", status=status, body="{}  ")

    answer = publisher.send("gm", media_id="1", made_with_ai=False)

    assert (answer.outcome, answer.http_status) == (Outcome.UNKNOWN, status)


@pytest.mark.parametrize(("fault", "posts"), [("hang", 0), ("hang-after", 1), ("drip-after", 1)])
def test_a_post_whose_answer_does_not_come_in_time_is_unknown(
    fake: FakeX, fault: str, posts: int
) -> None:
    impatient = publisher_for(fake, Timeouts(connect=0.5, total=0.5))

    answer, made = send(impatient, fake, fault)

    assert (answer.outcome, made) == (Outcome.UNKNOWN, posts)


def test_a_dripping_answer_still_tells_status_and_time(fake: FakeX) -> None:
    answer, _ = send(publisher_for(fake, Timeouts(connect=0.5, total=0.5)), fake, "drip-after")

    assert answer.http_status == 201
    assert answer.server_time is not None


@pytest.mark.parametrize("fault", ["503", "429", "reset", "close", "redirect"])
def test_a_post_is_sent_in_exactly_one_request(
    fake: FakeX, publisher: XPublisher, fault: str
) -> None:
    before = len(fake.requests())

    send(publisher, fake, fault)

    paths = [request["path"] for request in fake.requests()[before:]]
    assert paths == ["/2/media/upload", "/2/media/metadata", "/2/tweets"]


def test_the_reference_of_a_post_is_its_id(fake: FakeX, publisher: XPublisher) -> None:
    answer, _ = send(publisher, fake)

    assert answer.reference == fake.posts()[-1]["id"]


def test_the_server_time_comes_with_every_http_answer(fake: FakeX, publisher: XPublisher) -> None:
    moments = [send(publisher, fake, fault)[0].server_time for fault in (None, "402", "503")]

    assert all(moment and abs(moment - NOW) < MINUTE for moment in moments)


def test_a_wrong_date_is_reported_as_it_came(fake: FakeX, publisher: XPublisher) -> None:
    answer, _ = send(publisher, fake, "wrong-date")

    assert answer.server_time == datetime(2000, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(("fault", "seconds"), [("429", 900), ("429-daily", 36_000)])
def test_a_rate_limit_says_when_to_come_back(
    fake: FakeX, publisher: XPublisher, fault: str, seconds: int
) -> None:
    answer, _ = send(publisher, fake, fault)

    assert answer.retry_at is not None
    assert abs(answer.retry_at - NOW - timedelta(seconds=seconds)) < MINUTE


@pytest.mark.parametrize("fault", ["429-bare", "429-odd-reset"])
def test_a_rate_limit_without_a_readable_time_names_none(
    fake: FakeX, publisher: XPublisher, fault: str
) -> None:
    assert send(publisher, fake, fault)[0].retry_at is None


def test_the_reason_is_given_in_the_words_of_x(fake: FakeX, publisher: XPublisher) -> None:
    answer, _ = send(publisher, fake, "402")

    assert answer.detail == "HTTP 402: CreditsDepleted. No credits are left"


def test_long_words_of_x_are_cut(fake: FakeX, publisher: XPublisher) -> None:
    fake.fail("/2/tweets", "answer", status=403, body=json.dumps({"detail": "long " * 999}))

    assert len(publisher.send("gm", media_id="1", made_with_ai=False).detail) == 300
