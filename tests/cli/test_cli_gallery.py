"""``influencer gallery``: the contact sheet of the pictures."""

import stat
from pathlib import Path

import pytest
from command_line import CommandLine, cli_fixture  # noqa: F401 - pytest takes fixtures from here
from PIL import Image

from influencer.adapters.images.sheet_plan import NARROWEST

TWO = ("--only", "myth", "--only", "statement_sign", "--theme", "paper", "--theme", "violet")


def opened(file: Path) -> tuple[str | None, tuple[int, int]]:
    with Image.open(file) as sheet:
        return sheet.format, sheet.size


def test_a_sheet_has_a_row_for_each_template_and_a_column_for_each_theme(
    cli: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.png"

    said = cli.done("gallery", str(file), *TWO, "--width", "160").out

    assert said.strip() == f"{file}: pictures 4, templates 2"
    assert opened(file) == ("PNG", (12 + 2 * 172, 42 + 2 * (90 + 42)))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_portraits_have_a_sheet_of_their_own_and_the_ending_says_the_format(
    cli: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "sheet.webp"

    cli.done("gallery", str(file), *TWO, "--width", "160", "--canvas", "portrait")

    assert opened(file) == ("WEBP", (12 + 2 * 172, 42 + 2 * (200 + 42)))


def test_a_theme_that_is_named_twice_has_one_column(cli: CommandLine, tmp_path: Path) -> None:
    said = cli.done(
        *("gallery", str(tmp_path / "a.png"), "--only", "myth", "--width", "100"),
        *("--theme", "mint", "--theme", "mint"),
    ).out

    assert said.endswith("pictures 1, templates 1\n")


def test_names_may_be_written_in_capitals_as_in_settings(cli: CommandLine, tmp_path: Path) -> None:
    said = cli.done(
        *("gallery", str(tmp_path / "a.png"), "--only", "MYTH", "--only", "Statement_Sign"),
        *("--theme", "Mint", "--theme", "mint", "--width", "100"),
    ).out

    assert said.endswith("pictures 2, templates 2\n")


def test_a_misspelt_name_in_capitals_is_understood(cli: CommandLine) -> None:
    assert cli.run("gallery", "a.png", "--theme", "LIHGT").refusal == (
        "there is no theme 'lihgt'; did you mean light?"
    )
    assert cli.run("gallery", "a.png", "--only", "BITCION").refusal == (
        "there is no template 'bitcion'; did you mean bitcoin?"
    )


def test_as_json_it_says_where_the_sheet_is_and_what_is_on_it(
    cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert cli.done("gallery", "sheet.png", *TWO, "--width", "100", "--json").json == {
        "file": str(tmp_path / "sheet.png"),
        "pictures": 4,
        "templates": ["myth", "statement_sign"],
        "themes": ["paper", "violet"],
        "missing": [],
    }


def test_an_area_stands_for_all_its_templates(cli: CommandLine, tmp_path: Path) -> None:
    said = cli.done(
        "gallery", str(tmp_path / "a.png"), "--only", "assets", "--theme", "mint", "--width", "100"
    ).out

    assert int(said.split("pictures ")[1].split(",")[0]) >= 2


def test_the_same_seed_draws_the_same_sheet(cli: CommandLine, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.png" for name in "abc"]
    for file, seed in zip(files, ("3", "3", "4"), strict=True):
        cli.done("gallery", str(file), *TWO, "--width", "200", "--seed", seed)

    one, two, other = (file.read_bytes() for file in files)
    assert one == two != other


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("sheet.gif",), "'sheet.gif' must end in .png, .webp, .jpg"),
        (("sheet.png", "--only", "xyz"), "there is no template 'xyz'; areas are bitcoin,"),
        (("sheet.png", "--theme", "neon"), "there is no theme 'neon'; there are blueprint,"),
        (("sheet.webp", "--width", "1600"), ", and WEBP ends at 16,383 on a side; --width "),
        (("sheet.png", "--width", "1600"), ", and memory is spared for 240 million of them; --wid"),
        (("sheet.png", "--only", "merkel_tree"), "'merkel_tree'; did you mean merkle_tree?"),
        (("missing/sheet.png",), "missing/sheet.png cannot be written: no file can be made there"),
        (("folder.png",), "folder.png cannot be written: no file can be made there"),
    ],
)
def test_what_cannot_be_made_is_said_in_a_line_and_leaves_nothing(
    cli: CommandLine,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    reason: str,
) -> None:
    """Before anything is drawn: all templates in all themes take minutes."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder.png").mkdir()

    ran = cli.run("gallery", *arguments)

    assert reason in ran.refusal
    assert ran.code == 2
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("sheet")]


def test_the_narrowest_that_may_be_proposed_is_the_narrowest_that_is_taken(
    cli: CommandLine, tmp_path: Path
) -> None:
    file = str(tmp_path / "sheet.png")

    cli.done("gallery", file, *TWO, "--width", str(NARROWEST))
    assert cli.run("gallery", file, *TWO, "--width", str(NARROWEST - 1)).code == 2
