"""The fonts that are shipped: complete, small, free to be shipped, and those that themes name."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from influencer.adapters.images.fonts import FONTS
from influencer.adapters.images.themes import THEMES
from influencer.domain.drawable import CHARACTERS

FILES = sorted(FONTS.glob("*.ttf"))
LICENCES = sorted((FONTS / "licences").glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_font_has_every_character_that_may_be_drawn(path: Path) -> None:
    glyphs = TTFont(path).getBestCmap()

    assert [character for character in CHARACTERS if ord(character) not in glyphs] == []


def test_the_characters_include_what_posts_are_written_with() -> None:
    assert set("₿×–—’“”…≈≥≤→−½¼²³⁰⁴⁵⁶⁷⁸⁹₂€éüß @#%&") <= set(CHARACTERS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_font_is_small_and_renamed(path: Path) -> None:
    font = TTFont(path)

    assert font["name"].getDebugName(1).startswith("Influencer ")
    assert "fvar" not in font
    assert path.stat().st_size < 60 * 1024


@pytest.mark.parametrize("path", LICENCES, ids=lambda path: path.stem)
def test_a_licence_is_the_open_font_licence_and_reserves_no_name(path: Path) -> None:
    notice, terms = path.read_text("utf-8").split("-----", 1)

    assert "SIL OPEN FONT LICENSE Version 1.1" in terms
    assert "Reserved Font Name" not in notice


def test_each_family_has_its_licence() -> None:
    families = {path.stem.split("-")[0].lower() for path in FILES}
    licensed = {path.stem.removesuffix("-OFL").replace("_", "") for path in LICENCES}

    assert {next(name for name in licensed if name.startswith(family)) for family in families} == (
        licensed
    )


def test_themes_name_all_fonts_and_no_others() -> None:
    fields = ("display", "body", "bold", "mono", "mono_bold", "numerals")
    named = {getattr(theme, field) for theme in THEMES.values() for field in fields}
    named |= {theme.voice for theme in THEMES.values() if theme.voice}

    assert named == {path.stem for path in FILES}
