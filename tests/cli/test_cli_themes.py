"""Themes of the user's own: drawn in, chosen, and told of where they are broken."""

from pathlib import Path

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here

from influencer.adapters.images.themes import THEMES

MINE = 'based_on = "midnight"\nradius = 0\n'
FAINT = 'based_on = "midnight"\nmuted = "#b033f5"\n'


def keep_theme(cli: CommandLine, name: str, text: str) -> Path:
    cli.paths.themes.mkdir(parents=True, exist_ok=True)
    path = cli.paths.themes / f"{name}.toml"
    path.write_text(text, "utf-8")
    return path


def test_pictures_are_drawn_in_the_users_own_themes(cli: CommandLine) -> None:
    del cli.parts["renderer"]
    names = [f"mine-{number}" for number in range(4)]
    for name in names:
        keep_theme(cli, name, MINE)

    cli.done("settings", "set", "themes", ",".join(names))
    post = cli.done("generate", "--offline", "--json").json[0]

    assert post["image_theme"] in names


@pytest.mark.parametrize("command", [("generate", "--offline"), ("generate", "--dry-run")])
def test_a_broken_theme_is_told_of_and_the_post_is_written(
    cli: CommandLine, command: tuple[str, ...]
) -> None:
    path = keep_theme(cli, "faint", FAINT)

    ran = cli.run(*command, "--json")

    assert (ran.code, len(ran.json)) == (78, 1)
    assert ran.json[0]["image_theme"] != "faint"
    assert (
        f"influencer: {path} is not used: muted #b033f5 on panel #1a2233 has a contrast of 3.51"
        in ran.err
    )
    assert "Traceback" not in ran.err


def test_doctor_names_a_broken_theme(cli: CommandLine) -> None:
    path = keep_theme(cli, "faint", FAINT)
    cli.sign_up()

    checks = {check["name"]: check for check in cli.run("doctor", "--no-verify", "--json").json}

    assert checks["own themes"]["found"].startswith(f"{path} is not used: muted #b033f5")
    assert (checks["own themes"]["ok"], checks["themes"]["ok"]) == (False, True)


def test_a_theme_that_is_not_there_cannot_be_chosen(cli: CommandLine) -> None:
    ran = cli.run("settings", "set", "themes", "midnite,light,mint,paper")

    assert ran.code == 2
    assert ran.refusal == "there is no theme 'midnite'; did you mean midnight?"
    assert cli.done("settings", "get", "themes").out == "all\n"


@pytest.mark.parametrize(
    "command",
    [
        ("settings", "set", "themes", "faint,light,mint,paper"),
        ("gallery", "x.png", "--theme", "faint"),
    ],
)
def test_a_theme_that_is_broken_cannot_be_chosen_and_the_reason_is_told(
    cli: CommandLine, command: tuple[str, ...]
) -> None:
    path = keep_theme(cli, "faint", FAINT)

    ran = cli.run(*command)

    assert ran.code == 2
    assert ran.refusal.startswith(
        f"{path} is not used: muted #b033f5 on panel #1a2233 has a contrast of 3.51"
    )


def test_a_gallery_of_ones_own_theme_tells_of_others_that_are_broken(
    cli: CommandLine, tmp_path: Path
) -> None:
    keep_theme(cli, "mine", MINE)
    path = keep_theme(cli, "faint", FAINT)
    sheet = tmp_path / "sheet.png"

    ran = cli.run("gallery", str(sheet), "--theme", "mine", "--only", "question", "--width", "100")

    assert (ran.code, sheet.exists()) == (78, True)
    assert f"influencer: {path} is not used: muted" in ran.err


def test_fewer_than_four_themes_cannot_be_chosen(cli: CommandLine) -> None:
    ran = cli.run("settings", "set", "themes", "light,mint")

    assert ran.code == 2
    assert ran.refusal.startswith("themes is all, or at least 4 names with commas between them")


def test_a_chosen_theme_that_is_gone_is_told_of(cli: CommandLine) -> None:
    path = keep_theme(cli, "mine", MINE)
    cli.done("settings", "set", "themes", "light,mint,paper,volt,mine")
    path.unlink()

    ran = cli.run("generate", "--offline", "--json")

    assert (ran.code, len(ran.json)) == (78, 1)
    assert "mine of the setting themes is not there any more" in ran.err


def test_others_may_read_the_themes(cli: CommandLine) -> None:
    keep_theme(cli, "mine", MINE).chmod(0o644)
    cli.sign_up()

    checks = {check["name"]: check for check in cli.run("doctor", "--no-verify", "--json").json}

    assert checks["files"]["ok"]


def test_the_themes_that_ship_can_all_be_chosen(cli: CommandLine) -> None:
    cli.done("settings", "set", "themes", ",".join(THEMES))
