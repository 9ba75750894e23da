"""What a palette has to keep: that the shipped ones do, and that each rule is seen to be broken."""

from dataclasses import replace
from itertools import pairwise

import pytest

from influencer.adapters.images.colour import contrast, parse
from influencer.adapters.images.theme import Palette
from influencer.adapters.images.theme_problems import problems_of_palette, problems_of_theme
from influencer.adapters.images.theme_rules import (
    APART,
    CONTRASTS,
    PAIRS,
    READABLE,
)
from influencer.adapters.images.themes import THEMES
from influencer.adapters.images.vision import VISIONS, distance

TOO_FAINT = {
    "ink": ("orange", "ink", "#4a6826"),
    "muted": ("midnight", "muted", "#b033f5"),
    "accent_text": ("mint", "accent_text", "#108c80"),
    "second": ("orange", "second", "#7d1a4a"),
    "good": ("mint", "good", "#2a8372"),
    "bad": ("mint", "bad", "#d68512"),
    "on_accent": ("light", "on_accent", "#2f385c"),
    "accent": ("light", "accent", "#e9730c"),
}
"""By the token that is too faint: a theme, and its one colour that makes it so."""

TOO_ALIKE = {
    ("accent", "line"): ("light", "line", "#ea7000"),
    ("accent", "muted"): ("midnight", "accent", "#fd9b99"),
    ("accent", "grey"): ("mint", "accent", "#217f7e"),
    ("accent", "ink"): ("mint", "accent", "#02152a"),
    ("accent", "second"): ("volt", "second", "#7421bc"),
    ("accent", "bad"): ("blueprint", "accent", "#ffd070"),
    ("accent_text", "ink"): ("terminal", "accent_text", "#cef8ef"),
    ("accent_text", "muted"): ("midnight", "accent_text", "#b1c6af"),
    ("accent_text", "bad"): ("blueprint", "accent_text", "#fda691"),
    ("second", "line"): ("terminal", "line", "#eba500"),
    ("second", "muted"): ("midnight", "second", "#4cc8ed"),
    ("second", "ink"): ("midnight", "ink", "#5bcaff"),
    ("second", "bad"): ("terminal", "bad", "#fcbe00"),
    ("bad", "line"): ("mint", "line", "#de0000"),
    ("bad", "ink"): ("terminal", "bad", "#d1ffff"),
    ("bad", "good"): ("violet", "bad", "#fc89ab"),
    ("line", "ground"): ("terminal", "line", "#001c07"),
}


def changed(theme: str, token: str, code: str) -> Palette:
    return replace(THEMES[theme].palette, **{token: parse(code)})


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_that_ships_breaks_no_rule(name: str) -> None:
    assert list(problems_of_theme(THEMES[name])) == []


def test_every_rule_has_its_breaker() -> None:
    assert set(TOO_FAINT) == {name for name, _, _ in CONTRASTS}
    assert set(TOO_ALIKE) == set(PAIRS)


@pytest.mark.parametrize("token", TOO_FAINT)
def test_what_is_too_faint_is_told_and_nothing_else(token: str) -> None:
    (problem,) = problems_of_palette(changed(*TOO_FAINT[token]))

    assert problem.startswith(f"{token} #")
    assert " has a contrast of " in problem


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_what_is_too_much_alike_is_told_and_nothing_else(pair: tuple[str, str]) -> None:
    (problem,) = problems_of_palette(changed(*TOO_ALIKE[pair]))

    name, other = pair
    assert problem.startswith(f"{name} #")
    assert f" and {other} #" in problem
    assert " look alike to " in problem


@pytest.mark.parametrize("background", ["ground", "shade", "panel"])
def test_text_is_held_against_each_background(background: str) -> None:
    problems = list(problems_of_palette(changed("light", background, "#8a8a8a")))
    of_second = [problem for problem in problems if problem.startswith("second #1b4fd9 on ")]

    assert [f" on {background} #8a8a8a " in problem for problem in of_second] == [True]


def test_text_is_held_against_the_ground_of_what_fails() -> None:
    (problem,) = problems_of_palette(changed("volt", "muted", "#864300"))

    assert problem.startswith("muted #864300 on wash #")


