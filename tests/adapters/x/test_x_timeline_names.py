"""What X may not know by the name that is used first: the fields, and whose timeline it is."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fake_x import Keys
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import publish

from influencer.adapters.x.publisher import XPublisher
from influencer.domain.publishing import Outcome
from influencer.domain.timeline import Reading

SINCE = datetime.now(UTC) - timedelta(hours=1)
BARE = json.dumps({"data": [{"id": "21", "text": "gm"}], "meta": {"result_count": 1}})
WITHOUT_NUMBER = Keys(access_token="a-token-without-a-number")


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[FakeX]:
    with running_fake_x(tmp_path / "x") as running:
        yield running


def read(fake: FakeX, access_token: str | None = None) -> Reading:
    credentials = fake.credentials
    if access_token is not None:
        credentials = credentials.with_values(access_token=access_token)
    publisher = XPublisher(credentials, clock=RealClock(), base_url=fake.url)
    return publisher.read_timeline(since=SINCE)


def test_one_name_is_enough_where_x_takes_it(fake: FakeX) -> None:
    publish(fake, "gm")

    reading = read(fake)

    assert (len(reading.posts), reading.is_complete, reading.has_identified) == (1, True, False)
    assert len(fake.requests(f"/2/users/{fake.user_id}/tweets")) == 1


@pytest.mark.parametrize(
    "answer", [{"status": 400, "body": "{}"}, {"status": 200, "body": BARE}], ids=["400", "bare"]
)
def test_fields_that_x_does_not_know_by_their_old_name_are_asked_for_by_the_new_one(
    fake: FakeX, answer: dict[str, Any]
) -> None:
    publish(fake, "gm")
    fake.fail(f"/2/users/{fake.user_id}/tweets", "answer", **answer)

    reading = read(fake)

    assert ([post.text for post in reading.posts], reading.is_complete) == (["gm"], True)


def test_posts_that_come_without_their_moments_by_either_name_prove_nothing(fake: FakeX) -> None:
    fake.fail(f"/2/users/{fake.user_id}/tweets", "answer", times=2, status=200, body=BARE)

    assert not read(fake).is_complete


@pytest.mark.parametrize("token", ["", "token", "2244994945", "-token", "１２-token", "abc-1"])
def test_where_x_does_not_say_whose_keys_these_are_the_timeline_stays_unread(
    fake: FakeX, token: str
) -> None:
    reading = read(fake, token)

    assert (reading.posts, reading.is_complete, reading.has_identified) == ((), False, False)
    assert reading.answer.outcome is not Outcome.ACCEPTED
    assert {event["path"] for event in fake.requests()} == {"/2/users/me"}


def test_a_token_that_does_not_tell_its_account_has_x_asked_for_it(tmp_path: Path) -> None:
    with running_fake_x(tmp_path / "x", keys=WITHOUT_NUMBER) as fake:
        me = {"data": {"id": "77", "username": "satsjournal"}}
        fake.fail("/2/users/me", "answer", status=200, body=json.dumps(me))
        page = {"meta": {"result_count": 0}}
        fake.fail("/2/users/77/tweets", "answer", status=200, body=json.dumps(page))

        reading = read(fake)

    assert (reading.posts, reading.is_complete, reading.has_identified) == ((), True, True)
