"""What a model that paints is asked for: shapes and colours, and nothing that could be read."""

import re
from collections.abc import Sequence

from influencer.domain.facts import Fact

_WORDS = re.compile(r"[a-z]{2,}")
"""A word of a slug with a digit in it is none: no number may be asked for."""


def background_prompt(fact: Fact, colours: Sequence[str]) -> str:
    """The wish for a background that fits the topic; nothing of the fact's claim is in it.

    Args:
        fact: for its topic only: a picture of the claim would be one more claim.
        colours: codes such as ``#0d1117``: the ground, its second tone, and the accent.
    """
    ground, shade, accent = colours
    return (
        "An abstract, calm background for a card on which text will lie. Mood:"
        f" {_mood(fact)}, told by shapes and light alone. A few large, soft shapes and slow"
        " gradients, wide quiet areas, low contrast, nothing in sharp focus. Colours: mostly"
        f" {ground}, then {shade}, sparingly {accent}, and what lies between them. No letters, no"
        " digits, no words, no symbols, no logos, no coins, no charts, no devices, no people, no"
        " faces, no hands, no frame, no watermark."
    )


def _mood(fact: Fact) -> str:
    words = [word for word in re.split(r"[-_]", fact.topic) if _WORDS.fullmatch(word)]
    return " ".join(words) or fact.area
