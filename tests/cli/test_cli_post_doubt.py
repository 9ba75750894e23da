"""Every answer of X that leaves it open whether the post is there, and how that is found out."""

import pytest
from command_line import cli_fixture  # noqa: F401 - pytest takes fixtures from here
from on_fake_x import POSTS, OnFakeX, server_fixture, x_fixture  # noqa: F401 - likewise

from influencer.adapters.x.publisher import XPublisher
from influencer.adapters.x.session import Timeouts

IT_IS_THERE = (
    "500-after", "503-after", "reset-after", "close-after", "truncated-after", "html-after",
    "empty-after", "no-id-after",
)  # fmt: skip
IT_IS_NOT = ("408", "409", "425", "500", "503", "redirect", "reset", "close")


@pytest.mark.parametrize("fault", [*IT_IS_THERE, *IT_IS_NOT, "403-duplicate"])
def test_a_post_that_may_be_there_waits_and_is_not_sent_again_meanwhile(
    x: OnFakeX, fault: str
) -> None:
    x.fake.fail(POSTS, fault)

    ran = x.cron()

    post = x.post
    assert (ran.code, post["status"], post["attempts"]) == (75, "unknown", 1)
    assert post["cost_usd"] == 0.02
    assert "influencer history 1" in ran.err
    assert "from 12:02 UTC on" in ran.err
    calls = len(x.fake.requests())
    x.pass_time(minutes=1.9)
    assert x.cron().err == ""
    assert x.cli.run("post", "1", "--yes").code == 2
    assert len(x.fake.requests()) == calls, "X gets its time to show the post"


@pytest.mark.parametrize("fault", IT_IS_THERE)
def test_a_post_that_the_timeline_shows_is_posted(x: OnFakeX, fault: str) -> None:
    x.fake.fail(POSTS, fault)
    x.cron()
    x.pass_time(minutes=20)

    ran = x.cron()

    post = x.post
    assert (ran.code, post["status"], post["attempts"]) == (0, "posted", 1)
    assert post["platform_post_id"] == x.fake.posts()[-1]["id"]
    assert f"x.com/satsjournal/status/{post['platform_post_id']}" in ran.out
    assert post["cost_usd"] == 0.021
    x.run_for_two_hours()
    assert (x.published, x.requests) == (1, 1)


@pytest.mark.parametrize("fault", IT_IS_NOT)
def test_a_post_that_two_readings_do_not_show_is_sent_once_more(x: OnFakeX, fault: str) -> None:
    x.fake.fail(POSTS, fault)
    sent_first = x.post["text"]
    x.cron()

    x.pass_time(minutes=20)
    assert (x.cron().code, x.post["status"], x.published) == (75, "unknown", 0)
    x.pass_time(minutes=20)
    ran = x.cron()

    post = x.post
    assert (ran.code, post["status"], post["attempts"]) == (0, "posted", 2)
    assert post["text"] == sent_first == x.fake.posts()[-1]["text"]
    x.run_for_two_hours()
    assert (x.published, x.requests) == (1, 2)


def test_what_x_shows_late_is_not_sent_again(x: OnFakeX) -> None:
    x.fake.fail(POSTS, "500-after")
    x.cron()
    x.fake.fail(f"/2/users/{x.fake.user_id}/tweets", "timeline-late")

    x.pass_time(minutes=20)
    assert x.cron().code == 75
    x.pass_time(minutes=20)

    assert (x.cron().code, x.post["status"]) == (0, "posted")
    assert (x.published, x.requests) == (1, 1)


def test_a_duplicate_that_the_timeline_does_not_show_is_left_to_a_person(x: OnFakeX) -> None:
    x.fake.fail(POSTS, "403-duplicate")
    x.cron()

    runs = x.run_for_two_hours()
    assert {run.code for run in runs} == {75}
    x.pass_time(minutes=61)
    ran = x.cron()

    assert (ran.code, x.post["status"], x.requests) == (1, "attention", 1)
    assert "post 1 needs you" in ran.refusal
    assert "influencer post --resolve 1 --posted URL, or --not-posted" in ran.refusal


def test_where_the_timeline_cannot_be_read_a_person_is_asked_after_the_deadline(
    x: OnFakeX,
) -> None:
    x.fake.fail(POSTS, "500-after")
    x.cron()
    x.fake.fail(f"/2/users/{x.fake.user_id}/tweets", "500", times=99)
    x.run_for_two_hours()
    assert x.post["status"] == "unknown"
    x.pass_time(minutes=61)

    ran = x.cron()

    assert (ran.code, x.post["status"]) == (1, "attention")
    assert (x.published, x.requests) == (1, 1)


@pytest.mark.parametrize("fault", ["hang", "hang-after"])
def test_a_post_whose_answer_does_not_come(x: OnFakeX, fault: str) -> None:
    x.cli.parts["publisher_for"] = lambda _account: XPublisher(
        x.fake.credentials,
        clock=x.cli.clock,
        base_url=x.fake.url,
        timeouts=Timeouts(connect=0.3, total=0.6),
    )
    x.fake.fail(POSTS, fault)

    assert (x.cron().code, x.post["status"]) == (75, "unknown")

    x.run_for_two_hours()
    assert x.post["status"] == "posted"
    assert (x.published, x.requests) == (1, 1 if fault == "hang-after" else 2)
