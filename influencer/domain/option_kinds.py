"""Kinds of values that a preference may have: what may be written, how it is read and shown."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

NONE = "none"
"""How nothing is written, where nothing is allowed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of value: what may be written, and how it is read and shown."""

    limits: str
    read: Callable[[str], Any]
    show: Callable[[Any], str] = str


_DIGITS = re.compile(r"[0-9]{1,9}")
_DOLLARS = re.compile(r"\$?([0-9]{1,9}(?:\.[0-9]{0,4})?)")
"""To a hundredth of a cent, to which the budget is reckoned."""


def whole(low: int, high: int) -> Kind:
    """A whole number within bounds, in plain digits."""

    def read(text: str) -> int:
        number = int(text) if _DIGITS.fullmatch(text) else low - 1
        if not low <= number <= high:
            raise ValueError
        return number

    return Kind(limits=f"a whole number from {low} to {high}", read=read)


def choice(*values: str) -> Kind:
    """One of these words."""

    def read(text: str) -> str:
        if text.casefold() not in values:
            raise ValueError
        return text.casefold()

    return Kind(limits=", ".join(values[:-1]) + f" or {values[-1]}", read=read)


def line(most: int, *, may_be_empty: bool = False) -> Kind:
    """One line of text; ``none`` for an empty one, where that is allowed."""

    def read(text: str) -> str:
        plain = "" if may_be_empty and text.casefold() == NONE else text
        if not (may_be_empty or plain) or len(plain) > most or not plain.isprintable():
            raise ValueError
        return plain

    limits = f"a line of at most {most} characters" + (f", or {NONE}" if may_be_empty else "")
    return Kind(limits=limits, read=read, show=lambda value: value or NONE)


def _address(text: str) -> str | None:
    if text.casefold() == NONE:
        return None
    parts = urlsplit(text)
    is_loopback = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback):
        raise ValueError
    if not parts.hostname or parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError
    return text.rstrip("/")


ADDRESS = Kind(
    limits=f"an address such as https://host/v1 (http:// for this machine only), or {NONE}",
    read=_address,
    show=lambda value: value or NONE,
)


def dollars(high: float, *, may_be_unlimited: bool = False) -> Kind:
    """US dollars; ``none`` for no limit, where that is allowed."""

    def read(text: str) -> float | None:
        if may_be_unlimited and text.casefold() == NONE:
            return None
        found = _DOLLARS.fullmatch(text)
        amount = float(found[1]) if found else -1.0
        if not 0 <= amount <= high:
            raise ValueError
        return amount

    limits = f"US dollars from 0 to {high:g}"
    if may_be_unlimited:
        limits = f"US dollars from the price of a post to {high:g}, or {NONE}"
    return Kind(limits=limits, read=read, show=show_dollars)


def show_dollars(amount: float | None) -> str:
    """As they are written, without needless zeros."""
    return NONE if amount is None else f"{amount:.4f}".rstrip("0").rstrip(".")


_WORDS = MappingProxyType({"yes": True, "true": True, "on": True, "no": False, "false": False})


def _read_yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in _WORDS and word != "off":
        raise ValueError
    return _WORDS.get(word, False)


YES_OR_NO = Kind(
    limits="yes or no", read=_read_yes_or_no, show=lambda value: "yes" if value else "no"
)
