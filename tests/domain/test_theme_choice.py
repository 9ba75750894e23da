"""The setting ``themes``: what may be written, and what is drawn where a chosen one is gone."""

import pytest

from influencer.domain.preferences import Preferences
from influencer.domain.theme_choice import (
    allowed_themes,
    check_themes,
    chosen_themes,
    read_themes,
    trouble_with_themes,
)
from influencer.errors import UsageError

KNOWN = ("light", "midnight", "mint", "paper", "volt")
FOUR = "light,midnight,mint,paper"


@pytest.mark.parametrize(
    ("text", "setting"),
    [
        ("all", "all"),
        ("ALL", "all"),
        (FOUR, FOUR),
        ("Light, midnight ,MINT,paper", FOUR),
        (f"light,{FOUR}", FOUR),
    ],
)
def test_a_setting_is_kept_in_one_form(text: str, setting: str) -> None:
    assert read_themes(text) == setting


@pytest.mark.parametrize(
    "text",
    [
        "",
        "light",
        "light,mint,paper",
        "light,light,mint,paper",
        f"all,{FOUR}",
        f"{FOUR},",
        f"{FOUR},a/b",
    ],
)
def test_fewer_than_four_or_no_names_are_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the option words it
        read_themes(text)


def test_an_unknown_theme_is_refused_with_the_one_that_may_be_meant() -> None:
    with pytest.raises(UsageError, match=r"^there is no theme 'midnite'; did you mean midnight\?$"):
        check_themes(("light", "midnite"), KNOWN, {})
    with pytest.raises(UsageError, match=r"there are light, midnight, mint, paper, volt$"):
        check_themes(("qqq",), KNOWN, {})
    check_themes(KNOWN, KNOWN, {"mine": "mine is broken"})


def test_a_broken_theme_is_refused_with_the_reason() -> None:
    with pytest.raises(UsageError, match=r"^ink is missing$"):
        check_themes(("mine",), KNOWN, {"mine": "ink is missing"})


def test_by_default_every_theme_may_come() -> None:
    assert Preferences().wishes.themes == chosen_themes("all") == ()
    assert allowed_themes((), KNOWN) == list(KNOWN)
    assert Preferences(themes=FOUR).wishes.themes == tuple(FOUR.split(","))


def test_only_the_chosen_come() -> None:
    assert allowed_themes(FOUR.split(","), KNOWN) == FOUR.split(",")


def test_what_is_gone_is_left_out_and_told() -> None:
    chosen = ("mine", *FOUR.split(","))

    assert allowed_themes(chosen, KNOWN) == FOUR.split(",")
    trouble = trouble_with_themes(chosen, KNOWN)
    assert trouble.startswith("mine of the setting themes is not there any more, and the others")
    assert trouble_with_themes(FOUR.split(","), KNOWN) == trouble_with_themes((), KNOWN) == ""


def test_the_owners_choice_holds_down_to_the_last_theme() -> None:
    assert allowed_themes(("mine", "yours", "light", "mint"), KNOWN) == ["light", "mint"]
    assert allowed_themes(("mine", "yours", "his", "mint"), KNOWN) == ["mint"]


def test_where_none_is_left_all_come_rather_than_none() -> None:
    chosen = ("mine", "yours")

    assert allowed_themes(chosen, KNOWN) == list(KNOWN)
    assert "mine, yours of the setting themes are" in trouble_with_themes(chosen, KNOWN)
    assert "so all themes are used; " in trouble_with_themes(chosen, KNOWN)
