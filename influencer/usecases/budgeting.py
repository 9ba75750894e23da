"""What an account's month costs, so far and as it will."""

from datetime import datetime

from influencer.domain.budget import Budget, month_of, price_of_a_post
from influencer.domain.models import Account
from influencer.domain.preferences import AccountSettings
from influencer.ports import SpendingLog

DAYS_PER_MONTH = 365.2425 / 12
"""Of the Gregorian calendar, on average."""


def budget_of(
    spending: SpendingLog, account: Account, settings: AccountSettings, *, now: datetime
) -> Budget:
    """The month (UTC) of that moment."""
    spent, reserved = spending.month(account, now)
    price = price_of_a_post(settings.preferences.prices)
    _, end = month_of(now)
    slots_left = sum(1 for _ in settings.schedule.slots(now, end))
    return Budget(
        spent=spent,
        reserved=reserved,
        cap=settings.preferences.monthly_cap_usd,
        forecast=spent + reserved + slots_left * price,
        per_month=settings.schedule.per_day * DAYS_PER_MONTH * price,
    )
