"""Lengths, angles and places of rows are true to their amounts and dates."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import pytest
from rows_in_rooms import rooms_of

from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.data import stacked_bar, tower
from influencer.adapters.images.templates.data.calendar import cells_of
from influencer.adapters.images.templates.layouts.leaders import arrange, spread
from influencer.adapters.images.templates.layouts.telling import (
    date_words,
    lengths,
    moments,
    portions,
)
from influencer.domain.facts import Diagram

BARS = Diagram(kind="bars", unit="s", rows=(("a", "50"), ("b", "25"), ("c", "5")))
PARTS = replace(BARS, kind="parts")
EVENTS = Diagram(kind="timeline", rows=(("2009", "a"), ("2010", "b"), ("2011-01-01", "c")))


def test_lengths_are_as_the_amounts() -> None:
    assert lengths(BARS, 1_000) == [1_000, 500, 100]


def test_parts_add_up_to_the_whole_and_follow_each_other() -> None:
    assert portions(PARTS, 800) == [(0, 500), (500, 250), (750, 50)]


def test_moments_are_true_to_scale() -> None:
    assert moments(EVENTS, 100, 830) == [100, 465, 830]


def test_a_date_is_told_as_far_as_it_is_known() -> None:
    words = [date_words(date) for date in ("2009", "2009-01", "2009-01-03")]

    assert [text.replace("\u00a0", " ") for text in words] == ["2009", "Jan 2009", "Jan 3, 2009"]


def test_a_calendar_counts_months_where_they_are_few() -> None:
    rows = (("2009-11", "a"), ("2010-01-03", "b"), ("2010-03", "c"))

    assert cells_of(replace(EVENTS, rows=rows)) == ([0, 2, 4], "month")
    assert cells_of(EVENTS) == ([0, 1, 2], "year")


@pytest.mark.parametrize(
    ("template", "diagram", "side", "seam"),
    [
        ("bars", BARS, 2, 0),
        ("columns", BARS, 3, 0),
        ("stacked_bar", PARTS, 2, stacked_bar.SEAM),
        ("tower", PARTS, 3, tower.SEAM),
    ],
)
def test_bars_are_drawn_as_long_as_their_amounts(
    template: str, diagram: Diagram, side: int, seam: float
) -> None:
    shown = rooms_of(template, diagram, "light")

    assert shown
    for one in shown:
        first, second, third = (box[side] + seam for box in one.rectangles)
        assert first / second == pytest.approx(2)
        assert first / third == pytest.approx(10)


def test_dots_stand_as_far_out_as_their_amounts() -> None:
    for one in rooms_of("lollipops", BARS, "light"):
        zero, largest = min(one.circles)[1], max(one.circles)[0]
        dots = [across for radius, across in one.circles if radius == largest]
        first, second, third = (across - largest - zero for across in dots)
        assert first / second == pytest.approx(2)
        assert first / third == pytest.approx(10)


def test_parts_one_after_the_other_are_as_long_as_their_amounts_and_touch() -> None:
    for one in rooms_of("waterfall", PARTS, "light"):
        tracks, parts = one.rectangles[::2], one.rectangles[1::2]
        starts, longs = [part[0] for part in parts], [part[2] for part in parts]
        assert [long / sum(longs) for long in longs] == pytest.approx([10 / 16, 5 / 16, 1 / 16])
        assert starts[1:] == pytest.approx([starts[0] + longs[0], starts[0] + sum(longs[:2])])
        assert sum(longs) == pytest.approx(tracks[0][2])


def test_an_arc_has_an_angle_for_each_part() -> None:
    for one in rooms_of("arc", PARTS, "light"):
        areas = [_area(points) for points in one.polygons[:3]]
        first, second, third = areas
        assert first / second == pytest.approx(2, rel=0.05)
        assert first / third == pytest.approx(10, rel=0.3)


def _area(points: Sequence[Point]) -> float:
    """By the shoelace formula."""
    turned = [*points[1:], points[0]]
    return abs(sum(x * v - u * y for (x, y), (u, v) in zip(points, turned, strict=True))) / 2


def test_labels_on_one_level_do_not_overlap_and_no_leader_crosses_one() -> None:
    points, widths = [100.0, 120.0, 140.0, 800.0], [200.0, 150.0, 180.0, 100.0]

    spots = arrange(points, widths, (0, 850), 4)

    assert spots
    for (point, one), (other_point, other) in combinations(zip(points, spots, strict=True), 2):
        if one.level == other.level:
            assert one.right < other.left or other.right < one.left
        else:
            deep, near = (point, other) if one.level > other.level else (other_point, one)
            assert not near.left < deep < near.right


def test_labels_that_have_no_place_are_not_placed() -> None:
    assert arrange([50, 60], [100, 100], (0, 110), 1) is None


def test_labels_in_a_column_keep_their_order_and_their_distance() -> None:
    middles = spread([10, 20, 30], [40, 40, 40], (0, 200), 10)

    assert middles == [20, 70, 120]
    assert spread([10, 20, 30], [40, 40, 40], (0, 130), 10) is None
