"""What keeps every run from posting is told by ``status`` before a slot is lost."""

from datetime import timedelta
from typing import Any

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from factories import make_answer
from fakes.publisher import FakePublisher

from influencer.domain.publishing import Answer, Outcome


class FastX(FakePublisher):
    """An X whose clock is an hour ahead."""

    def upload(self, png: bytes, alt_text: str) -> Answer:
        super().upload(png, alt_text)
        assert self.clock
        return make_answer(server_time=self.clock.now() + timedelta(hours=1))


def status(cli: CommandLine) -> dict[str, Any]:
    shown: dict[str, Any] = cli.run("status", "--json").json[0]
    return shown


def test_an_account_without_keys_needs_them(cli: CommandLine) -> None:
    cli.sign_up()
    with cli.started_store() as store:
        (account,) = store.accounts.all()
        store.accounts.pin_store(account, None, now=cli.clock.now())

    ran = cli.run("status")

    assert ran.code == 1
    assert (
        "there are no X credentials for @satsjournal; influencer init --handle satsjournal"
        in " ".join(ran.out.split())
    )


def test_a_database_of_another_machine_needs_to_be_adopted(cli: CommandLine) -> None:
    cli.sign_up()
    with cli.started_store() as store:
        store.installation.adopt("another machine")

    (need,) = status(cli)["needs_person"]

    assert "another one has published from this database" in need
    assert "influencer doctor --adopt" in need


def test_a_clock_that_x_has_contradicted_is_told_until_it_agrees(cli: CommandLine) -> None:
    cli.sign_up()
    cli.publish_through(FastX())
    cli.parts["last_run_at"] = cli.clock.now
    cli.clock.advance(hours=3)
    assert cli.run("post", "--due").code == 1

    (need,) = status(cli)["needs_person"]
    assert need.startswith(
        "this machine's clock shows 2026-11-22 12:00 UTC, X's shows 2026-11-22 13"
    )
    assert cli.run("doctor").code == 1

    cli.publish_through(FakePublisher())
    cli.done("post", "--due")
    assert status(cli)["needs_person"] == []


def test_a_post_that_is_to_be_tried_again_waits(cli: CommandLine) -> None:
    cli.sign_up()
    cli.publish_through(FakePublisher([make_answer(Outcome.NOT_SENT, detail="refused")]))
    cli.parts["last_run_at"] = cli.clock.now
    cli.clock.advance(hours=3)
    cli.run("post", "--due")

    (waiting,) = status(cli)["waiting"]

    assert (waiting["status"], waiting["due_at"]) == ("ready", "2026-11-22T12:00:00Z")
    assert "waiting" in cli.done("status").out


@pytest.mark.parametrize("zone", ["right/Europe/Berlin", "posixrules", "localtime", "Factory"])
def test_a_file_that_is_no_zone_everywhere_is_none(cli: CommandLine, zone: str) -> None:
    ran = cli.run("schedule", "set", "--timezone", zone)

    assert ran.code == 2
    assert "there is no time zone" in ran.refusal