def test_text_on_a_soft_fill_and_on_a_tint_of_the_accent_is_readable() -> None:
    faint = changed("orange", "ink", "#5d5a04")
    without_soft = replace(faint, muted=faint.ground)

    (of_ink,) = problems_of_palette(faint)

    assert of_ink.startswith("ink #5d5a04 on soft #")
    assert next(problems_of_palette(without_soft)).startswith("ink #5d5a04 on tint #")


def test_text_is_held_against_the_lines_of_a_grid_where_there_is_one() -> None:
    palette = changed("blueprint", "line", "#4a86c8")
    plain, ruled = (
        replace(THEMES["blueprint"], palette=palette, effects=effects)
        for effects in (("plain",), ("plain", "grid"))
    )

    assert list(problems_of_theme(plain)) == []
    assert [" on ruled #" in problem for problem in problems_of_theme(ruled)] == [True, True]


def test_the_colour_that_is_proposed_would_do() -> None:
    (problem,) = problems_of_palette(changed("midnight", "muted", "#b033f5"))
    proposed = parse(problem.partition("; ")[2].split()[0])

    palette = THEMES["midnight"].palette
    behind = (palette.ground, palette.shade, palette.panel)
    assert min(contrast(proposed, each) for each in behind) >= READABLE
    assert not list(problems_of_palette(replace(palette, muted=proposed)))


def test_colours_that_are_proposed_together_mend_all() -> None:
    palette = changed("midnight", "accent", "#0000ff")

    *problems, advice = problems_of_palette(palette)

    assert len(problems) > 1
    told = advice.removeprefix("all of that is mended by ").split(" and ")
    changes = {token: parse(code) for token, code in map(str.split, told)}
    assert list(problems_of_palette(replace(palette, **changes))) == []


def test_where_no_colours_mend_all_none_are_proposed() -> None:
    problems = list(problems_of_palette(changed("light", "panel", "#000000")))

    assert len(problems) > 1
    assert not any("all of that" in problem for problem in problems)


def test_where_no_colour_would_do_the_background_is_to_be_changed() -> None:
    problems = problems_of_palette(changed("light", "panel", "#000000"))

    assert any("no ink could; change panel" in problem for problem in problems)


def test_a_miss_by_a_hair_is_not_shown_as_enough() -> None:
    (problem,) = problems_of_palette(changed("orange", "second", "#7d0b4f"))

    assert "has a contrast of 4.49, not 4.5; " in problem


def test_those_who_see_no_difference_are_named() -> None:
    (to_some,) = problems_of_palette(changed(*TOO_ALIKE["bad", "good"]))
    (to_all,) = problems_of_palette(changed(*TOO_ALIKE["second", "ink"]))

    assert "look alike to eyes with deuteranopia: 0.09 apart, not 0.1" in to_some
    assert "look alike to everyone: 0.00 apart" in to_all


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", THEMES)
def test_an_accent_is_told_from_everything_else_by_every_eye(name: str, vision: str) -> None:
    palette = THEMES[name].palette
    others = ("ground", "panel", "line", "muted", "grey", "ink", "second", "bad")

    near = {other: distance(palette.accent, getattr(palette, other), vision) for other in others}

    assert min(near.values()) >= APART, near


@pytest.mark.parametrize("name", THEMES)
def test_grey_lies_between_ground_and_muted(name: str) -> None:
    palette = THEMES[name].palette
    ratios = [contrast(each, palette.ground) for each in (palette.grey, palette.muted)]

    assert all(nearer < farther for nearer, farther in pairwise([1.0, *ratios]))


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_a_colour_that_is_proposed_to_tell_two_apart_would_do(pair: tuple[str, str]) -> None:
    palette = changed(*TOO_ALIKE[pair])
    (problem,) = problems_of_palette(palette)
    fix = problem.rpartition("; ")[2].split()

    if fix[2:] == ["would", "do"]:
        assert not list(problems_of_palette(replace(palette, **{fix[0]: parse(fix[1])})))
    else:
        assert " ".join(fix) == "make one lighter and the other darker"
