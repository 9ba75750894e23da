"""``influencer history``: what was tried or has ended, in each of its shapes."""

import csv
import io

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.cli import context
from influencer.cli.post_json import POST_KEYS
from influencer.domain.publishing import Outcome


@pytest.fixture
def past(cli: CommandLine) -> CommandLine:
    """Post 1 was posted at noon, post 2 was refused at four, post 3 waits for eight."""
    refusal = make_answer(Outcome.REFUSED, http_status=400, detail="something is wrong")
    publisher = FakePublisher([make_answer(reference="1880000000000000001"), refusal])
    cli.publish_through(publisher)
    cli.sign_up()
    cli.done("generate", "--count", "3")
    for hours in (3, 4):
        cli.clock.advance(hours=hours)
        cli.run("post", "--due")
    return cli


def test_without_a_past_there_is_nothing_to_show(cli: CommandLine) -> None:
    assert cli.done("history").out == ""
    assert cli.done("history", "--json").json == []
    assert cli.done("history", "--csv").out.split(",")[0] == "id"


def test_what_was_tried_or_has_ended_is_shown_newest_first(past: CommandLine) -> None:
    assert [(post["id"], post["status"]) for post in past.history()] == [
        (2, "rejected"),
        (1, "posted"),
    ]


def test_each_post_has_one_line(past: CommandLine) -> None:
    header, *rows = past.done("history").out.splitlines()
    posts = past.history()

    assert header.split() == ["ID", "Due", "Status", "Text", "USD"]
    assert len(rows) == 2
    for row, post in zip(rows, posts, strict=True):
        assert row.split()[:1] == [str(post["id"])]
        assert post["status"] in row
        assert post["text"].split("\n")[0][:40] in row


def test_times_are_those_of_the_accounts_zone(past: CommandLine) -> None:
    past.run("init", "--yes", "--handle", "satsjournal", "--timezone", "Asia/Tokyo", "--no-cron")

    assert "2026-11-22 21:00" in past.done("history").out
    assert past.history()[1]["due_at"] == "2026-11-22T12:00:00Z"


def test_several_accounts_are_told_apart(past: CommandLine) -> None:
    past.sign_up("second")
    past.done("generate", "--account", "second")
    past.done("post", "--now", "--yes", "--account", "second")

    assert past.done("history").out.split()[:3] == ["ID", "Due", "Account"]
    assert [p["account"] for p in past.history("--account", "second")] == ["second"]
    assert len(past.history()) == 3
    assert len(past.history("--since", "2026-11-22")) == 3


def test_whose_a_post_is_is_told_though_only_one_account_has_posts(past: CommandLine) -> None:
    past.sign_up("second")

    assert past.done("history").out.split()[:3] == ["ID", "Due", "Account"]
    assert "Account" not in past.done("history", "--account", "satsjournal").out


def test_a_post_that_was_taken_down_says_so(past: CommandLine) -> None:
    past.done("post", "--delete", "1", "--yes")

    row = past.done("history", "--status", "posted").out.splitlines()[1]
    assert "taken down" in row
    (post,) = past.history("--status", "posted")
    assert (post["id"], post["deleted_at"]) == (1, "2026-11-22T16:00:00Z")


def test_the_table_survives_eighty_columns(
    past: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    past.sign_up("fifteen_letters")
    past.done("post", "--now", "--yes", "--account", "fifteen_letters")
    past.done("post", "--delete", "1", "--yes")
    monkeypatch.setattr(context, "_PIPE_WIDTH", 80)

    header, *rows = past.done("history").out.splitlines()

    assert len(rows) == 3
    assert all(len(line) <= 80 for line in (header, *rows))
    statuses = ("posted", "rejected", "taken down")
    assert all(status in row for status, row in zip(statuses, rows, strict=True))
    assert all("satsjournal" in row or "fifteen_letters" in row for row in rows)
    assert [row.split()[-1] for row in rows] == ["0.020", "0.005", "0.020"]


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--status", "posted"], [1]),
        (["--status", "ready"], [3]),
        (["--status", "expired"], []),
        (["--limit", "1"], [2]),
        (["--since", "2026-11-22T13:00"], [2]),
        (["--since", "2026-11-23"], []),
        (["--since", "2026-11-22"], [2, 1]),
        (["--topic", "gossip"], []),
    ],
)
def test_posts_can_be_chosen(past: CommandLine, options: list[str], ids: list[int]) -> None:
    assert [post["id"] for post in past.history(*options)] == ids


