"""The names and specifications in an English text."""

import re
from collections.abc import Iterator

_SPECIFICATION = re.compile(
    r"\b(BIPs?|bLIPs?|BOLTs?|NIPs?|NUTs?|LUDs?|SLIPs?|LSPS|RFCs?|CVE|PEP|EIP|ERC|BUDs?)"
    r"[ \u00a0-]?(\d[\d-]*|[0-9A-F]{2}\b)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’.-]*[^\W_]|[^\W_]")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…\n]|[.!?…][\"”’)])\s*[\"“‘(]*$")
_COMMON = frozenset(
    [
        "bitcoin",
        "bitcoiner",
        "bitcoins",
        "btc",
        "sat",
        "sats",
        "satoshi",
        "satoshis",
        "lightning",
        "nostr",
        "internet",
        "web",
        "i",
        "i'm",
        "i'd",
        "i'll",
        "i've",
        "ok",
        "english",
        "myth",
        "fact",
        "quiz",
        "answer",
        "question",
        "q",
        "a",
        "b",
        "c",
    ]
)
"""Capitalised words that any post of this account may have, whatever its fact is about."""

_ALWAYS_NAMES = frozenset(
    [
        "adam",
        "back",
        "binance",
        "blackrock",
        "blockstream",
        "buterin",
        "cardano",
        "coinbase",
        "craig",
        "dogecoin",
        "dorsey",
        "ethereum",
        "facebook",
        "finney",
        "google",
        "hal",
        "kraken",
        "litecoin",
        "metamask",
        "microstrategy",
        "musk",
        "nakamoto",
        "paypal",
        "ripple",
        "saylor",
        "shib",
        "solana",
        "stripe",
        "strike",
        "szabo",
        "tesla",
        "tether",
        "trump",
        "visa",
        "vitalik",
        "wright",
    ]
)
"""Names that count as such even where a sentence begins, as any word there has a capital."""


def specifications_in(text: str) -> frozenset[str]:
    """Specifications that a text names, each in one spelling: ``BIP 39``, ``NIP 5``."""
    return frozenset(
        f"{found[1].upper().removesuffix('S') if found[1].upper() != 'LSPS' else 'LSPS'}"
        f" {found[2].lstrip('0') or '0'}".upper()
        for found in _SPECIFICATION.finditer(text)
    )


def words_in(text: str) -> frozenset[str]:
    """All words, in small letters, without the signs of possession and plural."""
    return frozenset(_stem(word) for word in _WORD.findall(text.replace("_", " ")))


def names_in(text: str) -> Iterator[str]:
    """Words that have a capital where no sentence begins, or inside; those of all posts left out."""
    for found in _WORD.finditer(text):
        word = found[0]
        stem = _stem(word)
        if stem in _COMMON or not any(char.isupper() for char in word):
            continue
        begins = bool(_SENTENCE_START.search(text[: found.start()]))
        has_inner_capital = any(char.isupper() for char in word[1:])
        if not begins or has_inner_capital or stem in _ALWAYS_NAMES:
            yield word


def _stem(word: str) -> str:
    plain = word.casefold().replace("’", "'").removesuffix("'s").rstrip("'.")
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss"):  # noqa: PLR2004
        plain = plain[:-1]
    return plain
