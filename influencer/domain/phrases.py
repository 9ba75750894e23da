"""Finding phrases however they are spelled and punctuated."""

import re
from collections.abc import Callable
from functools import cache

from influencer.domain.similarity import normalise

_SIGNS = str.maketrans(
    {"$": " usd ", "€": " eur ", "£": " gbp ", "%": " percent ", "🚀": " to the moon "}
)
"""What signs say that would be lost with the punctuation."""


def phrase_finder(*patterns: str) -> Callable[[str], str]:
    """What finds the first of these phrases in a text, and says it; empty where there is none.

    Args:
        patterns: regular expressions over normalised text: small letters, single spaces, and
            nothing else (``don't`` is ``don t``, ``$5`` is ``usd 5``).
    """

    @cache
    def any_of_them() -> re.Pattern[str]:
        """Compiled for the first text: most commands have none to judge."""
        return re.compile(rf"\b(?:{'|'.join(patterns)})\b")

    def find(prose: str) -> str:
        found = any_of_them().search(normalise(prose.translate(_SIGNS)))
        return found.group() if found else ""

    return find
