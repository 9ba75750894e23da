"""``influencer schedule set``: what it changes, what it says, and what it refuses."""

import os
from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from fakes.publisher import FakePublisher
from fakes.surroundings import FakeCrontab


def schedule(cli: CommandLine) -> dict[str, Any]:
    """The schedule as JSON, without what comes next."""
    shown: dict[str, Any] = cli.done("schedule", "--json").json
    return {key: value for key, value in shown.items() if key not in {"next", "since"}}


def prepared(cli: CommandLine) -> list[dict[str, Any]]:
    """Posts that wait, the next one first."""
    return cli.history("--status", "ready", "--limit", "1000")[::-1]


@pytest.mark.parametrize(
    ("options", "times"),
    [
        (("--times", "13:30,9:00"), ["09:00", "13:30"]),
        (("--every", "8h"), ["00:00", "08:00", "16:00"]),
        (("--per-day", "2"), ["00:00", "12:00"]),
    ],
)
def test_times_are_written_in_one_of_three_ways(
    cli: CommandLine, options: tuple[str, ...], times: list[str]
) -> None:
    cli.done("schedule", "set", *options)

    assert schedule(cli)["times"] == times


def test_what_changed_is_said_and_the_rest_stays(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Asia/Tokyo", "--times", "08:00")

    ran = cli.done("schedule", "set", "--days", "mon-fri", "--jitter", "1h30m")

    assert ran.out.splitlines() == [
        "days: daily → mon-fri",
        "jitter: off → 1h30m",
        "The next slot is Mon 2026-11-23 09:15 JST +09:00.",
    ]
    assert (schedule(cli)["times"], schedule(cli)["timezone"]) == (["08:00"], "Asia/Tokyo")


def test_quiet_hours_and_jitter_are_taken_back(cli: CommandLine) -> None:
    cli.done("schedule", "set", "--quiet", "23:00-07:00", "--jitter", "5m")
    assert schedule(cli)["quiet"] == "23:00-07:00"

    ran = cli.done("schedule", "set", "--quiet", "off", "--jitter", "off")

    assert ran.out.splitlines()[:2] == ["quiet: 23:00-07:00 → off", "jitter: 5m → off"]
    assert (schedule(cli)["quiet"], schedule(cli)["jitter_minutes"]) == (None, 0)


def test_setting_what_is_set_already_changes_nothing(cli: CommandLine) -> None:
    cli.sign_up("alice")
    before = cli.done("schedule", "--json").json
    cli.clock.advance(minutes=5)

    ran = cli.done("schedule", "set", "--every", "4h", "--days", "daily")

    assert ran.out == "Nothing changed: the schedule is like that already.\n"
    assert cli.done("schedule", "--json").json == before


def test_prepared_posts_move_along_and_their_number_is_said(cli: CommandLine) -> None:
    cli.sign_up("alice")
    cli.done("generate", "--count", "3")
    before = prepared(cli)

    one = cli.done("schedule", "set", "--times", "12:00,20:30").out
    other = cli.done("schedule", "set", "--times", "09:30", "--days", "sun").out

    assert "2 prepared posts moved to the next free slots." in one
    assert "3 prepared posts moved to the next free slots." in other
    assert [post["due_at"] for post in prepared(cli)] == [
        f"2026-{day}T09:30:00Z" for day in ("11-22", "11-29", "12-06")
    ]
    assert {post["text"] for post in prepared(cli)} == {post["text"] for post in before}


def test_a_single_post_that_moves_is_one(cli: CommandLine) -> None:
    cli.done("generate")

    assert "1 prepared post moved" in cli.done("schedule", "set", "--times", "09:30").out


def test_a_slot_that_was_served_is_not_served_again_under_the_new_schedule(
    cli: CommandLine,
) -> None:
    publisher = FakePublisher()
    cli.publish_through(publisher)
    cli.sign_up("alice", "--timezone", "Asia/Tokyo", "--times", "18:30")
    cli.clock.advance(minutes=30)
    cli.done("post", "--due")
    assert len(publisher.sent) == 1

    cli.done("schedule", "set", "--timezone", "UTC")
    cli.clock.advance(hours=9)
    cli.done("post", "--due")

    assert len(publisher.sent) == 1
    assert [post["status"] for post in cli.history()] == ["posted"]


def test_the_quiet_hours_may_stand_anywhere_beside_the_global_option(cli: CommandLine) -> None:
    cli.done("--quiet", "schedule", "set", "--quiet", "22:00-06:00", "--verbose", "--days", "mon")
    assert schedule(cli)["quiet"] == "22:00-06:00"

    cli.done("schedule", "set", "--quiet=21:00-06:00", "--times", "09:00", "--quiet")
    assert schedule(cli)["quiet"] == "21:00-06:00"

    cli.done("schedule", "set", "--quiet", "--times", "10:00")
    assert schedule(cli)["quiet"] == "21:00-06:00"


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ((), "say what to change, such as --times 09:00,13:30"),
        (("--quiet",), "say what to change"),
        (("--times", "09:00", "--every", "4h"), "give one of them"),
        (("--every", "4h", "--per-day", "6"), "give one of them"),
        (("--times", "25:00"), "'25:00' is no time of day"),
        (("--times", ""), "at least one time"),
        (("--times", "09:00,9:00"), "a time stands twice"),
        (("--every", "7m"), "the nearest that fit are 6m and 8m"),
        (("--per-day", "0"), "--per-day takes 1 to 96"),
        (("--per-day", "97"), "--per-day takes 1 to 96"),
        (("--days", "mo"), "'mo' is no weekday"),
        (("--days", ""), "at least one day"),
        (("--timezone", "Mars/Olympus"), "there is no time zone"),
        (("--quiet", "07:00-07:00"), "end as they begin"),
        (("--quiet", "night"), "are no quiet hours"),
        (("--times", "02:00", "--quiet", "23:00-07:00"), "leave none of the times"),
        (("--jitter", "4h"), "only 240 minutes apart"),
        (("--jitter", "soon"), "is no jitter"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_schedule_that_makes_no_sense_is_refused_and_nothing_is_kept(
    cli: CommandLine, options: tuple[str, ...], reason: str
) -> None:
    ran = cli.run("schedule", "set", *options)

    assert ran.code == 2
    assert reason in ran.refusal
    assert cli.done("schedule", "--json").json["account"] is None
    assert cli.run("schedule", "next", "--account", "~").code == 2, "no account was made"


@pytest.mark.parametrize(
    ("wakings", "options", "warnings"),
    [
        ({0}, ("--every", "2h"), []),
        ({0}, ("--every", "15m"), ["503 of the 672 slots", "missed", "every 1h", "*/5 * * * *"]),
        ({0}, ("--times", "09:30"), ["7 of the 7 slots", "late, by up to 30m", "*/10 * * * *"]),
        ({0, 30}, ("--times", "09:30"), []),
        ({0, 30}, ("--times", "09:31"), ["late, by up to 29m", "every 30m", " * * * * * INF"]),
        ({0}, ("--jitter", "9m"), ["late", " * * * * * INF"]),
        (None, ("--times", "09:30"), ["crontab -l shows no line", "every 1h is assumed"]),
    ],
)
def test_a_crontab_that_wakes_too_rarely_is_warned_of_with_the_line_that_does(
    cli: CommandLine,
    wakings: set[int] | None,
    options: tuple[str, ...],
    warnings: list[str],
) -> None:
    cli.parts["crontab"] = FakeCrontab(frozenset(wakings) if wakings else None)

    said = cli.done("schedule", "set", *options).err

    assert (said == "") == (warnings == [])
    assert all(words in said for words in warnings), said
    assert not warnings or said.splitlines()[0].endswith("post --due")


def test_a_schedule_that_costs_more_than_the_cap_is_warned_of(cli: CommandLine) -> None:
    cheap = cli.done("schedule", "set", "--per-day", "12")
    dear = cli.done("schedule", "set", "--per-day", "24")

    assert "cap" not in cheap.err
    assert "$14.61 a month" in dear.err
    assert "more than the cap of $10.00; influencer settings set monthly_cap_usd" in dear.err


def test_where_no_crontab_line_is_known_the_one_that_serves_is_shown(cli: CommandLine) -> None:
    cli.parts["crontab"] = FakeCrontab(None)

    said = cli.done("schedule", "set", "--every", "2h").err

    assert "No crontab line is known" in said
    assert f"\n0 * * * * INFLUENCER_HOME={os.environ['INFLUENCER_HOME']} " in said


def test_init_keeps_quiet_hours_jitter_and_days(cli: CommandLine) -> None:
    cli.done("schedule", "set", "--days", "mon-fri", "--quiet", "23:00-07:00", "--jitter", "5m")
    before = schedule(cli)

    cli.sign_up("alice", "--times", "09:00,12:00")

    after = schedule(cli)
    changed = {"account": "alice", "times": ["09:00", "12:00"], "per_day": 1.43}
    assert after == before | changed | {"budget": after["budget"]}
