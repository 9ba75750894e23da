"""The names and specifications in an English text."""

import re
from collections.abc import Iterator

_SPECIFICATION = re.compile(
    r"\b((?i:BIP|bLIP|BOLT|NIP|NUT|LUD|SLIP|LSPS|RFC|CVE|PEP|EIP|ERC|BUD))s?"
    r"[ \u00a0#\u2010-\u2015-]{0,2}(\d+(?:-\d+)?[A-Fa-f]?\b|[A-F][0-9A-F]\b)"
)
_WORD = re.compile(r"[^\W_][\w'’.]*[^\W_]|[^\W_]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n)]|[.!?…][\"”’])\s*[\"“‘(]*$")
_JOINTS = re.compile(r"[_\u2010-\u2015-]")

_COMMON = frozenset(
    ["bitcoin", "bitcoiner", "btc", "sat", "satoshi", "lightning", "nostr", "internet", "web", "i", "i'm", "i'd", "i'll", "i've", "ok", "english", "myth", "fact", "quiz", "answer", "question", "q", "a", "b", "c", "bip", "nip", "bolt", "nut", "pc", "pin", "qr", "url", "ip", "id"]
)
"""Capitalised words that any post of this account may have, whatever its fact is about."""

_NAMES = frozenset(
    # people
    "andresen antonopoulos armstrong assange buterin chaum corallo dashjr dorsey dryja fiatjaf"
    " finney gensler keiser laszlo lopp maxwell mow nakamoto odell poelstra poon ruffing saylor"
    " silbert snowden szabo vitalik winklevoss wuille zhao"
    # companies and institutions
    " antpool binance bitfinex bitmain bitmex bitpay blackrock blockstream coinbase foundry"
    " facebook google kraken metamask microsoft microstrategy paypal samourai spacex tesla tether"
    # other coins and their networks
    " cardano dogecoin ethereum litecoin monero polkadot ripple shib solana tron zcash"
    # calendar
    " january february april june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Names that count as such in small letters, too, and where a sentence begins."""

_MONTH_WITH_NUMBER = re.compile(r"\b(?:March|May)(?= \d)")
_NAME_OR_WORD = frozenset(["adam", "craig", "hal", "musk", "strike", "stripe", "trump", "visa", "wright"])
"""Names that are words as well: where a sentence begins, a capital makes them names."""


def specifications_in(text: str) -> frozenset[str]:
    """Specifications that a text names, each in one spelling: ``BIP 39``, ``NIP 5``."""
    return frozenset(
        f"{found[1].upper()} {found[2].replace('-', '').upper().lstrip('0') or '0'}"
        for found in _SPECIFICATION.finditer(text)
    )


def without_specifications(text: str) -> str:
    """The text without their names, whose parts are neither names nor numbers of their own."""
    return _SPECIFICATION.sub("\N{SECTION SIGN}", text)


def words_in(text: str) -> frozenset[str]:
    """All words, in small letters, without the signs of possession and plural."""
    return frozenset(_stem(word) for word in _WORD.findall(_JOINTS.sub(" ", text)))


def names_in(text: str) -> Iterator[str]:
    """Words that have a capital where no sentence begins, or inside; those of all posts left out.

    Where a sentence begins any word has a capital: there only names that are known count.
    """
    months = {found.start() for found in _MONTH_WITH_NUMBER.finditer(text)}
    for found in _WORD.finditer(_JOINTS.sub(" ", text)):
        stem = _stem(found[0])
        if stem in _COMMON:
            continue
        if stem in _NAMES or found.start() in months or _has_capital(found, stem):
            yield found[0]


def _has_capital(word: re.Match[str], stem: str) -> bool:
    if any(char.isupper() for char in word[0][1:]):
        return True
    begins = _SENTENCE_START.search(word.string[: word.start()])
    return word[0][0].isupper() and (not begins or stem in _NAME_OR_WORD)


def _stem(word: str) -> str:
    plain = word.casefold().replace("’", "'").removesuffix("'s").rstrip("'.")
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss"):  # noqa: PLR2004
        plain = plain[:-1]
    return plain
