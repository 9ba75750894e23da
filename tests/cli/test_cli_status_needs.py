"""What needs a person, by ``influencer status``: then, and only then, it exits with 1."""

from datetime import timedelta
from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import NOW, make_answer, make_reading
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Outcome

UNREADABLE = make_reading(is_complete=False, answer=make_answer(Outcome.UNKNOWN))


@pytest.fixture(name="x")
def x_fixture(cli: CommandLine) -> FakePublisher:
    """X, for an account whose next slot is at 12:00; cron calls whenever the clock is moved."""
    made = FakePublisher()
    cli.sign_up()
    cli.publish_through(made)
    cli.parts["last_run_at"] = cli.clock.now
    return made


def status(cli: CommandLine, *options: str) -> tuple[int, Any]:
    ran = cli.run("status", "--json", *options)
    return ran.code, ran.json


def needs(cli: CommandLine, *options: str) -> list[str]:
    """What needs a person; the exit code agrees."""
    code, accounts = status(cli, *options)
    found = [trouble for account in accounts for trouble in account["needs_person"]]
    assert code == (1 if found else 0)
    return found


def miss_a_slot(cli: CommandLine) -> None:
    """Nobody serves the slot of 12:00, and that is certain."""
    cli.clock.advance(hours=6, minutes=1)
    cli.run("post", "--due")
    cli.clock.advance(hours=1)
    cli.run("post", "--due")


