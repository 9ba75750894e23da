"""What facts say in rows is drawn whole and told, in any room."""

from dataclasses import replace
from itertools import combinations

import pytest
from diagram_examples import EXAMPLES, with_diagram
from drawings import drawn, shipped_facts, texts
from extreme_diagrams import extremes
from factories import make_fact
from rows_in_rooms import NAMES, THEMES_TRIED, rooms_of

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.gate_numbers import ALT_TEXT
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT
from influencer.adapters.images.templates import data
from influencer.adapters.images.templates.layouts.span import span_words
from influencer.domain.diagram_rules import problems_of_diagram
from influencer.domain.diagrams import KINDS
from influencer.domain.facts import Diagram


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
        for shown in rooms_of(template, diagram, theme):
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
            for shown in rooms_of(template, diagram, theme)
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


def _overlap(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across > 2 and down > 2
