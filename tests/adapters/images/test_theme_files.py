"""Theme files: what they may say, and what is told of those that say something else."""

import os
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from influencer.adapters.images.effects import EFFECTS as DRAWN_EFFECTS
from influencer.adapters.images.theme import Palette, Theme
from influencer.adapters.images.theme_files import LARGEST, SHIPPED, ThemeFolder, read_theme_folder
from influencer.adapters.images.theme_keys import COLOURS, EFFECTS, FONT_NAMES, KEYS, MONOSPACED
from influencer.adapters.images.themes import THEMES

LIGHT = (SHIPPED / "light.toml").read_text("utf-8")


def read(tmp_path: Path, text: str, name: str = "mine.toml") -> ThemeFolder:
    (tmp_path / name).write_text(text, "utf-8")
    return read_theme_folder(tmp_path)


def problem_of(tmp_path: Path, text: str, name: str = "mine.toml") -> str:
    """The one thing that is wrong, without the file's name; the theme is left out."""
    found = read(tmp_path, text, name)
    assert found.themes == {}
    (problem,) = found.problems
    assert problem.isprintable()
    start = f"{tmp_path / name} is not used: "
    assert problem.startswith(start)
    return problem.removeprefix(start)


def without(token: str) -> str:
    return "\n".join(line for line in LIGHT.splitlines() if not line.startswith(f"{token} ="))


def test_a_shipped_theme_may_be_taken_as_it_is(tmp_path: Path) -> None:
    found = read(tmp_path, LIGHT)

    assert found.problems == []
    assert found.themes["mine"].palette == THEMES["light"].palette
    assert found.themes["mine"].name == "mine"


def test_there_are_nine_themes_and_no_two_share_ground_and_type() -> None:
    looks = {(theme.palette.ground, theme.display) for theme in THEMES.values()}

    assert len(looks) == len(THEMES) == 9


def test_every_key_is_a_field_and_the_other_way_round() -> None:
    assert list(COLOURS) == [field.name for field in fields(Palette)]
    assert set(KEYS) - set(COLOURS) == {field.name for field in fields(Theme)} - {"name", "palette"}


def test_a_default_is_what_its_key_may_be() -> None:
    for field in fields(Theme):
        if field.name in KEYS:
            default = field.default
            value = list(default) if isinstance(default, tuple) else default
            assert KEYS[field.name].read(value) == default


def test_effects_and_fonts_that_may_be_named_are_those_there_are() -> None:
    assert list(EFFECTS) == list(DRAWN_EFFECTS)
    assert len(FONT_NAMES) == 13
    assert MONOSPACED == ("JetBrainsMono-Bold", "JetBrainsMono-Medium")


def test_what_a_theme_does_not_set_is_that_of_its_base(tmp_path: Path) -> None:
    found = read(tmp_path, 'based_on = "midnight"\nradius = 0\nink = "#fff"\n')

    assert found.problems == []
    mine, base = found.themes["mine"], THEMES["midnight"]
    assert (mine.radius, mine.palette.ink) == (0, (255, 255, 255))
    assert (mine.palette.accent, mine.display) == (base.palette.accent, base.display)


def test_all_but_the_colours_has_defaults(tmp_path: Path) -> None:
    colours = "\n".join(line for line in LIGHT.splitlines() if ' = "#' in line)

    theme = read(tmp_path, colours).themes["mine"]

    assert theme == Theme(name="mine", palette=THEMES["light"].palette)


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    found = read_theme_folder(tmp_path / "nowhere")

    assert (found.themes, found.problems) == ({}, [])


def test_a_file_in_the_place_of_the_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "themes").write_text("")

    found = read_theme_folder(tmp_path / "themes")

    assert found.problems == [
        f"{tmp_path / 'themes'}: Not a directory; no theme of this folder is used"
    ]


def test_other_files_are_no_themes(tmp_path: Path) -> None:
    for name in ("README.md", ".#mine.toml", "mine.toml~"):
        (tmp_path / name).write_text("?")

    assert read_theme_folder(tmp_path).problems == []


