from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.anniversary import days_to_anniversary

days = st.dates(date(2009, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("happened", "day", "left"),
    [
        (date(2009, 1, 3), date(2026, 1, 3), 0),
        (date(2009, 1, 3), date(2026, 1, 2), 1),
        (date(2009, 1, 3), date(2026, 1, 4), 364),
        (date(2026, 11, 22), date(2026, 11, 22), 365),
        (date(2026, 12, 1), date(2026, 11, 22), 374),
        (date(2012, 2, 29), date(2027, 3, 1), 365),
        (date(2012, 2, 29), date(2028, 2, 29), 0),
        (date(1896, 2, 29), date(1897, 1, 1), 2614),
    ],
)
def test_an_anniversary_is_so_many_days_away(happened: date, day: date, left: int) -> None:
    assert days_to_anniversary(happened, day) == left


@given(days, days)
def test_it_falls_on_the_same_day_of_a_later_year(happened: date, day: date) -> None:
    left = days_to_anniversary(happened, day)

    then = date.fromordinal(day.toordinal() + left)
    assert left >= 0
    assert (then.month, then.day) == (happened.month, happened.day)
    assert then.year > happened.year
