"""Prose as printers set it."""

import re

_NO_BREAK = "\u00a0"
_BEFORE_NUMBER = re.compile(r"\b(BIP|NIP|BOLT|NUT|bLIP|kind|block|height|version|port) (?=\d)")
_AFTER_NUMBER = re.compile(r"(?<=\d) (?=(?:bytes?|bits?|BTC|bitcoin|sats?|blocks|million)\b)")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def typographic(text: str) -> str:
    """Prose as it is set: curly quotation marks, powers (2^256 → 2²⁵⁶), bound numbers.

    A number stays in one line with what it belongs to: none ends with “BIP” or “210,000”.
    """
    text = _BEFORE_NUMBER.sub(f"\\1{_NO_BREAK}", _AFTER_NUMBER.sub(_NO_BREAK, text))
    text = re.sub(r"\^(\d+)", lambda power: power[1].translate(_SUPERSCRIPTS), text)
    opened = re.sub(r"(?<![\w.,!?’”])\"(?=\S)", "“", text).replace('"', "”")
    return re.sub(r"(?<![\w.,!?’”])'(?=[^\W\d])", "‘", opened).replace("'", "’")
