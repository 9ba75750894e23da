"""What X charges for each call, in US dollars, and since when that is known."""

from datetime import date
from enum import StrEnum
from types import MappingProxyType

PRICES_AS_OF = date(2026, 8, 1)
"""The price list of X's developer documentation that the table below was read from."""


class Charge(StrEnum):
    """A kind of call that costs something."""

    POST = "post"
    ALT_TEXT = "alt_text"
    OWN_IDENTITY = "own_identity"


PRICES = MappingProxyType(
    {
        Charge.POST: 0.015,
        Charge.ALT_TEXT: 0.005,
        Charge.OWN_IDENTITY: 0.010,
    }
)


def price_of_a_post() -> float:
    """One post with a picture and its alt text; the upload itself is not on the price list."""
    return PRICES[Charge.POST] + PRICES[Charge.ALT_TEXT]
