"""The table says of each goal whether it was met."""

import pytest

from benchmarks.content.table import Goal, NotMeasured, Row, lines_of


@pytest.mark.parametrize(
    ("goal", "figure", "is_met"),
    [
        (Goal(least=0.7), 0.7, True),
        (Goal(least=0.7), 0.699, False),
        (Goal(most=15), 15.0, True),
        (Goal(most=15), 15.1, False),
        (Goal(least=55, most=75), 75.04, False),
        (Goal(most=0), 0, True),
        (Goal(most=0), 1, False),
    ],
)
def test_a_goal_is_met_up_to_its_very_edge(goal: Goal, figure: float, *, is_met: bool) -> None:
    assert goal.is_met_by(figure) is is_met


@pytest.mark.parametrize(
    ("goal", "shown"),
    [
        (Goal(least=0.7), "≥ 0.70"),
        (Goal(most=0.01, digits=1, unit="%"), "≤ 1.0 %"),
        (Goal(least=55, most=75, digits=1), "55.0-75.0"),
        (Goal(most=0, digits=0), "0"),
    ],
)
def test_a_goal_reads_as_in_the_design(goal: Goal, shown: str) -> None:
    assert str(goal) == shown


def test_a_missed_goal_stands_out_and_the_ratio_to_people_is_shown() -> None:
    row = Row(name="self-BLEU", goal=Goal(most=15, digits=1), posts=55.0, human=8.8)

    *_, line = lines_of([row])

    assert row.is_missed
    assert line.split() == ["self-BLEU", "≤", "15.0", "55.0", "8.8", "6.25", "MISSED"]


def test_what_is_not_measured_says_why_and_is_not_missed() -> None:
    row = Row(name="embedding", goal=Goal(most=0.02), posts=NotMeasured(reason="no weights"))

    *_, line = lines_of([row])

    assert not row.is_missed
    assert line.endswith("not measured: no weights")


def test_a_row_that_people_have_no_figure_for_shows_none() -> None:
    *_, line = lines_of([Row(name="linked", goal=Goal(most=0, digits=0), posts=0)])

    assert line.split() == ["linked", "0", "0", "-", "-", "met"]
