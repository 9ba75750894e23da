"""Each rule for what a fact says in rows refuses what it is there for, and that alone."""

from dataclasses import replace
from typing import Any

import pytest
from diagram_examples import EXAMPLES, with_diagram
from factories import make_fact

from influencer.domain.diagram_rules import problems_of_diagram
from influencer.domain.diagrams import KINDS, amount_of, day_number
from influencer.domain.facts import Diagram


def problems(diagram: Diagram) -> list[str]:
    return list(problems_of_diagram(with_diagram(make_fact(), diagram)))


def changed(kind: str, **changes: Any) -> list[str]:
    return problems(replace(EXAMPLES[kind], **changes))


def timeline(*dates: str) -> list[str]:
    """Of events on those days; what numbers they have is another matter."""
    rows = tuple((date, f"event {chr(65 + place)}") for place, date in enumerate(dates))
    found = changed("timeline", rows=rows, point="")
    return [problem for problem in found if "nowhere else" not in problem]


def test_a_fact_without_a_diagram_has_no_problem_with_it() -> None:
    assert list(problems_of_diagram(make_fact())) == []


def test_there_is_an_example_of_each_kind() -> None:
    assert EXAMPLES.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_a_kind_is_sound(kind: str) -> None:
    assert changed(kind) == []


def test_a_kind_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    assert problems(replace(EXAMPLES["bars"], kind="pie")) == [
        f"there is no diagram 'pie', but {', '.join(KINDS)}"
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_has_one_row_only(kind: str) -> None:
    low, high = KINDS[kind].rows[0], KINDS[kind].rows[-1]

    found = changed(kind, rows=EXAMPLES[kind].rows[:1], point="")

    assert found == [f"the diagram has 1 rows, where {low} to {high} are shown"]


def test_more_rows_than_are_shown_are_refused() -> None:
    rows = tuple((name, "50") for name in "abcdef")

    assert changed("parts", rows=rows, point="") == []
    assert changed("parts", rows=(*rows, ("g", "50")), point="") == [
        "the diagram has 7 rows, where 2 to 6 are shown"
    ]


def test_a_long_note_is_refused() -> None:
    assert changed("bars", note="x" * 48) == []
    assert changed("bars", note="x" * 49) == ["the diagram's note is longer than 48 characters"]


def test_a_long_unit_is_refused() -> None:
    assert changed("bars", unit="x" * 16) == []
    assert changed("bars", unit="x" * 17) == ["the diagram's unit is longer than 16 characters"]


def test_amounts_need_a_unit() -> None:
    assert changed("bars", unit="") == ["a diagram of bars needs a unit"]


def test_what_has_no_amounts_has_no_unit() -> None:
    assert changed("chain", unit="sats") == ["a diagram of chain has no unit"]


def test_a_row_of_too_few_or_too_many_texts_is_refused() -> None:
    for row in (("a",), ("a", "50", "c")):
        assert changed("bars", rows=(("b", "50"), row), point="") == [
            f"the row {', '.join(row)!r} has {len(row)} texts"
        ]


def test_a_text_longer_than_its_place_is_refused() -> None:
    rows = (("x" * 24, "50"), ("y" * 25, "50"))

    assert changed("bars", rows=rows, point="") == [
        f"{'y' * 25!r} is longer than the 24 characters of its place"
    ]


def test_a_text_must_say_something() -> None:
    assert changed("chain", rows=(("a",), ("b", " "), ("c",)), point="") == [
        "the diagram has an empty text"
    ]


def test_only_the_corner_of_a_table_is_empty() -> None:
    rows = (("", "a", "b"), ("c", "d", "e"), ("f", "g", "h"))

    assert changed("table", rows=rows, point="") == []
    assert changed("table", rows=(*rows[:2], ("f", "", "h")), point="") == [
        "the diagram has an empty text"
    ]


def test_more_words_than_a_picture_holds_are_refused() -> None:
    rows = tuple((f"{first} b c d e f g", "a b c d e f g h") for first in "xyz")

    assert changed("chain", rows=rows, point="") == []
    assert changed("chain", rows=(*rows, ("i",)), point="") == [
        "the diagram has 46 words, of which a picture holds 45"
    ]


def test_a_date_counts_as_the_words_that_are_drawn() -> None:
    first = tuple(("2009-01-05", f"{word} b c d e f") for word in "wxyz")

    assert changed("timeline", rows=(*first, ("2012-01-05", "a b c d e f")), point="") == []
    assert changed("timeline", rows=(*first, ("2012-01-05", "a b c d e f g")), point="") == [
        "the diagram has 46 words, of which a picture holds 45"
    ]


def test_more_letters_than_an_alt_text_holds_are_refused() -> None:
    rows = tuple((letter * 18, "b" * 34) for letter in "vwxyz")
    longer = tuple((letter * 22, "d" * 31) for letter in "vwxyz")

    assert changed("chain", rows=rows, point="") == []
    assert changed("layers", rows=longer, point="") == [
        "the diagram has 265 characters, of which an alt text holds 260"
    ]


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"exchange"}))
def test_no_row_stands_twice(kind: str) -> None:
    rows = EXAMPLES[kind].rows

    assert "the diagram has the same row twice" in changed(kind, rows=(*rows, rows[-1]))


