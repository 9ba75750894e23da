"""A post counts as deleted only where X says that it is gone."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from socket import create_server
from typing import Any

import pytest
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import publish

from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Timeouts
from influencer.domain.publishing import Outcome

GONE = {"title": "Not Found Error", "type": "https://api.twitter.com/2/problems/resource-not-found"}


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


@pytest.fixture(autouse=True)
def _untroubled(fake: FakeX) -> None:
    fake.heal()


@pytest.fixture
def publisher(fake: FakeX) -> XPublisher:
    return publisher_at(fake)


def publisher_at(fake: FakeX, url: str = "") -> XPublisher:
    short = Timeouts(connect=1, total=1)
    return XPublisher(
        fake.credentials, clock=SystemClock(), base_url=url or fake.url, timeouts=short
    )


def test_a_deleted_post_is_gone(fake: FakeX, publisher: XPublisher) -> None:
    first, second = publish(fake, "first"), publish(fake, "second")

    answer = publisher.delete(first)

    assert (answer.outcome, answer.reference, answer.detail) == (Outcome.ACCEPTED, first, "")
    assert fake.deletions()[-1] == first
    seen = publisher.read_timeline(since=datetime(2020, 1, 1, tzinfo=UTC)).posts
    assert {first, second} & {post.reference for post in seen} == {second}


def test_a_post_that_was_gone_before_is_gone(fake: FakeX, publisher: XPublisher) -> None:
    post_id = publish(fake, "gm")
    fake.delete_post(post_id)

    answer = publisher.delete(post_id)

    assert (answer.outcome, answer.reference, answer.http_status) == (
        Outcome.ACCEPTED,
        post_id,
        404,
    )


def test_the_problem_may_stand_among_the_errors(fake: FakeX, publisher: XPublisher) -> None:
    fake.fail("/2/tweets/21", "answer", status=404, body=json.dumps({"errors": [None, GONE]}))

    assert publisher.delete("21").outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    "body",
    [
        "<html>nothing here</html>",
        "",
        "[]",
        '{"title": "Not Found", "type": "about:blank", "status": 404}',
        '{"type": "https://api.x.com/2/problems/not-resource-not-found"}',
        '{"type": ["resource-not-found"]}',
        '{"errors": {"type": "resource-not-found"}}',
    ],
)
def test_a_404_of_another_kind_says_nothing_of_the_post(
    fake: FakeX, publisher: XPublisher, body: str
) -> None:
    fake.fail("/2/tweets/21", "answer", status=404, body=body)

    assert publisher.delete("21").outcome is Outcome.MISDIRECTED


@pytest.mark.parametrize(
    "content",
    [
        {"data": {"deleted": False}},
        {"data": {"deleted": "true"}},
        {"data": {"id": "21"}},
        {"data": []},
        {"errors": [GONE]},
        [],
    ],
)
def test_a_200_that_does_not_say_deleted_is_unknown(
    fake: FakeX, publisher: XPublisher, content: Any
) -> None:
    fake.fail("/2/tweets/21", "answer", status=200, body=json.dumps(content))

    answer = publisher.delete("21")

    assert (answer.outcome, answer.reference) == (Outcome.UNKNOWN, "")
    assert answer.detail


@pytest.mark.parametrize(
    ("fault", "outcome"),
    [
        ("401", Outcome.UNAUTHORIZED),
        ("403", Outcome.FORBIDDEN),
        ("429", Outcome.RATE_LIMITED),
        ("503", Outcome.UNKNOWN),
        ("html-after", Outcome.UNKNOWN),
        ("truncated-after", Outcome.UNKNOWN),
        ("reset", Outcome.UNKNOWN),
        ("reset-after", Outcome.UNKNOWN),
        ("hang-after", Outcome.UNKNOWN),
    ],
)
def test_a_deletion_has_the_usual_outcomes(
    fake: FakeX, publisher: XPublisher, fault: str, outcome: Outcome
) -> None:
    post_id = publish(fake, "gm")
    fake.fail(f"/2/tweets/{post_id}", fault)

    answer = publisher.delete(post_id)

    assert (answer.outcome, answer.reference) == (outcome, "")
    assert answer.detail


def test_silence_never_proves_that_a_deletion_was_not_sent(fake: FakeX) -> None:
    with closing(create_server(("127.0.0.1", 0))) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"

    answer = publisher_at(fake, url).delete("21")

    assert (answer.outcome, answer.detail) == (
        Outcome.UNKNOWN,
        "no answer from X: Connection refused",
    )
