"""The fake X shows a timeline late, in part, or not at all, when it is told to."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import JSON_TYPE, call, publish


@pytest.fixture
def fake(tmp_path: Path) -> Iterator[FakeX]:
    with running_fake_x(tmp_path) as running:
        yield running


def timeline(fake: FakeX) -> Any:
    return call(fake, "GET", f"/2/users/{fake.user_id}/tweets")[1]


def texts(fake: FakeX) -> list[str]:
    return [post["text"] for post in timeline(fake).get("data", [])]


def test_a_held_timeline_shows_what_was_there_until_it_is_released(fake: FakeX) -> None:
    publish(fake, "before")
    fake.hold_timeline()
    publish(fake, "after")

    held = [texts(fake), texts(fake)]
    fake.stop()
    fake.start()
    held.append(texts(fake))
    fake.release_timeline()
    publish(fake, "later")

    assert held == [["before"]] * 3
    assert texts(fake) == ["later", "after", "before"]


def test_a_hidden_post_is_never_shown(fake: FakeX) -> None:
    hidden = publish(fake, "hidden")
    publish(fake, "shown")

    fake.hide_post(hidden)

    assert texts(fake) == ["shown"]
    assert len(fake.posts()) == 2


@pytest.mark.parametrize(
    ("fault", "keys", "count"),
    [
        ("timeline-partial", {"data", "meta", "errors"}, 1),
        ("timeline-miscounted", {"data", "meta"}, 99),
        ("timeline-without-data", {"meta"}, 2),
        ("timeline-without-meta", {"data"}, None),
    ],
)
def test_a_page_may_contradict_itself(
    fake: FakeX, fault: str, keys: set[str], count: int | None
) -> None:
    publish(fake, "older")
    publish(fake, "newer")
    fake.fail(f"/2/users/{fake.user_id}/tweets", fault)

    page = timeline(fake)

    assert page.keys() == keys
    assert page.get("meta", {}).get("result_count") == count
    assert "newer" not in str(page.get("data", [])) or fault == "timeline-without-meta"


def test_a_signature_is_held_against_the_moved_clock_only_on_demand(fake: FakeX) -> None:
    moved = datetime.now(UTC) + timedelta(days=3)
    stamp = str(int(moved.timestamp()))

    fake.set_clock(moved)
    by_real_time = call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_timestamp=stamp)[0]
    fake.set_clock(moved, judges_signatures=True)
    by_own_clock = call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_timestamp=stamp)[0]
    real, _ = call(fake, "GET", "/2/users/me")

    assert (by_real_time, by_own_clock, real) == (401, 200, 401)
