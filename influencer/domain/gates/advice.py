"""No promises, and nobody is told what to do with their money."""

from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

_COIN = r"(?:bitcoins?|btc|sats|satoshis|crypto)"
_WHAT = rf"(?:now|today|dip|{_COIN})"
_SOME = r"(?:(?:some|more|your|all|the|a|few|bit|of|as|much) )*"

advice_in = phrase_finder(
    r"(?:huge|massive|insane|explosive|enormous|quick|easy|\d+x) (?:gains?|profits?|returns?)",
    r"guarante\w+(?: (?:you|your|an?|high|steady))* (?:returns?|profits?|gains?|income)",
    r"(?:returns?|profits?|gains?|income) (?:is|are) guaranteed",
    r"guarante\w+ to (?:grow|rise|gain|double|profit|pay off|go up|earn|outperform)",
    r"risk ?free",
    r"(?:get|gets|getting|got) ?rich",
    r"financial(?:ly)? free(?:dom)?",
    r"passive income",
    r"generational wealth",
    r"(?:financial|investment|investing) advice",
    r"don ?t miss",
    r"do not miss (?:out|this|the next|your)",
    r"miss(?:ing)? out on",
    r"last chance",
    r"act (?:now|fast|today)",
    r"before it(?: ?s| is) too late",
    rf"(?:buy|buying|sell|invest|investing|load up) (?:(?:in|into|on) )?{_SOME}{_WHAT}",
    rf"stack(?:ing)? {_SOME}{_COIN}",
    r"you (?:should|must|need to|ought to|have to) (?:\w+ )?(?:own|hold|buy|sell|get|invest)(?: \w+)?",
    r"(?:best|good|great|smart|perfect) (?:investment|time to (?:buy|sell|invest))",
    r"(?:follow|like|retweet|repost|subscribe|share) (?:me|us|this post|for more|and follow|if you)",
    r"link in (?:bio|my bio|profile|the comments?)",
    r"(?:sign up|click|tap|join) (?:here|now|below|today|us|me|the link)",
    r"dm (?:me|us)",
)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """A promise, advice, or a call to do something."""
    if words := advice_in(draft.prose):
        yield f"promises or advises: {words!r}"
