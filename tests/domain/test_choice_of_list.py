"""Some of a numbered list, as a person names them."""

import pytest

from influencer.domain.choice import parse_choice
from influencer.errors import UsageError


@pytest.mark.parametrize(
    ("text", "chosen"),
    [("1", {1}), ("1,3", {1, 3}), (" 1, 3 ", {1, 3}), ("2-4", {2, 3, 4}), ("1 2-3,3", {1, 2, 3})],
)
def test_numbers_and_ranges_are_a_choice(text: str, chosen: set[int]) -> None:
    assert parse_choice(text, 4) == chosen


@pytest.mark.parametrize("text", ["", ",", "0", "5", "3-2", "1-5", "one", "-1", "1.5", "٣"])
def test_what_is_not_in_the_list_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="such as 1,3"):
        parse_choice(text, 4)
