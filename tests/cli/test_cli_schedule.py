"""``influencer schedule`` and ``schedule next``: when the account posts."""

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

KEYS = [
    "account", "times", "days", "timezone", "quiet", "jitter_minutes", "per_day", "since", "paused",
    "budget", "next", "crontab_line",
]  # fmt: skip
SLOT_KEYS = ["name", "local", "due_at", "notes"]


def rows(out: str) -> list[list[str]]:
    return [line.split() for line in out.splitlines()]


def test_the_schedule_is_shown_with_what_comes_next(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Europe/Berlin", "--times", "09:00,13:30")

    shown = rows(cli.done("schedule").out)

    assert shown[:12] == [
        ["account", "@alice"],
        ["times", "09:00,13:30"],
        ["days", "daily"],
        ["zone", "Europe/Berlin"],
        ["quiet", "off"],
        ["jitter", "off"],
        ["posts", "2", "a", "day"],
        ["cost", "$0.000", "of", "$10.00", "this", "month", "(UTC)"],
        ["$0.34", "expected", "by", "its", "end;", "$1.22", "a", "whole", "month"],
        ["next", "Sun", "2026-11-22", "13:30", "CET", "+01:00"],
        ["Mon", "2026-11-23", "09:00", "CET", "+01:00"],
        ["Mon", "2026-11-23", "13:30", "CET", "+01:00"],
    ]
    assert shown[-1][:5] == ["*/10", "*", "*", "*", "*"]
    assert shown[-1][-2:] == ["post", "--due"]


def test_the_schedule_as_json(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Europe/Berlin")
    cli.done("schedule", "set", "--times", "09:00,23:30", "--days", "sat,sun,mon")
    cli.done("schedule", "set", "--quiet", "23:00-07:00", "--jitter", "10m")

    shown = cli.done("schedule", "--json").json

    assert list(shown) == KEYS
    coming, line = shown.pop("next"), shown.pop("crontab_line")
    assert shown.pop("budget")["per_month_usd"] == 0.26
    assert shown == {
        "account": "alice",
        "times": ["09:00", "23:30"],
        "days": ["mon", "sat", "sun"],
        "timezone": "Europe/Berlin",
        "quiet": "23:00-07:00",
        "jitter_minutes": 10,
        "per_day": 0.43,
        "since": "2026-11-22T09:00:00Z",
        "paused": None,
    }
    assert [slot["name"] for slot in coming] == [f"2026-11-{d}/09:00" for d in (23, 28, 29)]
    assert line.startswith("* * * * * ")


def test_before_init_the_default_schedule_is_shown_and_no_account_is_made(cli: CommandLine) -> None:
    cli.parts["zone"] = "Asia/Kolkata"

    shown = cli.done("schedule", "--json").json
    coming = cli.done("schedule", "next", "3", "--json").json

    assert (shown["account"], shown["timezone"], shown["per_day"]) == (None, "Asia/Kolkata", 6)
    assert shown["next"] == coming
    assert coming[0]["local"] == "2026-11-22T16:00:00+05:30"
    assert "none yet" in cli.done("schedule").out
    assert cli.run("schedule", "--account", "alice").code == 2


def test_a_weeks_number_of_posts_is_shown_where_a_days_is_not_whole(cli: CommandLine) -> None:
    cli.done("schedule", "set", "--times", "09:00,12:00", "--days", "mon-fri")

    assert ["posts", "1.4", "a", "day,", "10", "a", "week"] in rows(cli.done("schedule").out)


def test_ten_slots_are_previewed_and_as_many_as_wanted(cli: CommandLine) -> None:
    assert len(rows(cli.done("schedule", "next").out)) == 1 + 10
    assert len(cli.done("schedule", "next", "1000", "--json").json) == 1000


def test_the_preview_tells_local_time_and_utc_across_a_change(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Europe/Berlin", "--times", "01:30,02:30,12:00")

    shown = cli.done("schedule", "next", "5", "--from", "2027-03-27T12:00").out.splitlines()

    assert [line.rstrip() for line in shown] == [
        "Local time                        UTC               Note",
        "Sat 2027-03-27 12:00 CET +01:00   2027-03-27 11:00",
        "Sun 2027-03-28 01:30 CET +01:00   2027-03-28 00:30",
        "Sun 2027-03-28 03:30 CEST +02:00  2027-03-28 01:30  clocks go forward, moved by the gap",
        "Sun 2027-03-28 12:00 CEST +02:00  2027-03-28 10:00",
        "Mon 2027-03-29 01:30 CEST +02:00  2027-03-28 23:30",
    ]


def test_a_previewed_slot_as_json(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Australia/Lord_Howe", "--times", "02:15")

    shown = cli.done("schedule", "next", "2", "--from", "2027-10-02", "--json").json

    assert list(shown[0]) == SLOT_KEYS
    assert shown == [
        {
            "name": "2027-10-02/02:15",
            "local": "2027-10-02T02:15:00+10:30",
            "due_at": "2027-10-01T15:45:00Z",
            "notes": [],
        },
        {
            "name": "2027-10-03/02:15",
            "local": "2027-10-03T02:45:00+11:00",
            "due_at": "2027-10-02T15:45:00Z",
            "notes": ["clocks go forward", "moved by the gap"],
        },
    ]


def test_a_zone_without_an_abbreviation_is_shown_by_its_offset(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "Australia/Lord_Howe", "--times", "02:15")

    assert "Mon 2026-11-23 02:15 +11:00  2026-11-22 15:15" in cli.done("schedule", "next", "1").out


def test_thirty_slots_across_both_changes_of_a_year_keep_their_wall_clock(cli: CommandLine) -> None:
    cli.sign_up("alice", "--timezone", "America/St_Johns", "--times", "07:00,13:00,21:00")

    for start, utc_hours in (("2027-03-09", (9.5, 10.5)), ("2027-11-02", (9.5, 10.5))):
        slots = cli.done("schedule", "next", "30", "--from", start, "--json").json
        assert [slot["local"][11:16] for slot in slots] == ["07:00", "13:00", "21:00"] * 10
        hours = {int(s["due_at"][11:13]) + int(s["due_at"][14:16]) / 60 for s in slots[::3]}
        assert hours == set(utc_hours)
        assert [bool(slot["notes"]) for slot in slots].count(True) == 1


def test_a_time_to_start_from_in_the_past_shows_what_is_left(cli: CommandLine) -> None:
    cli.sign_up("alice")

    shown = cli.done("schedule", "next", "1", "--from", "1999-12-31", "--json").json

    assert shown[0]["name"] == "2026-11-22/12:00"


@pytest.mark.parametrize("start", ["9999-12-31", "2200-01-01"])
def test_a_time_to_start_from_beyond_all_plans_is_refused(cli: CommandLine, start: str) -> None:
    ran = cli.run("schedule", "next", "--from", start)

    assert (ran.code, "a hundred years ahead" in ran.refusal) == (2, True)
