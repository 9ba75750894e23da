"""Whatever the network does, whenever a run dies: X holds at most one post per slot.

The X of this test does not recognise duplicates: a promise that rested on X's own check would
break with it. That the test has teeth is shown by wrong versions of the press that it catches.
"""

import pytest
from hypothesis import Phase
from publish_machine import Publishing, run_machine
from wrong_presses import WRONG


def test_x_holds_at_most_one_post_per_slot() -> None:
    run_machine(Publishing, examples=40, steps=25)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("wrong", WRONG)
def test_it_catches_a_press_that(wrong: str) -> None:
    with pytest.raises(AssertionError):
        run_machine(
            WRONG[wrong],
            examples=400,
            steps=15,
            phases=[Phase.generate],
            derandomize=True,
            database=None,
            report_multiple_bugs=False,
        )
