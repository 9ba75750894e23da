"""Which language a short text is in, by its small words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Language:
    """A language posts may be in, and words that a text of it can hardly do without."""

    name: str
    words: frozenset[str]


def _language(name: str, words: str) -> Language:
    return Language(name, frozenset(words.split()))


# fmt: off
LANGUAGES: Mapping[str, Language] = MappingProxyType({
    "en": _language("English", "the a an of to and in is are was it its that this for on with as by"
        " from or not no be can has have who what why how when which one their they your you at but"
        " if so than more all only each into will would does do were had been"),
    "de": _language("German", "der die das und ist nicht ein eine einer einem einen zu von mit auf für im in den"
        " dem des sich wird auch als es an nach wie aus bei nur noch oder so kann werden wer was warum"),
    "es": _language("Spanish", "el la los las de que y en un una es no se por con para su al lo como más del"
        " o pero sus le ha son cada sin qué cómo está muy puede"),
    "fr": _language("French", "le la les de des du un une et est que qui dans pour pas sur au aux avec ce se"
        " sont par plus ne il elle on ou mais chaque sans peut cette"),
    "it": _language("Italian", "il lo la i gli le di che e un una è non per con del della in si da al sono"
        " come più o ma ogni senza può questo nel dei"),
    "pt": _language("Portuguese", "o a os as de que e um uma é não em para com do da no na se por mais como ao"
        " ou mas cada sem pode são dos das"),
    "nl": _language("Dutch", "de het een en van is niet dat die in op te met voor zijn aan er om als ook"
        " bij of maar elk zonder kan wordt naar deze dit"),
})
# fmt: on

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LEAST_LATIN = 0.8


def language_of(text: str) -> str | None:
    """The code of the language that most of its small words belong to; None if it has none."""
    words = [word.casefold() for word in _WORD.findall(text)]
    letters = [char for char in text if char.isalpha()]
    latin = sum(char < "\u0250" for char in letters)
    if not words or latin < _LEAST_LATIN * len(letters):
        return None
    counts = {
        code: sum(word in language.words for word in words) for code, language in LANGUAGES.items()
    }
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else None
