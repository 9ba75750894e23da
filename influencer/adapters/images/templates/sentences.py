"""Tells sentences that stand alone from scraps, since a card shows them without their page.

The rules are conservative: a sentence that they miss costs nothing, as another card is drawn; a
scrap that they let pass is shown large. No grammar is parsed: a sentence counts if it begins with a
capital, ends with its mark, reads as prose and has one of the verbs below with a subject before it.
"""

import re

MARKS = ".?!"
FEWEST_WORDS, MOST_WORDS = 6, 26

_NEXT = re.compile(r"(?<=[\w)’\"”]{3}[.?!]) +(?=[A-Z“\"])")
"""Between two sentences."""

_PROSE = re.compile(r"(?:[A-Za-z0-9 ,.;:?!’“”()%-]|\$(?=\d)|'(?!'))+")
"""What plain text is made of: no markup, no code, no link."""

_SHOUTED = re.compile(r"\b[A-Z]{2,}(?: NOT)?\b")
_SMALL_WORD = re.compile(r"[a-z]+(?:[-'’][a-z]+)*")
MOSTLY = 0.5
"""Share of small, plain words from which on a text reads as prose."""

_JOINING = (
    "Unless Until And But So Or Nor Yet Also Thus Hence Then Therefore However Furthermore Besides"
    " Instead Otherwise Either Still Though Although While Whereas Because Since As Which Who That"
)
_POINTING = (
    "This That These Those They Them He She It It's That's Their Its His Such Here Same Both"
)
_POINTED = re.compile(
    r"\b(?:this|these|those|such|they|them|their|its|his|her|she|he|it|the following|above"
    r"|latter|former|same|that way|in that case|it's|that's|then|alice|bob|carol"
    r"|(?:first|last) (?:two|six))\b",
    re.IGNORECASE,
)
"""Words for something that was said before."""

_BEGINNINGS = frozenset(f"{_JOINING} {_POINTING}".casefold().split())
_LEADS = re.compile(
    r"\w+,|(?:in particular|for example|in addition|in contrast|in this|in response|of course"
    r"|at least|other|if not|if so|if successful|if there is any)\b"
)
"""Beginnings that lead on from something else."""

_RELATIVE = re.compile(r"\b(?:that|which|who|whom|whose|what|where|someone|to|so|because)\b")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|can't|cannot|could|will|won't|would|must|should"
    r"|may|might|does|doesn't|do|don't|did|didn't|isn't|aren't|there's|needs|seems|makes|means"
    r"|gives|keeps|allows|protects|costs|becomes|i'm|i've|we've|we're|you're)\b",
    re.IGNORECASE,
)
_SUBJECTS = re.compile(r"(?:I|We|You|Nobody|Anyone|Everybody|Let us|Never|Do not|Don't)\b")
"""Beginnings that a verb follows, or that hold one."""

_OPEN = (
    "a an the to of in on at by for from with and or but if as that which who than when while so"
    " because into is are was be not no your our their its my"
)
_DANGLING = frozenset(_OPEN.split())
_CLAUSE = re.compile(r"[,;:]| (?:and|but|so|because|when|if|that|than|as) ")


def sentences(text: str) -> list[str]:
    """The sentences of a text that stand alone; scraps at its beginning and end are left out."""
    pieces = _NEXT.split(" ".join(text.split()))
    return [piece for piece in pieces if piece[-1:] in MARKS and stands_alone(piece)]


def stands_alone(words: str) -> bool:
    """Whether they say something to a reader who has not seen what was written around them.

    A mark at the end may be missing, as in a clause that somebody quotes.
    """
    plain = words.replace("’", "'")
    pieces = plain.strip(MARKS).split(" ")
    if len(pieces) not in range(FEWEST_WORDS, MOST_WORDS + 1) or not plain[:1].isupper():
        return False
    return _reads_as_prose(plain) and _is_closed(plain, pieces) and _has_verb(plain)


def _reads_as_prose(text: str) -> bool:
    if not _PROSE.fullmatch(text) or _SHOUTED.match(text) or text.count("(") != text.count(")"):
        return False
    pieces = [piece.strip(",.;:?!()") for piece in text.split(" ")]
    small = [piece for piece in pieces if _SMALL_WORD.fullmatch(piece)]
    return len(small) >= MOSTLY * len(pieces)


def _is_closed(text: str, pieces: list[str]) -> bool:
    """Whether it hangs on nothing before it, nor breaks off."""
    first, last = pieces[0].rstrip(",").casefold(), pieces[-1].casefold()
    if first in _BEGINNINGS or last in _DANGLING or _LEADS.match(text.casefold()):
        return False
    pointed = _POINTED.search(text)
    return pointed is None or _CLAUSE.search(text, 0, pointed.start()) is not None


def _has_verb(text: str) -> bool:
    """Whether a verb stands in the sentence itself, not only in a part about one of its words."""
    verb = _VERB.search(text)
    if _SUBJECTS.match(text):
        return True
    if verb is None or (verb.start() == 0 and not text.endswith("?")):
        return False
    return not _RELATIVE.search(text.casefold(), 0, verb.start())
