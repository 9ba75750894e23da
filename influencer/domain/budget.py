"""What X charges for each call, in US dollars, and what a month of posting costs."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType

from influencer.domain.text import find_links

PRICES_AS_OF = date(2026, 8, 1)
"""The price list of X's developer documentation that the table below was read from."""


class Charge(StrEnum):
    """A kind of call that costs something."""

    POST = "post"
    POST_WITH_LINK = "post_with_link"
    ALT_TEXT = "alt_text"
    OWN_READ = "own_read"
    """One post of the account's own timeline that was read."""
    OWN_IDENTITY = "own_identity"
    MODEL = "model"
    """What a model's server charges, by tokens; it is not X's, and not on its list."""
    MODEL_IMAGE = "model_image"
    """What it charges for a background that it paints."""


Prices = Mapping[Charge, float]
"""US dollars for one of each; the model's is reckoned from tokens."""

PRICES: Prices = MappingProxyType(
    {
        Charge.POST: 0.015,
        Charge.POST_WITH_LINK: 0.200,
        Charge.ALT_TEXT: 0.005,
        Charge.OWN_READ: 0.001,
        Charge.OWN_IDENTITY: 0.010,
    }
)


MODEL_INPUT_USD = 0.2
MODEL_OUTPUT_USD = 0.8
"""US dollars for a million tokens: an assumption for small models, about $0.0003 a post."""

MODEL_IMAGE_USD = 0.01
"""US dollars for a picture of 1536x864 in low quality: an assumption, rounded up."""


_TYPICAL_READ, _TYPICAL_WRITTEN = 900, 300
"""Tokens of one request for a text and its answer."""


def price_of_a_text(input_usd: float, output_usd: float) -> float:
    """US dollars that asking a model once costs, about; the prices are for a million tokens."""
    return price_of_tokens(_TYPICAL_READ, input_usd) + price_of_tokens(_TYPICAL_WRITTEN, output_usd)


def price_of_tokens(tokens: int, usd_a_million: float) -> float:
    """US dollars, to a millionth of a cent."""
    return round(tokens * usd_a_million / 1_000_000, 8)


def price_of_a_post(prices: Prices = PRICES) -> float:
    """One post with a picture and its alt text; the upload itself is not on the price list."""
    return prices[Charge.POST] + prices[Charge.ALT_TEXT]


def costs_of(text: str, prices: Prices) -> dict[Charge, float]:
    """What it costs to publish a text with a picture that has an alt text, by charge."""
    post = Charge.POST_WITH_LINK if find_links(text) else Charge.POST
    return {post: prices[post], Charge.ALT_TEXT: prices[Charge.ALT_TEXT]}


def month_of(now: datetime) -> tuple[datetime, datetime]:
    """The calendar month in UTC, by which X bills: its first moment, and the next month's."""
    moment = now.astimezone(UTC)
    start = datetime(moment.year, moment.month, 1, tzinfo=UTC)
    years, month = divmod(moment.month, 12)
    return start, datetime(moment.year + years, month + 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """An account's month, in US dollars.

    Attributes:
        spent: charged so far.
        reserved: for posts whose outcome is not known yet; it counts as spent.
        cap: what may be spent at most; None is no limit.
        forecast: what the month will have cost, should every slot that is left be served.
        per_month: what a whole month of the present schedule costs, on average.
    """

    spent: float
    reserved: float
    cap: float | None
    forecast: float
    per_month: float

    @property
    def left(self) -> float | None:
        """What may still be spent; None where there is no limit."""
        return None if self.cap is None else max(0.0, self.cap - self.spent - self.reserved)


def has_room(cost: float, *, spent: float, cap: float | None) -> bool:
    """Whether a cost fits under the cap, to a hundredth of a cent."""
    return cap is None or round(spent + cost, 4) <= cap
