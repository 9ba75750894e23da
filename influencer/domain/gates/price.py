"""What bitcoin costs, did cost or may cost is not talked about."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

_WILL = r"(?:will|could|might|must|(?:is|are|s|re) (?:going|set|about|bound) to|gonna)"
_UP = r"(?:rise|grow|double|triple|pump|soar|surge|explode|climb|moon|go up|\d+x)"
_DOWN = r"(?:fall|drop|crash|collapse|dump|go down)"
_COIN = r"(?:bitcoins?|btc|sats|satoshis|crypto)"

price_talk_in = phrase_finder(
    r"number go(?:es)? up",
    r"all ?time ?highs?",
    r"aths?",
    r"bullish\w*",
    r"bearish\w*",
    r"(?:bull|bear) ?(?:run|market)s?",
    r"(?:market|price|btc) (?:rall\w+|pumps?|dips?|dumps?|crash\w*)",
    r"prices? (?:predict\w+|targets?|forecasts?|action)",
    r"will (?:rise|pump|soar|explode|moon)",
    rf"(?:prices?|value|worth)(?: \w+){{0,3}} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    rf"{_COIN} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    rf"{_COIN} (?:is|was|are|were|trades?|traded|sits?|hits?) (?:now |at |above |below |near |around |worth )+\d\w*",
    r"prices? (?:(?:is|are|keeps?) )?(?:go|goes|going|went) up",
    r"market ?caps?(?:itali[sz]ation)?",
    r"(?:under|over)valued",
)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Talk of prices."""
    if words := price_talk_in(draft.prose):
        yield f"talks of prices: {words!r}"
