"""What language models leave in a text that people would not write."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.models import Draft

_ARTIFACTS = {
    "markup": r"\*\*|__|```|^#{1,6} |^\s*[-*•] |\]\(|</?[a-z]+>|&(?:amp|lt|gt|quot|nbsp);",
    "a role or control token": r"<\|.*?\|>|\[/?INST\]|^(?:assistant|user|system)\s*:",
    "structure": r"^\s*[{\[].*[}\]]\s*$|\\[nt\"]",
    "talk about the task": (
        r"\bas an? (?:ai|(?:large )?language model)\b|\b(?:here(?:'s| is)|sure,? here) "
        r"|^(?:tweet|post|draft|caption|text)\s*(?:\d+\s*)?:|^I (?:cannot|can't|am unable to)\b"
        r"|\b(?:280|character) (?:limit|characters)\b|\bhashtags?:|\bthe (?:given|provided) facts?\b"
        r"|\bfact(?:_| )id\b|\b(?:ignore|disregard) (?:all |any )?(?:the |your )?(?:previous|prior)\b"
    ),
    "a placeholder": r"\[(?:insert|your|link|name|date|number)[^\]]*\]|\{\w+\}|\bX{3,}\b|\blorem ipsum\b",
    "characters that nobody sees": "[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd\x00-\x09\x0b-\x1f\x7f]",
}
_PATTERNS = {
    what: re.compile(pattern, re.IGNORECASE | re.MULTILINE) for what, pattern in _ARTIFACTS.items()
}
_QUOTED_WHOLE = re.compile(r"""\s*(["'“”‘`]).*(["'”’`])\s*""", re.DOTALL)
_MANY = re.compile(r"(\b\w+\b)(?:\W+\1\b){3,}|([!?.,])\2{3,}", re.IGNORECASE)


def reasons(draft: Draft, _standards: Standards) -> Iterator[str]:
    """Markup, control tokens, placeholders, talk about the task, words over and over."""
    prose = draft.prose
    for what, pattern in _PATTERNS.items():
        if found := pattern.search(prose):
            yield f"holds {what}: {found[0].strip()!r}"
    if _QUOTED_WHOLE.fullmatch(prose) and not any(p == prose for p in draft.fact.phrasings):
        yield "is in quotation marks as a whole"
    if found := _MANY.search(prose):
        yield f"says {found[1] or found[2]!r} over and over"
