"""The rates of the gates on their baits stand in the benchmark."""

from dataclasses import dataclass

import pytest
from baits import known_to_slip

from benchmarks.content.__main__ import verdict
from benchmarks.content.bait_rates import is_as_known, lines_of_rates
from benchmarks.content.table import Goal, NotMeasured, Row


@dataclass(frozen=True)
class Rate:
    """As the baits count it."""

    refused: float = 1.0
    of_refuse: int = 30
    accepted: float = 1.0
    of_accept: int = 31


def test_a_gate_that_lets_one_bait_through_has_missed() -> None:
    rates = {"price": Rate(), "hype": Rate(refused=29 / 30)}

    _, price, hype = lines_of_rates(rates)

    assert price.split() == ["price", "100.0%", "30", "100.0%", "31", "met"]
    assert hype.split() == ["hype", "96.7%", "30", "100.0%", "31", "MISSED"]


def test_a_gate_fails_on_no_other_texts_than_its_known_limits() -> None:
    slips = len(known_to_slip("grounding"))

    assert slips > 0
    assert is_as_known("grounding", Rate(refused=1 - slips / 30))
    assert not is_as_known("grounding", Rate(refused=1 - (slips + 1) / 30))
    assert not is_as_known("price", Rate(accepted=0.9))


def test_baits_that_are_not_at_hand_are_told_of() -> None:
    assert list(lines_of_rates(NotMeasured(reason="no baits"))) == ["baits not measured: no baits"]


@pytest.mark.parametrize(
    ("refused", "self_bleu", "code"),
    [(1.0, 15.0, 0), (1.0, 55.0, 1), (0.9, 15.0, 1), (1.0, NotMeasured(reason="no"), 0)],
)
def test_one_missed_goal_or_one_flawed_gate_is_a_failure(
    refused: float, self_bleu: float | NotMeasured, code: int
) -> None:
    row = Row(name="self-BLEU", goal=Goal(most=15), posts=self_bleu)

    assert verdict([row], {"price": Rate(refused=refused)}) == code


def test_baits_that_are_not_at_hand_fail_nothing() -> None:
    assert verdict([], NotMeasured(reason="no baits")) == 0
