"""The fake X keeps what it accepted, and fails when it is told to."""

import http.client
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fake_x import Keys
from fake_x.faults import FAULTS
from fake_x.ledger import Ledger
from fake_x.process import FakeX, running_fake_x
from fake_x.signed import JSON_TYPE, PNG, call, publish


@pytest.fixture(scope="module")
def fake(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FakeX]:
    with running_fake_x(tmp_path_factory.mktemp("x")) as running:
        yield running


def test_two_equal_posts_are_kept_unless_the_duplicate_check_is_on(tmp_path: Path) -> None:
    with running_fake_x(tmp_path / "off") as fake:
        statuses = [call(fake, "POST", "/2/tweets", {"text": "gm"})[0] for _ in range(2)]
    with running_fake_x(tmp_path / "on", check_duplicates=True) as strict:
        refused = [call(strict, "POST", "/2/tweets", {"text": "gm"}) for _ in range(2)]

    assert statuses == [201, 201]
    assert [status for status, _ in refused] == [201, 403]
    assert "duplicate content" in refused[1][1]["detail"]


def test_a_fresh_process_continues_the_ledger(tmp_path: Path) -> None:
    with running_fake_x(tmp_path) as fake:
        first = publish(fake, "gm")
        address = fake.url
        fake.stop()
        fake.start()
        second = publish(fake, "gn")

    assert fake.url == address
    assert [post["id"] for post in fake.posts()] == [first, second]
    assert int(second) > int(first)


def test_half_a_line_left_by_a_crash_is_dropped(tmp_path: Path) -> None:
    Ledger(tmp_path).append("post", text="whole")
    with (tmp_path / "ledger.jsonl").open("a") as file:
        file.write('{"kind": "post", "te')

    Ledger(tmp_path).append("post", text="next")

    assert [event["text"] for event in Ledger(tmp_path).of_kind("post")] == ["whole", "next"]


def test_the_ledger_tells_each_request_and_its_verdict(fake: FakeX) -> None:
    before = len(fake.requests())
    fake.fail("/2/tweets", "503")

    call(fake, "GET", "/2/users/me", None, JSON_TYPE, oauth_timestamp="1")
    with pytest.raises(json.JSONDecodeError):
        call(fake, "POST", "/2/tweets", {"text": "gm"})
    call(fake, "POST", "/2/tweets", {"text": ""})

    told = [(one["path"], one["verdict"], one["status"]) for one in fake.requests()[before:]]
    assert told == [
        ("/2/users/me", "unsigned: stale timestamp", 401),
        ("/2/tweets", "not carried out", 503),
        ("/2/tweets", "refused: the text is empty", 400),
    ]


def test_a_fault_lasts_as_often_as_it_is_wanted_and_can_be_healed(fake: FakeX) -> None:
    fake.fail("/2/users/me", "401", times=2)
    statuses = [call(fake, "GET", "/2/users/me")[0] for _ in range(3)]
    fake.fail("/2/users/me", "401", times=2)
    fake.heal()

    assert statuses == [401, 401, 200]
    assert call(fake, "GET", "/2/users/me")[0] == 200


def test_a_late_fault_leaves_the_post_in_the_ledger_and_an_early_one_does_not() -> None:
    assert all(fault.is_late for name, fault in FAULTS.items() if name.endswith("-after"))
    assert not any(FAULTS[name].is_late for name in ("402", "500", "reset", "hang", "close"))


def test_a_key_holder_reaches_only_pictures_of_their_own(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    media_id = ledger.add_media(PNG, user_id="1")["id"]

    assert ledger.media(media_id, "1")
    assert ledger.media(media_id, "2") is None


def test_an_account_is_named_by_its_access_token() -> None:
    assert replace(Keys(), access_token="21-abc").user_id == "21"


@pytest.mark.parametrize(
    ("fault", "error"),
    [("reset", ConnectionResetError), ("close", http.client.RemoteDisconnected)],
)
def test_a_reset_and_a_closed_connection_differ(
    fake: FakeX, fault: str, error: type[Exception]
) -> None:
    fake.fail("/2/users/me", fault)

    with pytest.raises(ConnectionResetError) as caught:
        call(fake, "GET", "/2/users/me")

    assert caught.type is error
