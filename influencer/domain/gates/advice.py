"""No promises, no calls to act, and nobody is told what to do with their money."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.lookalikes import folded
from influencer.domain.models import Draft
from influencer.domain.phrases import phrase_finder

_COIN = r"(?:bitcoins?|btc|sats|satoshis|crypto)"
_WHAT = rf"(?:now|today|dip|{_COIN})"
_SOME = r"(?:(?:some|more|your|all|the|a|an|few|bit|of|as|much|at|least|one) )*"
_PEOPLE = r"(?:you|everyone|everybody|anyone|people|we(?: all)?)"

advice_in = phrase_finder(
    # promises
    r"(?:huge|massive|insane|explosive|enormous|quick|easy|high|\d+x) (?:gains?|profits?|returns?)",
    r"guarante\w+(?: (?:you|your|an?|high|steady))* (?:returns?|profits?|gains?|income)",
    r"(?:returns?|profits?|gains?|income) (?:is|are) guaranteed",
    r"guarante\w+ to (?:grow|rise|gain|double|profit|pay off|go up|earn|outperform)",
    r"risk ?free|zero risk",
    r"(?:get|gets|getting|got) ?rich|g e t r i c h",
    r"financial(?:ly)? free(?:dom)?",
    r"passive income",
    r"generational wealth|nest egg|millionaires?|sure bet|safe (?:bet|haven)|smart money",
    r"(?:be|become|becoming|makes? you|retir(?:e|ing)) (?:rich|wealthy|early)",
    r"make money (?:while you|online|fast)|while you sleep",
    r"apy",
    rf"doubl(?:e|es|ing) your (?:{_COIN}|money|coins|stack|savings)",
    r"(?:you|one) (?:can ?(?:t|not)|could ?n ?t) (?:lose (?:with|on|by)|go wrong)",
    # what people should do with their money
    r"(?:financial|investment|investing) advice|nfa|dyor",
    rf"(?:buy|buying|sell|selling|invest|investing|load up) (?:(?:in|into|on) )?{_SOME}{_WHAT}",
    r"buy the (?:\w+ ){0,2}dip",
    rf"stack(?:ing)? {_SOME}{_COIN}",
    rf"{_PEOPLE} (?:should|must|needs? to|ought to|ha(?:ve|s) to) (?:\w+ )?"
    rf"(?:(?:own|hold|get|accumulate) {_SOME}{_COIN}|buy|sell|invest|stack)",
    r"(?:best|good|great|smart|perfect) (?:investments?|time to (?:buy|sell|invest))",
    r"time to (?:buy|sell|invest|accumulate|stack|get in)|start stacking|stack (?:now|today|harder)",
    r"portfolios?|only invest|invest(?:ments?|ing)",
    rf"you need (?:some |more )?{_COIN}(?! to| for| in)",
    r"buy (?:hard|sound) money",
    rf"put (?:all )?(?:your|their|my) (?:\w+ )?(?:savings|money|cash|salary|wages) in(?:to)? {_COIN}",
    r"never (?:ever )?sell(?: your| a| any\b(?! other)|$)|sell your|fool not to|referral",
    r"(?:convert|move|turn|swap|exchange) your (?:\w+ )?(?:savings|money|cash|dollars|salary|paycheck)",
    r"(?:moment|time) to (?:get in|start)|recurring (?:purchase|buy)s?|yields? of \d|with no effort",
    r"thank you for (?:buying|holding|stacking)|(?:hodl|hold on to) your",
    r"hold (?:\w+ ){0,3}forever",
    r"dca|dollar cost averag\w+",
    # haste
    r"don ?t miss",
    r"do not miss (?:out|this|the next|your)",
    r"miss(?:ing)? out on",
    r"last chance",
    r"act (?:now|fast|today)",
    r"before it(?: ?s| is) too late",
    r"(?:will|ll) regret|don ?t wait (?:any|another|until it)|window (?:is closing|closes)",
    # calls for clicks and gifts
    r"(?:follow|like|share) (?:me|us|this post|for more|and (?:follow|retweet|repost|share)|if you)",
    r"(?:retweet|repost|subscribe) (?:this|me|us|to (?:my|our)|for more|and|if you)",
    r"link in (?:bio|my bio|profile|the comments?)",
    r"(?:sign up|click|tap|join) (?:here|now|below|today|us|me|the link)",
    r"dm (?:me|us)",
    r"tag (?:a|your|two|three) friends?",
    r"visit (?:our|my)|turn on notifications|bookmark this|your \w+ below|use (?:my|our) (?:\w+ )?code",
    r"comment (?:below|your|with your)|(?:leave|drop) a comment|in the comments|thread below",
    r"rt if|smash (?:that|the)|check out (?:our|my)|learn more (?:in|at|here|below)",
    rf"send \w+ {_COIN} (?:and|to) (?:get|receive)",
    rf"free {_COIN} (?:for (?:the first|every(?:one|body)|all)|if you)|give ?aways?",
)

_IMPERATIVE = re.compile(
    r"(?:^|[.!?:;…,]\s+)(?:(?:get|grab|own|accumulate|secure|claim|hold)\s+(?:\w+\s+){0,2}"
    r"(?:bitcoin|btc|sats|satoshis)|hurry)\b",
    re.IGNORECASE | re.MULTILINE,
)
"""Only where a sentence begins: “to get some bitcoin, ask a faucet” tells nobody to."""


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """A promise, advice, or a call to do something."""
    imperative = _IMPERATIVE.search(folded(draft.prose))
    if words := advice_in(draft.prose) or (imperative and imperative[0].lstrip(" .!?:;…,\n")):
        yield f"promises or advises: {words!r}"
