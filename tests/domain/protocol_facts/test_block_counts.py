"""How many blocks come, against the family that sums them up."""

import pytest

from influencer.domain.protocol_facts.block_counts import exactly
from influencer.domain.protocol_facts.waiting import blocks_percent


@pytest.mark.parametrize(("count", "minutes"), [(6, 60), (150, 1_440), (12, 60)])
def test_the_odds_of_each_count_add_up_to_those_of_at_least_so_many(
    count: int, minutes: int
) -> None:
    fewer = sum(exactly(number, minutes / 10) for number in range(count))

    assert 100 - fewer == pytest.approx(float(blocks_percent(count, minutes)))


def test_all_counts_together_are_certain() -> None:
    assert sum(exactly(count, 6) for count in range(60)) == pytest.approx(100)
