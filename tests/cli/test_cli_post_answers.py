"""Every answer of X that leaves no doubt: exit code, status, and what the next runs do."""

from pathlib import Path

import pytest
from command_line import cli_fixture  # noqa: F401 - pytest takes fixtures from here
from on_fake_x import (  # noqa: F401 - likewise
    ALT_TEXTS,
    POSTS,
    UPLOADS,
    OnFakeX,
    server_fixture,
    x_fixture,
)

CERTAINLY_NOT_THERE = {
    "401": (78, "ready"),
    "403": (78, "ready"),
    "429": (75, "ready"),
    "429-bare": (75, "ready"),
    "429-odd-reset": (75, "ready"),
    "400": (1, "rejected"),
    "413": (1, "rejected"),
    "422": (1, "rejected"),
    "list-400": (1, "rejected"),
    "null-errors-403": (78, "ready"),
}


@pytest.mark.parametrize("fault", CERTAINLY_NOT_THERE)
def test_a_post_that_x_did_not_take(x: OnFakeX, fault: str) -> None:
    code, status = CERTAINLY_NOT_THERE[fault]
    x.fake.fail(POSTS, fault)

    ran = x.cron()

    post = x.post
    assert (ran.code, post["status"]) == (code, status)
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert (post["attempts"], post["cost_usd"]) == (1, 0.005)
    assert x.published == 0

    x.run_for_two_hours()

    assert x.published == (status == "ready")
    assert x.post["status"] == ("posted" if status == "ready" else status)


@pytest.mark.parametrize(
    ("path", "fault", "code", "status"),
    [
        (UPLOADS, "500-after", 75, "ready"),
        (UPLOADS, "reset-after", 75, "ready"),
        (UPLOADS, "429", 75, "ready"),
        (UPLOADS, "401", 78, "ready"),
        (UPLOADS, "403", 78, "ready"),
        (UPLOADS, "413", 1, "rejected"),
        (UPLOADS, "processing-failed", 75, "ready"),
        (ALT_TEXTS, "503", 75, "ready"),
        (ALT_TEXTS, "400", 1, "rejected"),
    ],
)
def test_a_picture_that_x_did_not_take(
    x: OnFakeX, path: str, fault: str, code: int, status: str
) -> None:
    x.fake.fail(path, fault)

    ran = x.cron()

    post = x.post
    assert (ran.code, post["status"], post["attempts"]) == (code, status, 0)
    may_have_alt_text = (path, fault) == (ALT_TEXTS, "503")
    assert post["cost_usd"] == (0.005 if may_have_alt_text else 0)
    assert x.requests == 0

    x.run_for_two_hours()

    assert x.published == (status == "ready")


@pytest.mark.parametrize("path", [UPLOADS, POSTS])
def test_without_credits_the_account_is_paused_until_a_post_by_hand_goes_through(
    x: OnFakeX, path: str
) -> None:
    x.fake.fail(path, "402")

    ran = x.cron()

    assert (ran.code, x.post["status"]) == (1, "ready")
    assert "credits of @satsjournal are used up" in ran.refusal
    assert "influencer schedule resume" in ran.refusal
    calls = len(x.fake.requests())
    again = x.run_for_two_hours()
    assert {run.code for run in again} == {1}
    assert all("is paused since" in run.refusal for run in again)
    assert len(x.fake.requests()) == calls, "X is left alone"

    assert x.cli.done("post", "1", "--yes").code == 0
    x.pass_time(hours=2)
    assert x.cron().code == 0
    assert x.published == 2, "the next slot is served"


@pytest.mark.parametrize("path", [UPLOADS, POSTS])
@pytest.mark.parametrize("fault", ["401", "403"])
def test_keys_that_are_refused_twice_pause_the_account(x: OnFakeX, path: str, fault: str) -> None:
    x.fake.fail(path, fault, times=2)

    first = x.cron()
    x.pass_time(minutes=20)
    second = x.cron()

    assert (first.code, second.code, x.post["status"]) == (78, 78, "ready")
    assert "The next run tries once more" in first.refusal
    assert "until then nothing is sent" in second.refusal
    calls = len(x.fake.requests())
    again = x.run_for_two_hours()
    assert {run.code for run in again} == {78}
    assert all("X refused its keys twice" in run.refusal for run in again)
    assert len(x.fake.requests()) == calls, "X is left alone"
    assert x.published == 0


@pytest.mark.parametrize(
    ("fault", "comes_back_at"), [("429", "12:15"), ("429-bare", "12:15"), ("429-daily", "22:00")]
)
def test_x_is_left_alone_for_as_long_as_it_asks(x: OnFakeX, fault: str, comes_back_at: str) -> None:
    x.fake.fail(POSTS, fault)
    x.cron()
    calls = len(x.fake.requests())

    shown = " ".join(x.cli.done("history", "1").out.split())
    assert f"next try 2026-11-22T{comes_back_at}" in shown
    x.pass_time(minutes=14)
    assert x.cron().out == ""
    assert len(x.fake.requests()) == calls


def test_a_network_that_is_down_costs_nothing_but_time(x: OnFakeX) -> None:
    x.fake.stop()
    try:
        ran = x.cron()
    finally:
        x.fake.start()

    post = x.post
    assert (ran.code, post["status"], post["attempts"]) == (75, "ready", 0)
    assert post["cost_usd"] == 0

    x.pass_time(minutes=20)
    assert x.cron().code == 0
    assert x.published == 1


def test_x_has_the_picture_and_its_alt_text(x: OnFakeX) -> None:
    prepared = x.post

    assert x.cron().code == 0

    post = x.fake.posts()[-1]
    assert x.fake.picture(post["media_ids"][0]) == Path(prepared["image"]).read_bytes()
    assert post["alt_texts"] == [prepared["alt_text"]]
    assert post["made_with_ai"] is False
    assert post["id"] == x.cli.history()[0]["platform_post_id"]
