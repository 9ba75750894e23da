"""``influencer generate``: which slots are filled, with what, and what is refused."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import NOW

from influencer.cli.post_json import POST_KEYS


def slots_of(posts: list[dict[str, Any]]) -> list[str]:
    return [post["due_at"] for post in posts]


def test_the_next_free_slots_are_filled(cli: CommandLine) -> None:
    first = cli.done("generate", "--count", "2", "--json").json
    second = cli.done("generate", "--json").json

    assert slots_of(first + second) == [
        "2026-11-22T12:00:00Z",
        "2026-11-22T16:00:00Z",
        "2026-11-22T20:00:00Z",
    ]


def test_without_an_account_posts_belong_to_a_nameless_one(cli: CommandLine) -> None:
    post = cli.done("generate", "--offline", "--json").json[0]

    assert (post["account"], post["slot"], post["status"]) == (
        None,
        "~/x/2026-11-22/12:00",
        "ready",
    )
    assert tuple(post) == POST_KEYS


def test_what_was_written_is_kept(cli: CommandLine) -> None:
    written = cli.done("generate", "--count", "3", "--json").json

    assert cli.history("--status", "ready") == written[::-1]


def test_a_preview_shows_what_will_be_posted(cli: CommandLine) -> None:
    shown = cli.done("generate").out
    post = cli.history("--status", "ready")[0]

    assert all(f"#{tag}" in shown for tag in post["hashtags"])
    assert all(word in shown for word in post["text"].split("\n")[0].split())
    assert all(word in shown for word in (post["image"], post["topic"], "15 hashtags", "$0.020"))
    assert post["alt_text"] in shown


def test_all_posts_may_be_about_one_topic(cli: CommandLine) -> None:
    posts = cli.done("generate", "--topic", "nostr-zaps", "--count", "2", "--json").json

    assert [post["topic"] for post in posts] == ["nostr-zaps"] * 2
    assert posts[0]["facts"] != posts[1]["facts"]


def test_a_topic_that_does_not_exist_is_refused(cli: CommandLine) -> None:
    ran = cli.run("generate", "--topic", "gossip")

    assert ran.code == 2
    assert "gossip" in ran.refusal
    assert cli.history("--status", "ready") == []


def test_a_slot_may_be_named_by_its_time(cli: CommandLine) -> None:
    cli.sign_up("satsjournal", "--timezone", "Europe/Zurich")

    local = cli.done("generate", "--at", "2026-12-24T08:00", "--json").json
    absolute = cli.done("generate", "--at", "2026-12-24T11:00Z", "--json").json

    assert slots_of(local + absolute) == ["2026-12-24T07:00:00Z", "2026-12-24T11:00:00Z"]


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("2026-12-24T08:01", "no slot"),
        ("2026-12-24T12:00", "holds a post"),
        ("2026-11-22T08:00", "passed"),
        ("tomorrow", "'tomorrow'"),
        ("2026-13-01", "'2026-13-01'"),
        ("9999-12-31T23:59-12:00", "9999"),
        ("", "''"),
    ],
)
def test_a_time_without_a_free_slot_is_refused(cli: CommandLine, time: str, said: str) -> None:
    cli.done("generate", "--at", "2026-12-24T12:00")

    ran = cli.run("generate", "--at", time)

    assert ran.code == 2
    assert said in ran.refusal
    assert len(cli.history("--status", "ready")) == 1


@pytest.mark.parametrize("count", ["0", "-1", "99999", "1001", "abc", "1.5"])
def test_a_count_out_of_bounds_is_refused(cli: CommandLine, count: str) -> None:
    ran = cli.run("generate", "--count", count)

    assert ran.code == 2
    assert "--count" in ran.refusal
    assert not cli.paths.data.exists()


def test_more_posts_than_slots_within_a_year_are_refused(cli: CommandLine) -> None:
    cli.sign_up("satsjournal", "--times", "09:00")

    ran = cli.run("generate", "--count", "400")

    assert ran.code == 2
    assert "366" in ran.refusal


def test_another_seed_makes_another_choice(cli: CommandLine) -> None:
    texts = {cli.done("generate", "--seed", str(seed), "--json").json[0]["text"] for seed in (1, 2)}

    assert len(texts) == 2


def test_only_enabled_topics_come(cli: CommandLine) -> None:
    topics = [topic["slug"] for topic in cli.done("topics", "--json").json]
    for slug in topics:
        if slug not in {"cashu", "payjoin"}:
            cli.done("topics", "disable", slug)

    posts = cli.done("generate", "--count", "4", "--json").json

    assert {post["topic"] for post in posts} == {"cashu", "payjoin"}


def test_with_nothing_left_to_write_about_the_way_out_is_named(cli: CommandLine) -> None:
    for topic in cli.done("topics", "--json").json:
        cli.done("topics", "disable", topic["slug"])

    ran = cli.run("generate")

    assert ran.code == 1
    assert "influencer topics" in ran.refusal


def test_a_slot_that_passed_meanwhile_is_not_filled(cli: CommandLine) -> None:
    cli.done("generate")
    cli.clock.advance(hours=8)

    due = cli.done("generate", "--json").json[0]["due_at"]

    assert datetime.fromisoformat(due) >= NOW + timedelta(hours=8)