def test_a_message_may_be_sent_again() -> None:
    rows = EXAMPLES["exchange"].rows[:2]

    assert changed("exchange", rows=(*rows, rows[-1]), point="") == []


def test_the_point_is_a_text_of_a_row() -> None:
    assert changed("bars", point="nothing") == ["the diagram's point, 'nothing', stands in no row"]


@pytest.mark.parametrize("text", ["many", "1e3", "1,00", "-50", "50 BTC"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    found = changed("bars", rows=(("a", text), ("b", "50")), point="")

    assert f"{text!r} is no amount, such as 4,000 or 0.5" in found


def test_nothing_cannot_be_drawn() -> None:
    found = changed("parts", rows=(("a", "0"), ("b", "50")), point="")

    assert "an amount of nothing cannot be drawn" in found


def test_no_bar_shows_two_amounts_that_are_too_different() -> None:
    assert changed("bars", rows=(("a", "210,000"), ("b", "50")), point="") == [
        "one amount is more than 200 times another: no bar shows both"
    ]


@pytest.mark.parametrize("text", ["09", "2009-13", "2009-1", "2009-02-30", "0000", "Jan 2009"])
def test_what_is_no_date_is_refused(text: str) -> None:
    assert timeline(text, "2016") == [f"{text!r} is no date, such as 2009, 2009-01 or 2009-01-03"]


def test_events_stand_in_the_order_of_their_dates() -> None:
    assert timeline("2009", "2009-05", "2009-05-31") == []
    assert timeline("2012", "2009") == ["the events must stand in the order of their dates"]


def test_events_of_one_day_make_no_line() -> None:
    assert timeline("2009", "2009-01-01") == ["the events are all of one day: no line shows that"]


def test_a_message_has_a_sender_a_receiver_and_a_text() -> None:
    rows = (("A", "B"), ("A", "B", "gm"), ("B", "A"))

    assert changed("exchange", rows=rows, point="") == [
        "a message is from, to and text, not 'B, A'"
    ]


def test_only_those_of_the_first_row_talk() -> None:
    rows = (("A", "B"), ("A", "B", "gm"), ("B", "C", "gm"))

    assert changed("exchange", rows=rows, point="") == ["'C' is none of A, B"]


def test_nobody_sends_a_message_to_himself() -> None:
    rows = (("A", "B"), ("A", "B", "gm"), ("B", "B", "gm"))

    assert changed("exchange", rows=rows, point="") == ["'B' sends a message to itself"]


def test_two_or_three_talk_each_under_a_name_of_its_own() -> None:
    rows = (("A", "A"), ("A", "A", "gm"), ("A", "A", "gm"))

    assert "'A' stands twice in the first row" in changed("exchange", rows=rows, point="")


def test_each_row_of_a_table_has_as_many_texts_as_the_first() -> None:
    rows = (("", "a", "b"), ("c", "d", "e"), ("f", "g", "h", "i"))

    assert changed("table", rows=rows, point="") == ["the row 'f' has 4 texts, the first row 3"]


def test_a_number_must_stand_elsewhere_in_the_fact() -> None:
    found = changed("chain", rows=(("a", "12 of them"), ("b",), ("c",)), point="")

    assert found == ["the diagram has 12, which stands nowhere else in the fact"]


def test_the_day_of_a_date_must_stand_in_the_fact_but_not_its_month() -> None:
    assert changed("timeline", rows=(("2009-11-05", "a"), ("2012", "b")), point="") == []
    assert changed("timeline", rows=(("2009-11-06", "a"), ("2012", "b")), point="") == [
        "the diagram has 6, which stands nowhere else in the fact"
    ]


def test_an_amount_is_read_without_its_separators() -> None:
    assert (amount_of("4,000,000"), amount_of("0.5")) == (4_000_000, 0.5)


def test_a_year_or_a_month_begins_with_its_first_day() -> None:
    assert day_number("2009") == day_number("2009-01") == day_number("2009-01-01")
    assert day_number("2009-01-03") - day_number("2009") == 2
