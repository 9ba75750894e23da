"""What publishing costs, what fits under the cap, and which month a moment belongs to."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from factories import make_draft
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.budget import (
    PRICES,
    Budget,
    Charge,
    costs_of,
    has_room,
    month_of,
    price_of_a_post,
)
from influencer.domain.preferences import Preferences

FIRST = datetime(2026, 11, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "charge", "price"),
    [
        (make_draft().text, Charge.POST, 0.015),
        ("BIP 340 says so. #Schnorr", Charge.POST, 0.015),
        ("see https://bitcoin.org", Charge.POST_WITH_LINK, 0.2),
        ("see bitcoin.org", Charge.POST_WITH_LINK, 0.2),
    ],
)
def test_a_post_costs_by_whether_x_sees_a_link_in_it(
    text: str, charge: Charge, price: float
) -> None:
    assert costs_of(text, PRICES) == {charge: price, Charge.ALT_TEXT: 0.005}


def test_a_post_with_picture_and_alt_text_costs_two_cents() -> None:
    assert price_of_a_post() == sum(costs_of("gm", PRICES).values()) == 0.02


def test_prices_that_x_has_changed_are_the_accounts_own() -> None:
    prices = Preferences(price_post_usd=0.03, price_alt_text_usd=0.0).prices

    assert costs_of("gm", prices) == {Charge.POST: 0.03, Charge.ALT_TEXT: 0.0}
    assert set(prices) == set(Charge) - {Charge.MODEL, Charge.MODEL_IMAGE}


@pytest.mark.parametrize(
    ("moment", "start", "end"),
    [
        (FIRST, FIRST, datetime(2026, 12, 1, tzinfo=UTC)),
        (FIRST - timedelta(microseconds=1), datetime(2026, 10, 1, tzinfo=UTC), FIRST),
        (
            datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC),
            datetime(2026, 12, 1, tzinfo=UTC),
            datetime(2027, 1, 1, tzinfo=UTC),
        ),
        (
            datetime(2028, 2, 29, 12, tzinfo=UTC),
            datetime(2028, 2, 1, tzinfo=UTC),
            datetime(2028, 3, 1, tzinfo=UTC),
        ),
        (
            datetime(2026, 11, 1, 0, 30, tzinfo=ZoneInfo("Europe/Zurich")),
            datetime(2026, 10, 1, tzinfo=UTC),
            FIRST,
        ),
    ],
)
def test_a_month_is_a_calendar_month_in_utc(
    moment: datetime, start: datetime, end: datetime
) -> None:
    assert month_of(moment) == (start, end)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - Hypothesis takes naive bounds
def test_each_moment_lies_in_its_month_and_months_follow_each_other(moment: datetime) -> None:
    start, end = month_of(moment)

    assert start <= moment < end
    assert month_of(end)[0] == end
    assert timedelta(days=28) <= end - start <= timedelta(days=31)


@pytest.mark.parametrize(
    ("cost", "spent", "cap", "fits"),
    [
        (0.02, 0.0, None, True),
        (0.02, 1e9, None, True),
        (0.02, 9.98, 10.0, True),
        (0.02, 9.9801, 10.0, False),
        (0.02, sum([0.1] * 3) - 0.02, 0.3, True),
        (0.02, 0.0, 0.0, False),
        (0.0, 0.0, 0.0, True),
    ],
)
def test_what_fits_under_the_cap_to_a_hundredth_of_a_cent(
    cost: float, spent: float, cap: float | None, fits: bool
) -> None:
    assert has_room(cost, spent=spent, cap=cap) is fits


@pytest.mark.parametrize(("cap", "left"), [(None, None), (10.0, 7.0), (2.5, 0.0)])
def test_what_is_reserved_counts_as_spent(cap: float | None, left: float | None) -> None:
    budget = Budget(spent=2.0, reserved=1.0, cap=cap, forecast=4.0, per_month=3.6)

    assert budget.left == left


def test_a_month_costs_ten_dollars_at_most_unless_the_account_says_otherwise() -> None:
    assert Preferences().monthly_cap_usd == 10.0
