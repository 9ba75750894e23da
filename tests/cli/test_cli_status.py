"""``influencer status``: how an account is doing. What needs a person has a file of its own."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome

KEYS = [
    "account", "platform", "paused", "waiting", "next_slots", "last_post", "last_run_at",
    "secret_store", "budget", "in_doubt", "needs_person",
]  # fmt: skip
BUDGET = ["spent_usd", "reserved_usd", "cap_usd", "left_usd", "forecast_usd", "per_month_usd"]


@pytest.fixture
def publisher(cli: CommandLine) -> FakePublisher:
    """X, for an account whose next slot is at 12:00."""
    made = FakePublisher()
    cli.sign_up()
    cli.publish_through(made)
    return made


def lines(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines()]


def test_before_init_there_is_nothing_to_show_and_nothing_is_wrong(cli: CommandLine) -> None:
    ran = cli.done("status")

    assert (ran.out, ran.err) == ("", "There is no account yet; influencer init sets one up.\n")
    assert cli.done("status", "--json", "--acknowledge").json == []
    assert cli.done("status", "--quiet").err == ""


def test_an_account_without_a_name_is_not_running_yet(cli: CommandLine) -> None:
    cli.done("generate")

    assert cli.done("status", "--json").json == []


def test_an_unknown_account_is_an_error(cli: CommandLine, publisher: FakePublisher) -> None:
    assert publisher
    ran = cli.run("status", "--account", "nobody")

    assert (ran.code, "there is no account 'nobody'" in ran.refusal) == (2, True)


def test_a_new_account_needs_nobody(cli: CommandLine, publisher: FakePublisher) -> None:
    assert publisher
    assert lines(cli.done("status").out) == [
        "account @satsjournal",
        "next Sun 22 Nov 2026 12:00 UTC: to be written then",
        "Sun 22 Nov 2026 16:00 UTC: to be written then",
        "Sun 22 Nov 2026 20:00 UTC: to be written then",
        "last post none yet",
        "cron's last run never",
        "keys keyring",
        "budget $0.000 of $10.00 this month (UTC)",
        "$1.02 expected by its end; $3.65 a whole month",
        "needs you nothing does",
    ]


def test_the_next_slots_tell_what_is_ready(cli: CommandLine, publisher: FakePublisher) -> None:
    assert publisher
    cli.done("generate", "--at", "2026-11-22T16:00")

    shown = cli.done("status", "--json").json[0]["next_slots"]

    assert [(slot["due_at"], slot["post_id"]) for slot in shown] == [
        ("2026-11-22T12:00:00Z", None),
        ("2026-11-22T16:00:00Z", 1),
        ("2026-11-22T20:00:00Z", None),
    ]
    assert "16:00 UTC: post 1 is ready" in cli.done("status").out


def test_the_last_post_and_the_run_that_sent_it(cli: CommandLine, publisher: FakePublisher) -> None:
    cli.clock.advance(hours=3)
    cli.done("post", "--due")

    (shown,) = cli.done("status", "--json").json

    assert list(shown) == KEYS
    assert list(shown["budget"]) == BUDGET
    assert shown["last_post"]["text"] == publisher.sent[0].text
    assert shown["last_run_at"]
    assert shown["budget"]["spent_usd"] == 0.02
    assert shown["budget"]["left_usd"] == 9.98
    assert f"https://x.com/satsjournal/status/{shown['last_post']['platform_post_id']}" in (
        cli.done("status").out
    )


def test_a_post_in_doubt_is_looked_for_and_needs_nobody_yet(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    publisher._sends = iter([make_answer(Outcome.UNKNOWN)])
    cli.clock.advance(hours=3)
    cli.run("post", "--due")

    (shown,) = cli.done("status", "--json").json

    assert [post["status"] for post in shown["in_doubt"]] == ["unknown"]
    assert shown["budget"]["reserved_usd"] == 0.015
    assert shown["needs_person"] == []
    out = cli.done("status").out
    assert "may be on X or not, looked for from Sun 22 Nov 2026 12:02 UTC" in out
    assert "$0.020 of $10.00 this month (UTC), $0.015 of it for posts in doubt" in out


def test_times_are_shown_in_the_zone_of_the_account(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Asia/Kolkata", "--times", "18:30")

    assert "Sun 22 Nov 2026 18:30 IST" in cli.done("status").out
    assert cli.done("status", "--json").json[0]["next_slots"][0]["due_at"] == (
        "2026-11-22T13:00:00Z"
    )


def test_all_accounts_are_shown_or_the_one_that_is_named(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)

    assert [one["account"] for one in cli.done("status", "--json").json] == ["first", "second"]
    named = cli.done("status", "--json", "--account", "@Second").json
    assert [one["account"] for one in named] == ["second"]
    assert cli.done("status").out.count("needs you") == 2


def test_no_cap_is_null(cli: CommandLine, publisher: FakePublisher) -> None:
    assert publisher
    cli.done("settings", "set", "monthly_cap_usd", "none")

    budget = cli.done("status", "--json").json[0]["budget"]

    assert (budget["cap_usd"], budget["left_usd"]) == (None, None)
    assert "$0.000 no cap this month" in cli.done("status").out


def test_a_schedule_that_costs_more_than_the_cap_is_told(
    cli: CommandLine, publisher: FakePublisher
) -> None:
    assert publisher
    cli.done("settings", "set", "monthly_cap_usd", "1")

    assert "posts will stop before it ends" in cli.done("status").out
    cli.done("settings", "set", "monthly_cap_usd", "3")
    assert "a whole month of this schedule costs more than the cap" in cli.done("status").out
