"""The forms in which phrasings are written by hand, told by their words."""

import re

_DEPRECATED = re.compile(
    r"\b(?:deprecated|retired|abandoned|withdrawn|superseded|replaced by|unrecommended|obsolete"
    r"|gave way to|was dropped|were dropped|was removed|closed draft|was rejected)\b",
    re.IGNORECASE,
)
_COMPARING = re.compile(
    r"\b(?:unlike|whereas|instead of|compared with|rather than|as (?:many|much|long|large|small)"
    r" as|(?:more|less|fewer|smaller|larger|shorter|longer|cheaper|faster|bigger|earlier|later)"
    r" than|not \w+ but)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“][^\"”]{12,}[\"”]")
_SPECIFICATION = re.compile(r"\b(?:BIP|bLIP|BOLT|NIP|NUT|LUD|SLIP|LSPS|BUD)[ -]?\d", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def form_of(prose: str) -> str:
    """How a phrasing says it."""
    if prose.startswith("Myth:"):
        return "myth"
    if "?" in prose:
        return "question"
    for form, pattern in (
        ("quotation", _QUOTED),
        ("deprecation", _DEPRECATED),
        ("comparison", _COMPARING),
        ("story", _YEAR),
        ("specification", _SPECIFICATION),
    ):
        if pattern.search(prose):
            return form
    return "statement"
