"""The fake X takes posts down for those who made them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_x import Keys
from fake_x.api import Api, Request
from fake_x.bodies import Refusal
from fake_x.clock import ServerClock
from fake_x.ledger import Ledger
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import JSON_TYPE, call, publish


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[FakeX]:
    with running_fake_x(tmp_path) as running:
        yield running


def test_a_deleted_post_leaves_the_timeline_and_stays_in_the_ledger(fake: FakeX) -> None:
    post_id = publish(fake, "gm")

    status, answer = call(fake, "DELETE", f"/2/tweets/{post_id}")
    _, page = call(fake, "GET", f"/2/users/{fake.user_id}/tweets")

    assert (status, answer) == (200, {"data": {"deleted": True}})
    assert page["meta"]["result_count"] == 0
    assert (fake.posts()[-1]["id"], fake.deletions()) == (post_id, [post_id])


def test_a_post_that_is_not_there_is_not_found_in_the_words_of_x(fake: FakeX) -> None:
    status, answer = call(fake, "DELETE", "/2/tweets/21")

    assert (status, answer["status"], answer["resource_id"]) == (404, 404, "21")
    assert answer["type"].endswith("/resource-not-found")


def test_a_wrong_address_is_not_found_in_other_words(fake: FakeX) -> None:
    status, answer = call(fake, "DELETE", "/2/tweets/latest")

    assert (status, answer["type"]) == (404, "about:blank")


def test_nobody_deletes_without_a_signature(fake: FakeX) -> None:
    post_id = publish(fake, "gm")

    status, _ = call(
        fake, "DELETE", f"/2/tweets/{post_id}", None, JSON_TYPE, oauth_signature="wrong"
    )

    assert status == 401
    assert post_id not in fake.deletions()


def test_nobody_deletes_the_post_of_another(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    post_id = ledger.append("post", user_id="1", text="gm")["id"]
    request = Request(
        method="DELETE",
        path=f"/2/tweets/{post_id}",
        query={},
        content_type="",
        content=b"",
        keys=replace(Keys(), access_token="2-token"),
    )

    with pytest.raises(Refusal, match="Could not find"):
        Api(ledger, ServerClock(), check_duplicates=False).answer(request)
    assert ledger.of_kind("deletion") == []
