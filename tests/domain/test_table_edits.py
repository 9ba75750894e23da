"""A table that reads back otherwise: added to by another program, or not what was written."""

import pytest

from influencer.domain.table_edits import is_added_to

MINE = "7 7 * * * mine\n"
OURS = f"{MINE}# begin\n0 * * * * post\n# end\n"


@pytest.mark.parametrize("kept", [OURS, f"{OURS}1 1 * * * theirs\n", f"2 2 * * * theirs\n{OURS}"])
def test_what_another_program_adds_a_moment_later_is_no_harm(kept: str) -> None:
    assert is_added_to(MINE, OURS, kept)


@pytest.mark.parametrize(
    "kept",
    [MINE, "", OURS.replace("post", "p ost"), OURS.replace(MINE, ""), "".join(reversed(OURS))],
    ids=["not taken", "emptied", "changed", "cut", "turned round"],
)
def test_what_is_lost_or_changed_is(kept: str) -> None:
    assert not is_added_to(MINE, OURS, kept)


def test_what_was_to_be_taken_out_and_stays_is_no_addition() -> None:
    assert not is_added_to(OURS, MINE, OURS)
    assert is_added_to(OURS, MINE, f"{MINE}1 1 * * * theirs\n")
