"""What facts say in rows is drawn true to its numbers, all of it, in any room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from typing import Unpack

import pytest
from diagram_examples import EXAMPLES, with_diagram
from drawings import drawn, shipped_facts, texts
from extreme_diagrams import extremes
from factories import make_fact

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.composition import COMPOSITIONS
from influencer.adapters.images.drawer import alt_text
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.gate_numbers import ALT_TEXT
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT, Format, Room
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates import data, load
from influencer.adapters.images.templates.data import stacked_bar, tower
from influencer.adapters.images.templates.data.calendar import cells_of
from influencer.adapters.images.templates.layouts.leaders import arrange, spread
from influencer.adapters.images.templates.layouts.span import span_words
from influencer.adapters.images.templates.layouts.telling import (
    date_words,
    lengths,
    moments,
    portions,
)
from influencer.adapters.images.themes import THEMES
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.diagram_rules import problems_of_diagram
from influencer.domain.diagrams import KINDS
from influencer.domain.facts import Diagram

ROOMS = (("above", LANDSCAPE), ("left", LANDSCAPE), ("centred", PORTRAIT))
THEMES_TRIED = ("blueprint", "paper")
"""One with wide letters, one with narrow ones."""

NAMES = [(kind, name) for kind, names in data.KINDS.items() for name in names]


class Recording(Canvas):
    """Keeps what is drawn, without finishing a picture; of circles radius and place across."""

    def __init__(self, theme: str, shape: Format) -> None:
        super().__init__(THEMES[theme], shape=shape, layout=Layout.BASIC)
        self.drawn: list[Box] = []
        self.rectangles: list[tuple[float, float, float, float]] = []
        self.circles: list[tuple[float, float]] = []
        self.polygons: list[Sequence[Point]] = []

    def text(self, point: Point, text: str, size: float, **style: Unpack[Style]) -> Box:
        self.drawn.append(box := super().text(point, text, size, **style))
        return box

    def circle(self, centre: Point, radius: float, **style: object) -> None:
        self.circles.append((radius, centre[0]))
        super().circle(centre, radius, **style)  # type: ignore[arg-type]

    def polygon(self, points: Sequence[Point], fill: Colour) -> None:
        self.polygons.append(points)
        super().polygon(points, fill)

    def rectangle(self, box: tuple[float, float, float, float], **style: object) -> None:
        self.rectangles.append(box)
        super().rectangle(box, **style)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Drawn:
    """What was drawn in a room, and what is said of it."""

    composition: str
    shape: Format
    room: Room
    boxes: tuple[Box, ...]
    rectangles: tuple[tuple[float, float, float, float], ...]
    circles: tuple[tuple[float, float], ...]
    polygons: tuple[Sequence[Point], ...]
    told: str


@cache
def _rooms(template: str, diagram: Diagram, theme: str) -> tuple[Drawn, ...]:
    """The diagram in rooms of all kinds that it fits."""
    tries = (_in_room(template, diagram, theme, *room) for room in ROOMS)
    return tuple(one for one in tries if one is not None)


def _in_room(
    template: str, diagram: Diagram, theme: str, composition: str, shape: Format
) -> Drawn | None:
    fact = with_diagram(make_fact(), diagram)
    canvas = Recording(theme, shape)
    COMPOSITIONS[composition](canvas, fact)
    room = canvas.room
    canvas.drawn.clear()
    canvas.rectangles.clear()
    canvas.circles.clear()
    canvas.polygons.clear()
    try:
        told = alt_text(fact, load(template)(canvas, fact))
    except TextDoesNotFitError:
        return None
    return Drawn(
        composition=composition,
        shape=shape,
        room=room,
        boxes=tuple(canvas.drawn),
        rectangles=tuple(canvas.rectangles),
        circles=tuple(canvas.circles),
        polygons=tuple(canvas.polygons),
        told=told,
    )


def test_each_kind_of_diagram_has_several_designs() -> None:
    assert data.KINDS.keys() == KINDS.keys()
    assert all(len(names) > 1 for names in data.KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_the_extremes_are_what_the_rules_allow(kind: str) -> None:
    found = [
        problem
        for diagram in extremes(kind)
        for problem in problems_of_diagram(with_diagram(make_fact(), diagram))
        if "nowhere else" not in problem
    ]

    assert found == []


@pytest.mark.parametrize("theme", THEMES_TRIED)
@pytest.mark.parametrize(("kind", "template"), NAMES)
def test_what_is_drawn_stays_in_its_room_and_covers_nothing(
    kind: str, template: str, theme: str
) -> None:
    for diagram in extremes(kind):
        for shown in _rooms(template, diagram, theme):
            room = shown.room
            for box in shown.boxes:
                assert room.left - 2 <= box.left <= box.right <= room.right + 2, box.text
                assert room.top - 6 <= box.top <= box.bottom <= room.bottom + 6, box.text
            assert not [pair for pair in combinations(shown.boxes, 2) if _overlap(*pair)]
            assert len(shown.told) in ALT_TEXT


@pytest.mark.parametrize("theme", THEMES_TRIED)
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_the_rules_allow_fits_some_design_in_either_format(kind: str, theme: str) -> None:
    for diagram in extremes(kind):
        fitting = {
            shown.shape
            for template in data.KINDS[kind]
            for shown in _rooms(template, diagram, theme)
        }
        assert fitting == {LANDSCAPE, PORTRAIT}, diagram


@pytest.mark.parametrize(("kind", "template"), NAMES)
def test_every_text_of_every_row_is_drawn_and_told(kind: str, template: str) -> None:
    diagram = EXAMPLES[kind]
    candidate = drawn(template, with_diagram(make_fact(), diagram))
    shown = " ".join(texts(candidate)).replace("\u00a0", " ")

    for text in (*(text for row in diagram.rows for text in row), diagram.unit, diagram.note):
        assert all(word in shown for word in text.split())
        assert text in candidate.alt_text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        (
            "nip01-refusals",
            "For the app and For you: Form: a code word (For the app), a sentence (For you);",
        ),
        ("nip32-labels", "What comes of “A label”: Posts; Accounts; Relays; Topics."),
        ("bip65-2038", "A timeline, true to scale"),
    ],
)
def test_who_listens_can_follow_the_rows(name: str, words: str) -> None:
    fact = shipped_facts()[name]
    assert fact.diagram is not None
    for template in data.KINDS[fact.diagram.kind][:1]:
        assert words in drawn(template, fact).alt_text


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2016-01", "2036-01", "20 years"),
        ("2010-05", "2018-02", "7 years 9 months"),
        ("2010-07-17", "2014-04-09", "3 years 8 months"),
        ("2010-07-17", "2012-08-17", "2 years 1 month"),
        ("2010-06", "2012-02-20", "20 months"),
        ("1637", "1661", "about 24 years"),
        ("2011-07-02", "2013", "about 2 years"),
        ("2007", "2008-11-17", ""),
        ("2009-11", "2009-12-22", ""),
    ],
)
def test_the_time_between_two_events_is_told_no_finer_than_their_dates_are(
    first: str, last: str, words: str
) -> None:
    diagram = Diagram(kind="timeline", rows=((first, "begins"), (last, "ends")))

    assert span_words(diagram) == words


@pytest.mark.parametrize("template", ["timeline", "milestones"])
def test_between_two_events_alone_stands_the_time_that_passed(template: str) -> None:
    two = shipped_facts()["hist-wampum"]
    assert two.diagram is not None

    assert "about 24 years" in texts(drawn(template, two))
    assert "In between: about 24 years." in drawn(template, two).alt_text
    rows = (*two.diagram.rows, ("1700", "long gone"))
    more = with_diagram(make_fact(), replace(two.diagram, rows=rows))
    assert "In between" not in drawn(template, more).alt_text


def test_a_waterfall_ends_with_the_whole_where_the_fact_names_it() -> None:
    named = shipped_facts()["hist-184-billion"]

    assert "184" in texts(drawn("waterfall", named))
    assert drawn("waterfall", named).alt_text.endswith("In all: 184.")
    assert named.diagram is not None
    other = with_diagram(make_fact(), replace(named.diagram, note=""))
    assert "in all" not in texts(drawn("waterfall", other))


@pytest.mark.parametrize(("kind", "template"), NAMES)
def test_the_point_is_set_apart(kind: str, template: str) -> None:
    plain = replace(EXAMPLES[kind], point="")
    pictures = [
        drawn(template, with_diagram(make_fact(), diagram), theme="light").png
        for diagram in (EXAMPLES[kind], plain)
    ]

    assert pictures[0] != pictures[1]


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
    shown = _rooms(template, diagram, "light")

    assert shown
    for one in shown:
        first, second, third = (box[side] + seam for box in one.rectangles)
        assert first / second == pytest.approx(2)
        assert first / third == pytest.approx(10)


def test_dots_stand_as_far_out_as_their_amounts() -> None:
    for one in _rooms("lollipops", BARS, "light"):
        zero, largest = min(one.circles)[1], max(one.circles)[0]
        dots = [across for radius, across in one.circles if radius == largest]
        first, second, third = (across - largest - zero for across in dots)
        assert first / second == pytest.approx(2)
        assert first / third == pytest.approx(10)


def test_parts_one_after_the_other_are_as_long_as_their_amounts_and_touch() -> None:
    for one in _rooms("waterfall", PARTS, "light"):
        tracks, parts = one.rectangles[::2], one.rectangles[1::2]
        starts, longs = [part[0] for part in parts], [part[2] for part in parts]
        assert [long / sum(longs) for long in longs] == pytest.approx([10 / 16, 5 / 16, 1 / 16])
        assert starts[1:] == pytest.approx([starts[0] + longs[0], starts[0] + sum(longs[:2])])
        assert sum(longs) == pytest.approx(tracks[0][2])


def test_an_arc_has_an_angle_for_each_part() -> None:
    for one in _rooms("arc", PARTS, "light"):
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


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 2 and down > 2
