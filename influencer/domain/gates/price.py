"""What bitcoin costs, did cost or may cost is not talked about."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

_WILL = r"(?:will|could|might|must|(?:is|are|s|re) (?:going|set|about|bound) to|gonna)"
_UP = r"(?:rise|grow|double(?! spen)|triple|pump|soar|surge|explode|climb|moon|go up|\d+x)"
_DOWN = r"(?:fall(?! back)|drop|crash|collapse|dump|go down)"
_MOVES = (
    r"(?:rall(?:y|ies|ied|ying)|(?:pump|dump|crash|soar|dip)(?:e?s|p?ed|p?ing)?|plung\w+|plummet\w*"
    r"|tank(?:s|ed|ing)|surg\w+)"
)
_COIN = r"(?:bitcoins?|btc|sats?|satoshis?|crypto)"
_MONEY = r"(?:usd|eur|gbp|dollars?|euros?|bucks?|cents?)"
_FIAT = r"(?:(?:usd|eur|gbp) \d+|dollars|euros|penn(?:y|ies))"
_SUM = r"(?:(?:usd|eur|gbp) \d[\d ]*[kmb]?|\d+ ?k)"

price_talk_in = phrase_finder(
    # sayings and words of traders
    r"number go(?:es)? up",
    r"all ?time ?(?:highs?|lows?)",
    r"aths?",
    r"bullish\w*|bearish\w*|breakouts?",
    r"(?:bull|bear) ?(?:run|market)s?",
    r"supply shocks?|new (?:highs?|lows?)|(?:five|six|seven|\d) figures?|(?:best|worst) performing",
    r"run ?ups?|break(?:s|ing)? out|(?:buy|sell) walls?|hyper ?bitcoini[sz]ation",
    r"(?:today s|current|spot|infinite|fair|record|higher|lower) prices?|in fiat terms|parity with",
    r"(?:to|for|on|affects?|moves?|lifts?) the price(?! of| per| tag| list| offer)",
    r"traders (?:are|were|buy|sell|expect|bet|love|fear)",
    r"whales?|volatil\w+|(?<!chain )analysts?|outperform\w*|(?:the|a|this) rally",
    r"(?:the )?(?:bottom|top) is in",
    r"(?:resistance|support) at \d\w*",
    r"(?:under|over)valued",
    r"market ?caps?(?:itali[sz]ation)?",
    r"prices? (?:predict\w+|targets?|forecasts?|action|discovery)",
    # the price of the coin, whatever is said of it
    rf"{_COIN} (?:s )?(?:market )?(?:prices?|exchange rates?)",
    rf"(?:prices?|exchange rates?) of (?:an? |one |1 |the )?{_COIN}",
    rf"{_MONEY} (?:per|an?|each|for (?:an?|one|each|every)) (?:{_COIN}|coin)",
    rf"{_COIN} (?:\w+ ){{0,3}}(?:at|above|below|near|around|worth|hits?|reach\w*|to|for|2)"
    rf" (?:\w+ ){{0,3}}{_MONEY}",
    rf"{_COIN} (?:(?:is|was|are|were|trades?|traded|sits?|now|at|above|below|near|around|worth|hits?"
    rf"|reache[sd]|broke|breaks|tops?|topped|passe[sd]|crosse[sd]) )+(?:at )?{_SUM}",
    rf"{_COIN} trad(?:es|ed|ing) (?:at|above|below|near|around|for)",
    rf"{_COIN} (?:is|was|are|were|s) (?:now )?worth \d\w*",
    rf"{_SUM} (?:per|an?|for (?:an?|one|each|every)) (?:{_COIN}|coin)|prices? per coin",
    rf"(?:{_COIN}|coins?) (?:\w+ ){{0,2}}costs? (?:\w+ ){{0,4}}{_MONEY}",
    r"(?:one|1|a) (?:bitcoin|btc) (?:\w+ )?(?:buys|bought|gets you|costs?)",
    rf"{_COIN} (?:is|are|looks?|was|were) (?:\w+ )?(?:cheap|expensive|dear)",
    r"(?:more|less|most) valuable|worth more (?:each|every|over|next|than (?:ever|before))",
    rf"{_COIN} (?:has |have )?never been (?:this|so) (?:cheap|dear|expensive)",
    rf"(?:{_COIN}|coin) (?:\w+ ){{0,7}}{_FIAT}",
    rf"{_FIAT} (?:\w+ ){{0,4}}(?:bitcoin|btc|an? coin)",
    rf"{_COIN} (?:\w+ ){{0,3}}(?:for|than) (?:\w+ ){{0,2}}gold",
    # where it goes
    rf"(?:market|prices?|{_COIN}) (?:(?:is|are|was|keeps?) )?{_MOVES}",
    rf"{_COIN} (?:\w+ )?(?:gain|los|rose|fell|jump|drop|up|down)\w* (?:by )?\d+ percent",
    r"(?:up|down) \d+ percent (?:this|in|since|over|last|on)",
    rf"{_COIN} (?:is|are|was|s) (?:up|down) (?:big|huge|today|again|this|by|\d)",
    rf"(?:send|sent|push|driv|lift)\w* (?:{_COIN}|it) (?:higher|lower|up|down)",
    r"(?:dollars?|euros?|gold|stocks?) (?:falls?|fell|rises?|rose|sinks?|sank)",
    r"(?:lost|loses|losing|gains?|gained) (?:\w+ ){0,3}value",
    r"(?:price|value)s? (?:has |have )?(?:rose|risen|fell|fallen|doubled|tripled|soared|grew|grown)",
    r"will (?:pump|soar|explode|moon)",
    rf"(?:prices?|value|worth)(?: \w+){{0,3}} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    rf"{_COIN} {_WILL}(?: \w+)? (?:{_UP}|{_DOWN})",
    r"(?:prices?|value) (?:(?:is|are|keeps?) )?(?:go|goes|going|went|rising|falling) ?(?:up|down)?",
    r"(?:push|driv|send|sent|lift|pull|drag)\w* (?:(?:the|its|their) )?prices? (?:higher|up|lower|down)",
)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Talk of prices."""
    if words := price_talk_in(draft.prose):
        yield f"talks of prices: {words!r}"
