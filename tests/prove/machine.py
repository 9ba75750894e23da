"""A longer run of the Hypothesis state machine of the ordinary tests."""

import importlib
from collections.abc import Sequence
from functools import partial
from threading import Lock
from typing import Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from prove.bench import Bench
from prove.judge import Verdict
from prove.program import REAL, Program
from prove.tracer import SkippedError
from prove.trial import Trial

EXAMPLES, STEPS, RUNS = 5, 40, 100
_ONE_AT_A_TIME = Lock()
"""Hypothesis does not promise to work in several threads."""


def trials(_bench: Bench, program: Program) -> Sequence[Trial]:
    """So many examples in each trial; the machine runs the package itself, in this process.

    Raises:
        SkippedError: a changed copy of the program cannot be run in this process.
    """
    if program is not REAL:
        raise SkippedError("the machine runs the package that is installed")
    machine = importlib.import_module("usecases.test_publish_machine")
    return [
        Trial(name=f"{EXAMPLES} examples of {STEPS} steps ({number})", run=partial(_run, machine))
        for number in range(RUNS)
    ]


def _run(machine: Any) -> Verdict:
    longer = settings(
        max_examples=EXAMPLES,
        stateful_step_count=STEPS,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    try:
        with _ONE_AT_A_TIME:
            run_state_machine_as_test(machine.Publishing, settings=longer)
    except AssertionError as error:
        return Verdict(lost=f"the promise broke: {error}")
    return Verdict()