def test_a_broken_theme_does_not_keep_others_away(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("?")
    found = read(tmp_path, LIGHT, "whole.toml")

    assert list(found.themes) == ["whole"]
    assert len(found.problems) == 1


@pytest.mark.parametrize("name", ["Mine", "my_theme", "my theme", "-", "ünder", "all", "a" * 41])
def test_a_name_is_of_lower_case_letters_digits_and_hyphens(tmp_path: Path, name: str) -> None:
    assert "rename the file" in problem_of(tmp_path, LIGHT, f"{name}.toml")


def test_the_name_of_a_shipped_theme_is_taken(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, LIGHT, "mint.toml")

    assert problem == "the name 'mint' is taken; rename the file"


def test_two_files_cannot_share_a_name(tmp_path: Path) -> None:
    (tmp_path / "mine.TOML").write_text(LIGHT)
    found = read(tmp_path, LIGHT)

    assert list(found.themes) == ["mine"]
    assert len(found.problems) == 1


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("acent = 1", "there is no key 'acent'; did you mean accent?"),
        ("qqq = 1", "there is no key 'qqq'; there are ground, shade, panel, "),
        ("based_on = 'lihgt'", "based_on must be a theme that ships, not 'lihgt'; did you mean"),
        ("based_on = ['light']", "based_on must be a theme that ships, not ['light']; "),
        ("based_on = 'mine'", "based_on must be a theme that ships, not 'mine'; "),
        ("radius = 41", "radius must be a whole number from 0 to 40, not 41"),
        ("radius = -1", "radius must be a whole number from 0 to 40, not -1"),
        ("radius = 4.5", "radius must be a whole number from 0 to 40, not 4.5"),
        ("radius = true", "radius must be a whole number from 0 to 40, not True"),
        ("leading = 0.8", "leading must be a number from 0.9 to 1.4, not 0.8"),
        ("leading = nan", "leading must be a number from 0.9 to 1.4, not nan"),
        ("leading = inf", "leading must be a number from 0.9 to 1.4, not inf"),
        ("title_scale = 3", "title_scale must be a number from 0.8 to 1.2, not 3"),
        ("is_upper = 'yes'", "is_upper must be true or false, not 'yes'"),
        ("has_rule = 1", "has_rule must be true or false, not 1"),
        ("body = 'Inter-Regulr'", "body must be a font of the package, not 'Inter-Regulr'; did"),
        ("body = ''", "body must be a font of the package, not ''; there are Archivo-Condensed"),
        ("mono = 'Inter-Regular'", "mono must be a monospaced font, not 'Inter-Regular'; there"),
        ("voice = 3", "voice must be a font of the package, not 3"),
        ("effects = 'glow'", "effects must be a list of at least one effect, not 'glow'"),
        ("effects = []", "effects must be a list of at least one effect, not []"),
        (
            "effects = ['glowing']",
            "effects must hold effects only, not 'glowing'; did you mean glow?",
        ),
        ("effects = [[]]", "effects must hold effects only, not []"),
    ],
)
def test_what_no_theme_may_say_is_told(tmp_path: Path, line: str, told: str) -> None:
    key = line.split(" =", maxsplit=1)[0]

    assert problem_of(tmp_path, f"{line}\n{without(key)}").startswith(told)


@pytest.mark.parametrize(
    "value",
    [
        "'#12'",
        "'#gggggg'",
        "'red'",
        "'0d1117'",
        "'#0d11177f'",
        "'#0d1117 '",
        "7",
        "[1, 2, 3]",
        "'#1\\n1'",
    ],
)
def test_what_is_no_colour_is_told(tmp_path: Path, value: str) -> None:
    problem = problem_of(tmp_path, f"ink = {value}\n{without('ink')}")

    assert problem.startswith('ink must be a colour such as "#f7931a" or "#fff", not ')


@pytest.mark.parametrize("token", COLOURS)
def test_a_colour_that_is_missing_is_told(tmp_path: Path, token: str) -> None:
    problem = problem_of(tmp_path, without(token))

    assert problem == f'{token} is missing; add that, or based_on = "light" to start from'


def test_a_colour_that_is_too_faint_is_told_with_one_that_would_do(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, 'based_on = "midnight"\nmuted = "#b033f5"')

    assert problem == (
        "muted #b033f5 on panel #1a2233 has a contrast of 3.51, not 4.5; #bf5af7 would do"
    )


def test_colours_that_some_eyes_take_for_one_are_told(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, 'based_on = "violet"\nbad = "#fc89ab"')

    assert "look alike to eyes with deuteranopia" in problem


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"ink = ", "Invalid value"),
        (b"ink = '#fff'\nink = '#000'", "Cannot overwrite a value"),
        (b"# fine\nink = '\xff'", "line 2 is not UTF-8"),
        (b"#" * (LARGEST + 1), "is larger than 64 KB, which no theme is"),
        (b"a = " + b"[" * 20_000, "lists or tables are nested too deeply"),
        (b"radius = " + b"9" * 5000, "Exceeds the limit"),
    ],
)
def test_what_is_no_toml_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "mine.toml").write_bytes(content)

    (problem,) = read_theme_folder(tmp_path).problems

    assert problem.startswith(f"{tmp_path / 'mine.toml'} is not used: {told}")


def test_a_mark_before_the_text_does_not_matter(tmp_path: Path) -> None:
    assert read(tmp_path, f"\ufeff{LIGHT}").problems == []


def test_what_is_no_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.toml")
    (tmp_path / "b.toml").mkdir()
    (tmp_path / "c.toml").symlink_to("nowhere")
    (tmp_path / "d.toml").symlink_to("d.toml")

    told = [problem.split(": ")[1] for problem in read_theme_folder(tmp_path).problems]

    assert told == [
        "it is no regular file",
        "Is a directory",
        "No such file or directory",
        "Too many levels of symbolic links",
    ]


def test_a_shipped_file_says_what_the_look_is_like() -> None:
    for path in SHIPPED.glob("*.toml"):
        text = path.read_text("utf-8")
        assert text.startswith("# ")
        assert set(COLOURS) <= set(tomllib.loads(text)), path.stem


def test_the_example_of_the_docs_is_a_theme_that_says_everything() -> None:
    folder = Path(__file__).parents[3] / "docs" / "themes"

    found = read_theme_folder(folder)

    assert (list(found.themes), found.problems) == (["harbour"], [])
    assert set(tomllib.loads((folder / "harbour.toml").read_text("utf-8"))) == set(KEYS)