def test_a_missed_slot_needs_a_person_for_a_day(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    miss_a_slot(cli)

    assert needs(cli)[0].startswith("the slot satsjournal/x/2026-11-22/12:00 was missed (")
    cli.clock.advance(hours=23)
    assert len(needs(cli)) == 1
    cli.clock.advance(hours=1, seconds=1)
    assert needs(cli) == []


def test_what_is_acknowledged_needs_nobody_any_more(cli: CommandLine, x: FakePublisher) -> None:
    miss_a_slot(cli)
    assert "influencer status --acknowledge" in cli.run("status").out
    cli.clock.advance(seconds=1)

    assert needs(cli, "--acknowledge") == []

    assert needs(cli) == []
    x._sends = iter([make_answer(Outcome.REFUSED, detail="too long")])
    cli.done("schedule", "set", "--times", "17:00")
    cli.clock.advance(hours=2)
    cli.run("post", "--due")
    assert needs(cli)[0].startswith("the slot satsjournal/x/2026-11-22/17:00 was refused (")


def test_of_many_missed_slots_all_are_in_the_json_and_five_on_the_screen(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.done("schedule", "set", "--every", "30m")
    cli.clock.advance(hours=8)
    cli.run("post", "--due")
    cli.clock.advance(hours=1)
    cli.run("post", "--due")

    found = needs(cli)

    assert len(found) > 5
    assert all(line.startswith("the slot satsjournal/x/2026-11-22/") for line in found)
    shown = cli.run("status").out
    assert shown.count("the slot satsjournal") == 5
    assert f"and {len(found) - 5} more slots" in shown


def test_a_post_that_could_not_be_proven_needs_a_person_until_it_is_resolved(
    cli: CommandLine, x: FakePublisher
) -> None:
    x._sends = iter([make_answer(Outcome.UNKNOWN)])
    x._readings = iter([UNREADABLE] * 2)
    for hours in (3, 3.1, 1):
        cli.clock.advance(hours=hours)
        cli.run("post", "--due")
    number = cli.history("--status", "attention")[0]["id"]

    cli.run("status", "--acknowledge")
    cli.clock.advance(hours=30)
    (line,) = (line for line in needs(cli) if "may be on X" in line)
    assert f"influencer post --resolve {number} --posted URL, or --not-posted" in line

    cli.done("post", "--resolve", str(number), "--posted", "https://x.com/i/status/7")
    assert not any("may be on X" in line for line in needs(cli))


def test_a_person_who_has_paused_it_needs_nothing(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("schedule", "pause")
    cli.parts["last_run_at"] = lambda: None
    cli.clock.advance(hours=72)

    assert needs(cli) == []
    shown = status(cli)[1][0]
    assert shown["paused"] == {"reason": "person", "since": "2026-11-22T09:00:00Z", "detail": None}
    assert cli.done("schedule", "--json").json["paused"] == shown["paused"]
    assert shown["next_slots"] == []
    assert "paused since 22 November 09:00 UTC, by you" in " ".join(cli.done("status").out.split())


@pytest.mark.parametrize(
    ("outcome", "reason", "words"),
    [
        (Outcome.CREDITS_DEPLETED, "credits", "X's credits are used up"),
        (Outcome.UNAUTHORIZED, "keys", "X refused the keys twice"),
        (Outcome.FORBIDDEN, "keys", "X refused the keys twice"),
    ],
)
def test_what_x_has_paused_needs_a_person(
    cli: CommandLine, x: FakePublisher, outcome: Outcome, reason: str, words: str
) -> None:
    x._sends = iter([make_answer(outcome, detail="HTTP 4XX: no")] * 2)
    cli.clock.advance(hours=3)
    for _ in range(2):
        cli.run("post", "--due")

    (line,) = needs(cli)

    assert line.startswith(words)
    assert "influencer schedule resume" in line
    paused = status(cli)[1][0]["paused"]
    assert (paused["reason"], paused["detail"]) == (reason, "HTTP 4XX: no")
    assert cli.done("schedule", "--json").json["paused"] == paused
    assert len(status(cli)[1][0]["next_slots"]) == 3
    cli.done("schedule", "resume")
    assert needs(cli) == []


def test_one_refusal_of_the_keys_needs_nobody_yet(cli: CommandLine, x: FakePublisher) -> None:
    x._sends = iter([make_answer(Outcome.UNAUTHORIZED)])
    cli.clock.advance(hours=3)
    cli.run("post", "--due")

    assert needs(cli) == []


@pytest.mark.parametrize("has_run", [True, False])
def test_cron_that_is_silent_for_more_than_two_hours_needs_a_person(
    cli: CommandLine, x: FakePublisher, *, has_run: bool
) -> None:
    assert x
    cli.parts["last_run_at"] = lambda: NOW if has_run else None
    cli.clock.advance(hours=2)
    assert needs(cli) == []
    cli.clock.advance(seconds=1)

    assert needs(cli) == [
        "cron has not called influencer post --due for 2h; influencer doctor helps"
    ]


def test_cron_need_not_have_called_before_the_schedule_began(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.parts["last_run_at"] = lambda: NOW - timedelta(days=9)
    cli.clock.advance(hours=72)
    cli.done("schedule", "set", "--times", "10:00")

    assert needs(cli) == []


def test_a_budget_that_is_used_up_needs_a_person(cli: CommandLine, x: FakePublisher) -> None:
    assert x
    cli.done("settings", "set", "price_post_usd", "0.095")
    cli.done("settings", "set", "monthly_cap_usd", "0.3")
    for _ in range(2):
        cli.done("post", "--now", "--yes")
    assert needs(cli) == [], "a third post costs exactly what is left"
    cli.done("post", "--now", "--yes")

    (line,) = needs(cli)

    assert line.startswith("the month's budget is used up; influencer settings set")


def test_keys_that_others_can_read_are_told_and_not_used(
    cli: CommandLine, x: FakePublisher
) -> None:
    assert x
    cli.paths.dotenv.parent.mkdir(parents=True, exist_ok=True)
    cli.paths.dotenv.write_text("INFLUENCER_X_API_KEY=sentinel\n", "utf-8")
    cli.paths.dotenv.chmod(0o644)

    (line,) = needs(cli)

    assert f"others can read {cli.paths.dotenv}; run chmod 600" in line
    assert status(cli)[1][0]["secret_store"] == "unusable"
    ran = cli.run("status")
    assert (ran.code, ran.err, "chmod 600" in ran.out) == (1, "", True)
    assert "sentinel" not in ran.out


def test_what_is_wrong_with_one_of_several_accounts_is_enough(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)
    cli.parts["last_run_at"] = lambda: None
    cli.clock.advance(hours=3)
    cli.done("schedule", "pause", "--account", "first")

    assert len(needs(cli)) == 1
    assert needs(cli, "--account", "first") == []
    cli.done("schedule", "pause", "--account", "second")
    assert needs(cli) == []


def test_each_account_is_acknowledged_for_itself(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)
    cli.publish_through(FakePublisher())
    miss_a_slot(cli)
    cli.clock.advance(seconds=1)
    cli.parts["last_run_at"] = cli.clock.now

    assert needs(cli, "--acknowledge", "--account", "first") == []
    assert needs(cli) != []
    assert needs(cli, "--acknowledge") == []
