"""The text is in the language that the account posts in."""

import re
from collections.abc import Iterator

from influencer.domain.gates.standards import Standards
from influencer.domain.languages import LANGUAGES, language_of
from influencer.domain.models import Draft

_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+|\n+")
_TELLING = 5
"""Words of a sentence that tell its language by themselves; shorter ones may be names."""


def reasons(draft: Draft, standards: Standards) -> Iterator[str]:
    """The text or a sentence has the small words of another language, or none of this one's."""
    if not draft.prose.strip():
        return
    wanted = standards.language
    found = language_of(draft.prose, expected=wanted)
    sentences = _SENTENCE_END.split(draft.prose)
    long = [text for text in sentences if len(text.split()) >= _TELLING]
    others = {language_of(text, expected=wanted) for text in long} - {wanted, None}
    if found != wanted or others:
        told = found if found != wanted else min(filter(None, others))
        name = LANGUAGES[told].name if told else "in no language that is known here"
        yield f"is {name}, not {LANGUAGES[wanted].name}"
