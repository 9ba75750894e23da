"""The curve over a small prime follows the rules of the large one."""

import pytest

from influencer.domain.protocol_facts.small_curve import PRIME, add, mirrored, points, walk

POINTS = points()


def test_every_point_fulfils_the_equation() -> None:
    assert len(POINTS) == 60
    assert all((y * y - x**3 - 7) % PRIME == 0 for x, y in POINTS)


@pytest.mark.parametrize("start", POINTS[::7])
def test_any_point_leads_through_all_others_and_back(start: tuple[int, int]) -> None:
    way = walk(start, len(POINTS) + 1)

    assert set(way) == {*POINTS, None}
    assert way.index(None) == len(POINTS)


def test_a_secret_and_the_order_minus_it_share_their_first_coordinate() -> None:
    way = walk((7, 17), 60)

    assert [mirrored(point) for point in way if point] == list(reversed(way))


def test_sums_do_not_depend_on_their_order() -> None:
    first, second, third = POINTS[3], POINTS[10], POINTS[20]

    assert add(first, second) == add(second, first)
    assert add(add(first, second), third) == add(first, add(second, third))
