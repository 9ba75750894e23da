"""Which language a short text is in, by its small words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Language:
    """A language posts may be in.

    Attributes:
        words: small ones that a text of it can hardly do without.
        letters: those it has besides a to z; a word with any other is foreign to it.
    """

    name: str
    words: frozenset[str]
    letters: frozenset[str]

    def share(self, words: Sequence[str]) -> float:
        """Small words less twice the foreign ones, as a share of all words."""
        small = sum(word in self.words for word in words)
        foreign = sum(not self.letters.issuperset(_BASIC.sub("", word)) for word in words)
        return (small - 2 * foreign) / len(words)


def _language(name: str, letters: str, words: str) -> Language:
    return Language(name, frozenset(words.split()), frozenset(letters))


LANGUAGES: Mapping[str, Language] = MappingProxyType(
    {
        "en": _language(
            "English",
            "éï",
            "the a an of to and in is are was it its that this for on with as by from or not no"
            " be can has have who what why how when which one their they your you at but if so"
            " than more all only each into will would does do were had been some any every most"
            " many much few other another such same own about after before between through over"
            " under out up down off while until because since without within here there then now"
            " still never always often once again also just even too very we he she him her them"
            " us me my our his these those could may might must should am being did make makes"
            " made take takes took give gives gave get gets got keep keeps kept come comes came"
            " go goes went say says said know knows let lets find finds need needs use uses used"
            " pay pays paid hold holds ask asks send sends sent write writes wrote read reads"
            " show shows work works leave leaves move moves check checks sign signs store stores"
            " verify choose decide one two three first last new old big small slow fast slowly"
            " nobody anyone everyone nothing something several throughout better best",
        ),
        "de": _language(
            "German",
            "äöüß",
            "der die das und ist nicht ein eine einer einem einen zu von mit auf für im in den"
            " dem des sich wird auch als es an nach wie aus bei nur noch oder so kann werden wer"
            " was warum",
        ),
        "es": _language(
            "Spanish",
            "áéíóúüñ",
            "el la los las de que y en un una es no se por con para su al lo como más del o"
            " pero sus le ha son cada sin qué cómo está muy puede",
        ),
        "fr": _language(
            "French",
            "àâæçéèêëîïôœùûüÿ",
            "le la les de des du un une et est que qui dans pour pas sur au aux avec ce se sont"
            " par plus ne il elle on ou mais chaque sans peut cette",
        ),
        "it": _language(
            "Italian",
            "àèéìíîòóùú",
            "il lo la i gli le di che e un una è non per con del della in si da al sono come"
            " più o ma ogni senza può questo nel dei",
        ),
        "pt": _language(
            "Portuguese",
            "áâãàçéêíóôõúü",
            "o a os as de que e um uma é não em para com do da no na se por mais como ao ou mas"
            " cada sem pode são dos das",
        ),
        "nl": _language(
            "Dutch",
            "áéëïóöüè",
            "de het een en van is niet dat die in op te met voor zijn aan er om als ook bij of"
            " maar elk zonder kan wordt naar deze dit",
        ),
    }
)

_BASIC = re.compile(r"[a-z']")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LEAST_LATIN = 0.6
_LEAST_SHARE = 0.1
"""Of small words; ordinary prose has a third and more of them."""


def language_of(text: str, *, expected: str) -> str | None:
    """The code of the language that most of its small words belong to; None if they are too few.

    Args:
        text: a sentence or more.
        expected: wins where two are even, as small words of one are names in another.
    """
    words = [word.casefold() for word in _WORD.findall(text)]
    letters = [char for char in text if char.isalpha()]
    latin = sum(char < "\u0250" for char in letters)
    if not words or latin < _LEAST_LATIN * len(letters):
        return None
    shares = {code: language.share(words) for code, language in LANGUAGES.items()}
    best = max(shares, key=lambda code: (shares[code], code == expected))
    return best if shares[best] >= _LEAST_SHARE else None
