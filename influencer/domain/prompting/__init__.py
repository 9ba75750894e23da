"""What a model is asked, and how its answer is read: no network, no library."""

from influencer.domain.prompting.answer import CANDIDATES, candidates_in, schema
from influencer.domain.prompting.question import Question, ask_again, ask_for, wanted_form

__all__ = [
    "CANDIDATES",
    "Question",
    "ask_again",
    "ask_for",
    "candidates_in",
    "schema",
    "wanted_form",
]
