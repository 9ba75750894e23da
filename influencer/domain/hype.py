"""Hype, price talk, promises and advice: what no post may say."""

import re

from influencer.domain.similarity import normalise

_WILL = r"(?:will|could|might|must|(?:is|are|s|re) (?:going|set|about|bound) to|gonna)"
_UP = r"(?:rise|grow|double|triple|pump|soar|surge|explode|climb|moon|go up|\d+x)"
_DOWN = r"(?:fall|drop|crash|collapse|dump|go down)"
_COIN = r"(?:bitcoins?|btc|sats|satoshis|crypto)"
_WHAT = rf"(?:now|today|dip|{_COIN})"
_SOME = r"(?:(?:some|more|your|all|the|a|few|bit|of|as|much) )*"

_HYPE = (
    r"to the moon",
    r"moon(?:ing|shots?)",
    r"(?:when|wen) (?:moon|lambo)",
    r"lambos?",
    r"wagmi",
    r"ngmi",
    r"fomo\w*",
    r"hodl\w*",
    r"game ?chang\w+",
    r"life ?chang\w+",
    r"revolution(?:ary|i[sz]\w+)",
    r"once in a lifetime",
    r"(?:10+|\d 000|10+ 000)x",
)
_PRICE = (
    r"number go(?:es)? up",
    r"all ?time ?highs?",
    r"aths?",
    r"sky ?rocket\w*",
    r"bullish\w*",
    r"bearish\w*",
    r"(?:bull|bear) ?(?:run|market)s?",
    r"prices? (?:predict\w+|targets?|forecasts?|action)",
    r"will (?:rise|pump|soar|explode|moon)",
    rf"(?:prices?|value|worth)(?: \w+){{0,3}} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    rf"{_COIN} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    r"prices? (?:(?:is|are|keeps?) )?(?:go|goes|going|went) up",
)
_PROMISES = (
    r"(?:huge|massive|insane|explosive|enormous|quick|easy|\d+x) (?:gains?|profits?|returns?)",
    r"guarante\w+(?: (?:you|your|an?|high|steady))* (?:returns?|profits?|gains?|income)",
    r"(?:returns?|profits?|gains?|income) (?:is|are) guaranteed",
    r"guarante\w+ to (?:grow|rise|gain|double|profit|pay off|go up|earn|outperform)",
    r"risk ?free",
    r"(?:get|gets|getting|got) ?rich",
    r"financial(?:ly)? free(?:dom)?",
    r"passive income",
    r"generational wealth",
)
_ADVICE = (
    r"(?:financial|investment|investing) advice",
    r"don ?t miss",
    r"do not miss (?:out|this|the next|your)",
    r"miss(?:ing)? out on",
    r"last chance",
    r"act (?:now|fast|today)",
    r"before it(?: ?s| is) too late",
    rf"(?:buy|buying|sell|invest|investing|load up) (?:(?:in|into|on) )?{_SOME}{_WHAT}",
    rf"stack(?:ing)? {_SOME}{_COIN}",
)
_ANY = re.compile(rf"\b(?:{'|'.join((*_HYPE, *_PRICE, *_PROMISES, *_ADVICE))})\b")


def hype_in(prose: str) -> str:
    """The first such words, in lower case and without punctuation; empty where there are none."""
    found = _ANY.search(normalise(prose))
    return found.group() if found else ""
