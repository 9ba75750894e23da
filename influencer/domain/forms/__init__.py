"""The forms a post may have, and which of them suits a fact, a voice and a day."""

import random
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from influencer.domain.facts import Fact
from influencer.domain.forms.as_written import form_of
from influencer.domain.forms.assignment import Assignment
from influencer.domain.forms.framed import in_our_words, number, on_this_day, quiz, steps
from influencer.domain.text import weighted_length

__all__ = ["FORMS", "ON_THIS_DAY", "VOICES", "Assignment", "candidates"]

ON_THIS_DAY = "on this day"
"""The form that is true on one day of the year only."""

FORMS = (
    "statement", "question", "myth", "comparison", "quotation", "story", "specification",
    "deprecation", "number", ON_THIS_DAY, "quiz", "three steps", "in our words",
)  # fmt: skip

_PLAIN = {
    "statement": 5.0, "comparison": 4.0, "story": 4.0, "specification": 4.0, "deprecation": 4.0,
    "quotation": 3.0, "question": 1.5, "myth": 1.5, "three steps": 2.0, "number": 0.1,
    "in our words": 0.05, "quiz": 0.02,
}  # fmt: skip
_TEACHER = _PLAIN | {
    "question": 25.0, "three steps": 25.0, "myth": 15.0, "quiz": 1.0, "number": 0.2,
    "in our words": 0.2, "statement": 2.0,
}  # fmt: skip
_WITTY = _PLAIN | {
    "quotation": 25.0, "myth": 25.0, "comparison": 20.0, "story": 10.0, "question": 8.0,
    "quiz": 0.3, "statement": 2.0, "specification": 1.0,
}  # fmt: skip
VOICES: Mapping[str, Mapping[str, float]] = MappingProxyType(
    {"plain": _PLAIN, "teacher": _TEACHER, "witty": _WITTY}
)
"""How often each form is chosen first, where the fact has several."""


def candidates(fact: Fact, assignment: Assignment) -> list[tuple[str, str]]:
    """Form and text of all that can be said of the fact in that room, best first.

    What happened on that day comes first; then the voice's liking and the seed decide.
    """
    lot = random.Random(f"{assignment.seed}/{fact.id}")  # noqa: S311 - variety, no secret
    weights = VOICES[assignment.voice]

    def place(candidate: tuple[str, str]) -> float:
        form, _ = candidate
        return 1 + lot.random() if form == ON_THIS_DAY else lot.random() ** (1 / weights[form])

    return sorted(_all(fact, assignment), key=place, reverse=True)


def _all(fact: Fact, assignment: Assignment) -> Iterator[tuple[str, str]]:
    """Whatever fits; a phrasing that does not is told of by the gates."""
    framed = {
        ON_THIS_DAY: on_this_day(fact, assignment.day),
        "quiz": quiz(fact),
        "number": number(fact),
        "in our words": in_our_words(fact),
        "three steps": steps(fact),
    }
    for form, texts in framed.items():
        yield from ((form, prose) for prose in texts if weighted_length(prose) <= assignment.room)
    yield from ((form_of(prose), prose) for prose in fact.phrasings)
