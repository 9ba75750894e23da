"""``influencer settings``: list, get, set and unset."""

import io

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from rich.console import Console

from influencer.cli.context import Session
from influencer.cli.settings import _table
from influencer.domain.options import DEFAULTS, OPTIONS

KEYS = ["name", "value", "default", "limits", "meaning"]


def values(cli: CommandLine, *options: str) -> dict[str, object]:
    shown = cli.done("settings", "--json", *options).json
    return {setting["name"]: setting["value"] for setting in shown}


def test_every_setting_is_listed_with_default_limits_and_meaning(cli: CommandLine) -> None:
    cli.done("settings", "set", "hashtags", "3")

    shown = cli.done("settings").out
    listed = cli.done("settings", "--json").json

    assert [list(setting) for setting in listed] == [KEYS] * len(OPTIONS)
    assert [setting["name"] for setting in listed] == list(OPTIONS)
    for setting in listed:
        assert setting["name"] in shown
        assert setting["meaning"] in shown
    assert listed[0] == {
        "name": "hashtags",
        "value": 3,
        "default": 15,
        "limits": "a whole number from 0 to 20",
        "meaning": "How many hashtags a post has, exactly.",
    }


def test_the_list_fits_eighty_columns_with_whole_names_and_values() -> None:
    out = io.StringIO()

    Console(file=out, width=80).print(_table(DEFAULTS))

    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    assert {line.split()[0] for line in lines if not line.startswith(" ")} - {"Setting"} == set(
        OPTIONS
    )
    assert "…" not in out.getvalue()


def test_json_has_numbers_words_and_null(cli: CommandLine) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "none")
    cli.done("settings", "set", "allow_links", "on")
    cli.done("settings", "set", "price_own_read_usd", "$0.0012")

    found = values(cli)

    assert found["monthly_cap_usd"] is None
    assert found["allow_links"] is True
    assert found["price_own_read_usd"] == 0.0012
    assert found["deadline_hours"] == 3


@pytest.mark.parametrize(
    ("name", "written", "shown"),
    [
        ("hashtags", "20", "20"),
        ("deadline-hours", "24", "24"),
        ("made_with_ai", "Yes", "yes"),
        ("allow_links", "off", "no"),
        ("monthly_cap_usd", "5.50", "5.5"),
        ("monthly_cap_usd", "None", "none"),
        ("price_post_usd", "0.0200", "0.02"),
    ],
)
def test_what_is_set_can_be_got(cli: CommandLine, name: str, written: str, shown: str) -> None:
    said = cli.done("settings", "set", name, written).out

    assert cli.done("settings", "get", name).out == f"{shown}\n"
    assert said == f"{name.replace('-', '_')} is {shown}.\n"


def test_one_value_as_json_is_as_in_the_list(cli: CommandLine) -> None:
    cli.done("settings", "set", "monthly_cap_usd", "5.50")

    one = cli.done("settings", "get", "monthly-cap-usd", "--json").json

    assert one["value"] == 5.5
    assert one in cli.done("settings", "--json").json


def test_unset_lets_the_default_be_there_again(cli: CommandLine) -> None:
    cli.done("settings", "set", "deadline_hours", "6")

    assert cli.done("settings", "unset", "deadline_hours").out == (
        "deadline_hours is 3, the default.\n"
    )
    assert cli.done("settings", "get", "deadline_hours").out == "3\n"


@pytest.mark.parametrize("value", ["21", "-1", "nan", "", "--json"])
def test_a_value_that_is_none_is_refused_in_one_line_and_nothing_is_made(
    cli: CommandLine, value: str
) -> None:
    ran = cli.run("settings", "set", "hashtags", value)

    assert (ran.code, ran.refusal) == (
        2,
        f"hashtags is a whole number from 0 to 20, not {value!r}",
    )
    assert not cli.paths.database.exists()


@pytest.mark.parametrize("command", [("get",), ("unset",), ("set", "--", "hashtag", "x")])
def test_an_unknown_name_is_refused_before_anything_is_made(
    cli: CommandLine, command: tuple[str, ...]
) -> None:
    named = command if len(command) > 1 else (*command, "hashtag")

    ran = cli.run("settings", *named)

    assert (ran.code, ran.refusal) == (
        2, "there is no setting 'hashtag'; did you mean hashtags?",
    )  # fmt: skip
    assert not cli.paths.database.exists()


def test_a_cap_below_one_post_is_refused_and_nothing_is_changed(cli: CommandLine) -> None:
    cli.done("settings", "set", "price_post_usd", "0.001")
    cli.done("settings", "set", "monthly_cap_usd", "0.01")
    before = values(cli)

    for change in (("set", "price_alt_text_usd", "0.5"), ("unset", "price_post_usd")):
        ran = cli.run("settings", *change)
        assert (ran.code, "nothing would ever be sent" in ran.refusal) == (2, True)

    assert values(cli) == before


def test_reading_makes_no_account(cli: CommandLine) -> None:
    cli.done("settings")
    cli.done("settings", "get", "hashtags")
    cli.done("settings", "unset", "hashtags")

    assert cli.done("schedule", "--json").json["account"] is None
    cli.sign_up()
    assert values(cli)["hashtags"] == 15


def test_what_is_set_before_init_is_the_first_accounts(cli: CommandLine) -> None:
    cli.done("settings", "set", "hashtags", "3")

    cli.sign_up()

    assert values(cli, "--account", "satsjournal")["hashtags"] == 3


def test_each_account_has_its_own(cli: CommandLine) -> None:
    for handle in ("first", "second"):
        cli.sign_up(handle)

    cli.done("settings", "set", "hashtags", "3", "--account", "second")

    assert values(cli, "--account", "first")["hashtags"] == 15
    assert values(cli, "--account", "second")["hashtags"] == 3
    ran = cli.run("settings", "set", "hashtags", "4")
    assert (ran.code, "choose one with --account" in ran.refusal) == (2, True)


def test_a_setting_of_a_newer_program_does_not_matter(cli: CommandLine) -> None:
    cli.sign_up()
    session = Session.at(cli.paths)
    accounts = session.services.store.accounts
    accounts.prefer(accounts.all()[0], "colour", "orange", now=cli.clock.now())
    session.services.store.database.close()

    assert values(cli)["hashtags"] == 15