def test_posts_can_be_chosen_by_topic(past: CommandLine) -> None:
    topic = past.history()[1]["topic"]

    assert 1 in [post["id"] for post in past.history("--topic", topic)]
    assert {post["topic"] for post in past.history("--topic", topic)} == {topic}


def test_posts_are_found_by_their_words(past: CommandLine) -> None:
    words = past.history()[1]["text"].split("\n")[0].split()

    assert 1 in [post["id"] for post in past.history("--search", f"{words[1]} {words[0]}")]
    assert past.history("--search", f"{words[0]} zebra") == []


@pytest.mark.parametrize(
    "words",
    ['"', '""', "a OR b", "NEAR(", "a*", "prose:x", "'; DROP TABLE posts; --", "(", "-", "₿", "%",
     "\\", "{}", "^x", " ", "[bold]"],
)  # fmt: skip
def test_any_words_can_be_searched_for(past: CommandLine, words: str) -> None:
    assert isinstance(past.history("--search", words), list)
    assert len(past.history()) == 2


def test_comma_separated_values_say_the_same_as_json(past: CommandLine) -> None:
    rows = list(csv.DictReader(io.StringIO(past.done("history", "--csv").out)))

    assert tuple(rows[0]) == POST_KEYS
    for row, post in zip(rows, past.history(), strict=True):
        assert row["id"] == str(post["id"])
        assert row["text"] == post["text"]
        assert row["hashtags"].split() == post["hashtags"]
        assert row["platform_post_id"] == (post["platform_post_id"] or "")


def test_everything_about_a_posted_one(past: CommandLine) -> None:
    post = past.history()[1]

    shown = past.done("history", "1").out

    assert all(f"#{tag}" in shown for tag in post["hashtags"])
    for part in ("alt_text", "image", "platform_post_id", "posted_at", "topic", "image_template"):
        assert post[part] in shown
    assert "https://" in shown.partition("source")[2]
    assert "attempt 1" in shown
    assert "$0.020" in shown.partition("spent")[2]


def test_everything_about_a_refused_one(past: CommandLine) -> None:
    shown = past.done("history", "2").out

    assert "something is wrong" in shown.partition("error")[2]
    assert "400" in shown.partition("attempt 1")[2]


def test_everything_about_one_as_json(past: CommandLine) -> None:
    shown = past.done("history", "2", "--json").json

    assert tuple(shown)[: len(POST_KEYS)] == POST_KEYS
    assert len(shown["sources"]) == len(shown["facts"]) == 1
    assert [(a["number"], a["outcome"], a["http_status"]) for a in shown["attempt_log"]] == [
        (1, "refused", 400)
    ]


def test_a_slot_without_a_post_can_be_looked_at(past: CommandLine) -> None:
    planned = past.history("--status", "planned")[0]

    shown = past.done("history", str(planned["id"])).out

    assert "Not written yet" in shown
    assert "planned" in shown


def test_a_post_that_does_not_exist_is_refused(past: CommandLine) -> None:
    ran = past.run("history", "99")

    assert ran.code == 2
    assert "99" in ran.refusal


@pytest.mark.parametrize("date", ["yesterday", "2026-11-31", ""])
def test_a_date_that_does_not_exist_is_refused(past: CommandLine, date: str) -> None:
    ran = past.run("history", "--since", date)

    assert ran.code == 2
    assert repr(date) in ran.refusal
