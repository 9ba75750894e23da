"""What an account's month costs, so far and as it will."""

from datetime import datetime

from influencer.domain.budget import Budget, Charge, costs_of, has_room, month_of, price_of_a_post
from influencer.domain.models import Account, Post
from influencer.domain.preferences import AccountSettings, Preferences
from influencer.domain.timeline import Reading
from influencer.errors import BudgetError
from influencer.ports import SpendingLog

DAYS_PER_MONTH = 365.2425 / 12
"""Of the Gregorian calendar, on average."""


def budget_of(
    spending: SpendingLog, account: Account, settings: AccountSettings, *, now: datetime
) -> Budget:
    """The month (UTC) of that moment."""
    spent, reserved = spending.month(account, now)
    preferences = settings.preferences
    price = price_of_a_post(preferences.prices)
    if preferences.has_background:
        price += preferences.price_model_image_usd
    _, end = month_of(now)
    slots_left = sum(1 for _ in settings.schedule.slots(now, end))
    return Budget(
        spent=spent,
        reserved=reserved,
        cap=preferences.monthly_cap_usd,
        forecast=spent + reserved + slots_left * price,
        per_month=settings.schedule.per_day * DAYS_PER_MONTH * price,
    )


def is_room_for_a_post(
    spending: SpendingLog, account: Account, preferences: Preferences, *, now: datetime
) -> bool:
    """Whether the month's cap has room for one more post."""
    price, spent = price_of_a_post(preferences.prices), sum(spending.month(account, now))
    return has_room(price, spent=spent, cap=preferences.monthly_cap_usd)


def check_room(
    spending: SpendingLog, account: Account, preferences: Preferences, *, now: datetime
) -> None:
    """To be asked before a post is written for nothing.

    Raises:
        BudgetError: the month's cap has no room for one more post.
    """
    if not is_room_for_a_post(spending, account, preferences, now=now):
        price, spent = price_of_a_post(preferences.prices), sum(spending.month(account, now))
        raise _used_up(account, preferences, spent=spent, price=price, now=now)


def reserve(spending: SpendingLog, post: Post, preferences: Preferences, *, now: datetime) -> None:
    """Set aside what publishing the post costs.

    Raises:
        BudgetError: the month's cap has no room for it; nothing is set aside.
    """
    costs = costs_of(post.text, preferences.prices)
    if not spending.reserve(post, costs, cap=preferences.monthly_cap_usd, now=now):
        spent, price = sum(spending.month(post.account, now)), sum(costs.values())
        raise _used_up(post.account, preferences, spent=spent, price=price, now=now)


def charge_reading(
    spending: SpendingLog,
    account: Account,
    reading: Reading,
    preferences: Preferences,
    *,
    now: datetime,
    post: Post | None = None,
) -> None:
    """Record what a look at the timeline has cost: each post that was read counts.

    Args:
        spending: where it is recorded.
        account: whose timeline it is.
        reading: what was read.
        preferences: of the account, for the prices.
        now: the present moment.
        post: the one that was looked for, if it was for one.
    """
    counts = {
        Charge.OWN_READ: len(reading.posts),
        Charge.OWN_IDENTITY: int(reading.has_identified),
    }
    for charge, count in counts.items():
        if count:
            amount = round(count * preferences.prices[charge], 6)
            spending.charge(account, charge, amount, now=now, quantity=count, post=post)


def _used_up(
    account: Account, preferences: Preferences, *, spent: float, price: float, now: datetime
) -> BudgetError:
    _, next_month = month_of(now)
    return BudgetError(
        f"the budget of @{account.label} for this month is used up: ${spent:.3f} of"
        f" ${preferences.monthly_cap_usd:.2f} are spent, and a post costs ${price:.3f}. Nothing is"
        f" sent before 1 {next_month:%B} (UTC), or until influencer settings set monthly_cap_usd"
        " raises it"
    )
