"""What eyes that lack one kind of cone make of colours, and how far apart colours look."""

from itertools import combinations

import pytest

from influencer.adapters.images.colour import linear, parse
from influencer.adapters.images.vision import (
    NORMAL,
    VISIONS,
    distance,
    least_distance,
    oklab,
    seen,
)

BLIND = [name for name in VISIONS if name != NORMAL]
OKABE_ITO = ("#000000", "#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7")


def apart(first: str, second: str, vision: str) -> float:
    return distance(parse(first), parse(second), vision)


@pytest.mark.parametrize("vision", VISIONS)
def test_the_rows_of_a_matrix_sum_to_one(vision: str) -> None:
    assert [sum(row) for row in VISIONS[vision]] == pytest.approx([1, 1, 1], abs=2e-6)


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("grey", ["#000000", "#777777", "#ffffff"])
def test_greys_look_the_same_to_everyone(vision: str, grey: str) -> None:
    assert seen(parse(grey), vision) == pytest.approx(linear(parse(grey)), abs=2e-6)


def test_nobody_sees_more_light_than_there_is() -> None:
    lights = [light for code in OKABE_ITO for name in VISIONS for light in seen(parse(code), name)]

    assert 0 <= min(lights) <= max(lights) <= 1


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("#ffffff", (1.0, 0.0, 0.0)),
        ("#ff0000", (0.62796, 0.22486, 0.12585)),
        ("#00ff00", (0.86644, -0.23389, 0.17950)),
        ("#0000ff", (0.45201, -0.03246, -0.31153)),
    ],
)
def test_oklab_is_as_css_color_4_gives_it(code: str, expected: tuple[float, ...]) -> None:
    assert oklab(parse(code)) == pytest.approx(expected, abs=5e-5)


def test_black_and_white_are_one_apart() -> None:
    assert apart("#000000", "#ffffff", NORMAL) == pytest.approx(1, abs=1e-4)


@pytest.mark.parametrize(
    ("first", "second", "vision"),
    [
        ("#2ca02c", "#d62728", "deuteranopia"),  # green and red of matplotlib's own colours
        ("#d7191c", "#1a9641", "deuteranopia"),  # both ends of ColorBrewer's RdYlGn
        ("#9467bd", "#1f77b4", "protanopia"),  # matplotlib's purple and blue
        ("#ff8c00", "#f08080", "tritanopia"),  # dark orange and light coral
    ],
)
def test_pairs_that_are_known_to_collapse_do(first: str, second: str, vision: str) -> None:
    assert apart(first, second, vision) < 0.06
    assert apart(first, second, NORMAL) > 1.5 * apart(first, second, vision)


def test_blue_and_yellow_are_apart_where_red_and_green_are_not() -> None:
    for vision in ("protanopia", "deuteranopia"):
        assert apart("#0072b2", "#f0e442", vision) > 0.4


def test_the_least_distance_is_that_of_the_vision_that_sees_least_difference() -> None:
    first, second = parse("#2ca02c"), parse("#d62728")

    found, whose = least_distance(first, second)

    assert whose == "deuteranopia"
    assert found == min(distance(first, second, vision) for vision in VISIONS)


def test_the_palette_made_for_all_visions_is_as_far_apart_as_the_rules_say() -> None:
    pairs = combinations(map(parse, OKABE_ITO), 2)

    assert min(least_distance(*pair)[0] for pair in pairs) == pytest.approx(0.076, abs=5e-4)


def test_each_vision_is_another() -> None:
    assert len({tuple(seen(parse("#d55e00"), vision)) for vision in VISIONS}) == 1 + len(BLIND)
