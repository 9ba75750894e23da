"""What language models leave in a text that people would not write."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.lookalikes import lookalike_in
from influencer.domain.models import Draft

_HTML = r"(?:p|br|hr|b|i|u|s|a|em|strong|div|span|ul|ol|li|h[1-6]|code|pre)"
_PIECE = r"(?:tweet|post|draft|caption|thread|text|version|example|option)"
_LABEL = r"(?:output|rewrite|rewritten|title|body|response|result)"
_LEADS_ON = r"(?:and|or|but|the|an?|of|to|for|with|by|from|at|that|which|because|is|are|its|their)"
_REFUSED = (
    r"(?:write|help|assist|provide|comply|create|generate|browse|answer|share|fulfil|discuss)"
)
_FOREGONE = r"(?:previous|prior|above|earlier)"

_ARTIFACTS = {
    "markup": rf"\*\*|(?<!\w)__\w|`{{3}}|^#{{1,6}} |^[ \t]*[-*•] |\]\(|</?{_HTML}\b[^>]*>"
    r"|(?<![/\w'])</?[a-z]+>(?!')|&(?:amp|lt|gt|quot|nbsp|#\d+);",
    "a role or control token": r"<\|.*?\|>|\[/?INST\]|</?s>|^(?:assistant|user|system)\s*:",
    "structure": r"^[ \t]*[{\[].*[}\]]\s*$|^[ \t]*(?:[{\[]\s*)?[\"']\w+[\"']\s*:|\{[{%]|\\[nt\"]",
    "no text": r"\A(?:\W*\b(?:none|null|nil|undefined|nan|true|false|n/?a|object)\b)+\W*\Z",
    "the voice of an assistant": (
        r"\b(?:as|I am|I'm)(?: just| only)? an? (?:AI|assistant|(?:large )?language model)\b"
        rf"|\bhere(?:'s| is) (?:an?|the|your|my|another|one) (?:\w+ )?{_PIECE}\b"
        rf"|\bsure,? (?:here|thing)\b|\bhere are (?:\w+ ){{0,2}}{_PIECE}s\b|\bhappy to help\b"
        r"|^(?:sure|certainly|absolutely|of course|okay|great)!"
        r"|\b(?:sorry|apologi[sz]e),? (?:but )?I\b"
        rf"|^I (?:cannot|can't|won't|am unable to|am not able to) {_REFUSED}"
        r"|\blet me know if\b|\bhope this helps\b|\bgenerated (?:by|with) (?:an )?(?:AI|language)\b"
    ),
    "talk about the task": (
        rf"^(?:{_PIECE}|{_LABEL})\s*(?:\d+\s*)?:"
        r"|^answer in|\bfact: \w+-[\w-]+\s*$|(?:^|\s)#+\s*$"
        r"|\b(?:280|character) (?:limit|characters)\b|\bhashtags?:"
        r"|\bcharacter count\b|\(\d+ characters\)|\bfact[_ -]?id\b|(?-i:\bTODO\b)"
        r"|\bthe (?:given|provided) (?:facts?|information|context)\b"
        r"|\b(?:facts?|information|context) (?:given|provided)\b|\bsystem prompt\b"
        r"|\bthe fact (?:states|says|mentions)\b|\bthe user (?:asks|wants)\b"
        r"|\bI(?:'m| am) unable to\b"
        rf"|\b(?:ignore|disregard|forget) (?:(?:all|any|of|the|your|my) )*{_FOREGONE}"
        r" (?:instruction|rule|prompt|message)"
    ),
    "a day that passes": (
        r"\b(?:yesterday(?![’'])|tonight|earlier today|this (?:morning|week)|last (?:night|week))\b"
    ),
    "half a sentence": (rf"\A(?:\.{{3}}|…)|[,:;–—]\s*\Z|\b{_LEADS_ON}\s*\Z"),
    "a placeholder": (
        r"[\[<](?:insert|your|link|name|date|number)[^\]>]*[\]>]|\{\w+\}|\bX{3,}\b|\blorem ipsum\b"
    ),
    "characters that nobody sees": (
        "[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd"
        r"\x00-\x09\x0b-\x1f\x7f-\x9f]|(?<=\w)\u200d|\u200d(?=\w)"
    ),
}
_PATTERNS = {
    what: re.compile(pattern, re.IGNORECASE | re.MULTILINE) for what, pattern in _ARTIFACTS.items()
}
_QUOTED_WHOLE = re.compile(r"\s*(?:[\"“”„«][^\"“”„«»]*[\"“”»]|['‘`].*['’`])\s*", re.DOTALL)
_OVER_AND_OVER = re.compile(
    r"\b(?P<word>\w+)\b(?:\W+(?P=word)\b){3,}"
    r"|\b(?P<words>\w+\b(?:\W+\w+\b){1,7})(?:\W+(?P=words)\b){2,}"
    r"|(?P<sign>[!?.,])(?P=sign){3,}",
    re.IGNORECASE,
)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Markup, control tokens, placeholders, talk about the task, words over and over."""
    prose = draft.prose.replace("’", "'")
    for what, pattern in _PATTERNS.items():
        if found := pattern.search(prose):
            yield f"holds {what}: {found[0].strip()!r}"
    if word := lookalike_in(prose):
        yield f"holds letters that only look like Latin ones: {word!r}"
    if _QUOTED_WHOLE.fullmatch(draft.prose) and draft.prose not in draft.fact.phrasings:
        yield "is in quotation marks as a whole"
    if found := _OVER_AND_OVER.search(prose):
        yield f"says {found[found.lastgroup or 0]!r} over and over"
