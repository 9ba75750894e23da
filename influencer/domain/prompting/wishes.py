"""Forms and voices, told to somebody who is to write in them."""

from collections.abc import Mapping
from types import MappingProxyType

FORM_WISHES: Mapping[str, str] = MappingProxyType(
    {
        "statement": "a plain statement of the fact",
        "question": "a question that a reader may have, then its answer",
        "myth": "first 'Myth:' with a common error that the fact corrects, then 'Fact:'",
        "comparison": "a comparison of two things that the fact names",
        "quotation": "a few words quoted from the fact, and what they mean",
        "story": "what happened, told as a short story with its year",
        "specification": "what the specification named in the fact says",
        "deprecation": "what was given up or replaced, and what came instead",
        "number": "the number of the fact first, then what it counts",
        "on this day": "'On this day in' and the year, then what happened",
        "quiz": "a quiz question, a blank line, then 'Answer:' with the answer",
        "three steps": "three numbered steps, one a line, each ending with a full stop",
        "in our words": "the specification by its name, explained in plain words",
    }
)
VOICE_WISHES: Mapping[str, str] = MappingProxyType(
    {
        "plain": "plain: short sentences, no ornament",
        "teacher": "a patient teacher: say why it is so, where the fact tells",
        "witty": "dry wit: one light turn of phrase, never at the cost of truth",
    }
)
