"""A month's budget, in words and as JSON."""

from collections.abc import Iterator

from influencer.domain.budget import PRICES_AS_OF, Budget


def describe_budget(budget: Budget) -> Iterator[str]:
    """What was spent, and what will have been."""
    cap = "no cap" if budget.cap is None else f"of ${budget.cap:.2f}"
    held = f", ${budget.reserved:.3f} of it for posts in doubt" if budget.reserved else ""
    yield f"${budget.spent + budget.reserved:.3f} {cap} this month (UTC){held}"
    yield f"${budget.forecast:.2f} expected by its end; ${budget.per_month:.2f} a whole month"
    if budget.cap is not None and budget.forecast > budget.cap:
        yield "this month will cost more than the cap: posts will stop before it ends"
    elif is_over(budget):
        yield "a whole month of this schedule costs more than the cap"


def is_over(budget: Budget) -> bool:
    """Whether the schedule will have spent more than the cap before the month ends."""
    return budget.cap is not None and max(budget.forecast, budget.per_month) > budget.cap


def price_note() -> str:
    """Whose prices these are."""
    return f"X's prices of {PRICES_AS_OF:%B %Y}"


def budget_as_json(budget: Budget) -> dict[str, float | None]:
    """In US dollars."""
    return {
        "spent_usd": round(budget.spent, 4),
        "reserved_usd": round(budget.reserved, 4),
        "cap_usd": budget.cap,
        "left_usd": None if budget.left is None else round(budget.left, 4),
        "forecast_usd": round(budget.forecast, 2),
        "per_month_usd": round(budget.per_month, 2),
    }
