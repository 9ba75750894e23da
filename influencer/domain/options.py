"""Every preference by its name: what it means, what it may be, how it is written and read."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from influencer.domain.budget import has_room, price_of_a_post
from influencer.domain.forms import VOICES
from influencer.domain.languages import LANGUAGES
from influencer.domain.preferences import Preferences
from influencer.errors import UsageError

NO_LIMIT = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of value: what may be written, and how it is read and shown."""

    limits: str
    read: Callable[[str], Any]
    show: Callable[[Any], str] = str


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One preference."""

    name: str
    kind: Kind
    meaning: str

    def parse(self, text: str) -> Any:
        """The value that is written like this.

        Raises:
            UsageError: it is none, or out of bounds.
        """
        try:
            return self.kind.read(text.strip())
        except ValueError:
            raise UsageError(f"{self.name} is {self.kind.limits}, not {text!r}") from None

    def show(self, value: Any) -> str:
        """The value as it is written."""
        return self.kind.show(value)


_DIGITS = re.compile(r"[0-9]{1,9}")
_DOLLARS = re.compile(r"\$?([0-9]{1,9}(?:\.[0-9]{0,4})?)")
"""To a hundredth of a cent, to which the budget is reckoned."""


def _whole(low: int, high: int) -> Kind:
    def read(text: str) -> int:
        number = int(text) if _DIGITS.fullmatch(text) else low - 1
        if not low <= number <= high:
            raise ValueError
        return number

    return Kind(limits=f"a whole number from {low} to {high}", read=read)


def _choice(*values: str) -> Kind:
    def read(text: str) -> str:
        if text.casefold() not in values:
            raise ValueError
        return text.casefold()

    return Kind(limits=", ".join(values[:-1]) + f" or {values[-1]}", read=read)


def _text(most: int, *, may_be_empty: bool = False) -> Kind:
    """One line of text; ``none`` for an empty one, where that is allowed."""

    def read(text: str) -> str:
        plain = "" if may_be_empty and text.casefold() == NO_LIMIT else text
        if not (may_be_empty or plain) or len(plain) > most or not plain.isprintable():
            raise ValueError
        return plain

    limits = f"a line of at most {most} characters" + (f", or {NO_LIMIT}" if may_be_empty else "")
    return Kind(limits=limits, read=read, show=lambda value: value or NO_LIMIT)


def _address(text: str) -> str | None:
    if text.casefold() == NO_LIMIT:
        return None
    parts = urlsplit(text)
    is_loopback = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback):
        raise ValueError
    if not parts.hostname or parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError
    return text.rstrip("/")


_ADDRESS = Kind(
    limits=f"an address such as https://host/v1 (http:// for this machine only), or {NO_LIMIT}",
    read=_address,
    show=lambda value: value or NO_LIMIT,
)


def _dollars(high: float, *, may_be_unlimited: bool = False) -> Kind:
    def read(text: str) -> float | None:
        if may_be_unlimited and text.casefold() == NO_LIMIT:
            return None
        found = _DOLLARS.fullmatch(text)
        amount = float(found[1]) if found else -1.0
        if not 0 <= amount <= high:
            raise ValueError
        return amount

    limits = f"US dollars from 0 to {high:g}"
    if may_be_unlimited:
        limits = f"US dollars from the price of a post to {high:g}, or {NO_LIMIT}"
    return Kind(limits=limits, read=read, show=_show_dollars)


def _show_dollars(amount: float | None) -> str:
    return NO_LIMIT if amount is None else f"{amount:.4f}".rstrip("0").rstrip(".")


_WORDS = MappingProxyType({"yes": True, "true": True, "on": True, "no": False, "false": False})


def _read_yes_or_no(text: str) -> bool:
    word = text.casefold()
    if word not in _WORDS and word != "off":
        raise ValueError
    return _WORDS.get(word, False)


_YES_OR_NO = Kind(
    limits="yes or no", read=_read_yes_or_no, show=lambda value: "yes" if value else "no"
)
_PRICE = _dollars(100)
_OPTIONS = (
    ("hashtags", _whole(0, 20), "How many hashtags a post has, exactly."),
    ("deadline_hours", _whole(1, 24), "How late a missed slot may still be served, in hours."),
    ("made_with_ai", _YES_OR_NO, "Mark posts as AI-generated media; the pictures are computed."),
    ("allow_links", _YES_OR_NO, "Let a text have a link, at thirteen times the price."),
    ("writer", _choice("offline", "model"), "Who writes: the offline writer, or a model."),
    ("voice", _choice(*VOICES), "How posts sound; it decides which forms they have."),
    ("language", _choice(*LANGUAGES), "Of the posts; another than English takes a model."),
    ("model", _text(100), "The model that writes, by the name that its server knows."),
    ("model_url", _ADDRESS, "The model's server; none is OpenAI's, or OPENAI_BASE_URL."),
    (
        "instructions",
        _text(500, may_be_empty=True),
        "What a model is asked for besides, in a line; the rules stay above it.",
    ),
    ("moderation", _YES_OR_NO, "Have a model's texts moderated by its server first."),
    (
        "monthly_cap_usd",
        _dollars(100_000, may_be_unlimited=True),
        "What a month (UTC) may cost at most; nothing is sent beyond it.",
    ),
    ("price_post_usd", _PRICE, "X's price of a post."),
    ("price_post_with_link_usd", _PRICE, "X's price of a post with a link."),
    ("price_alt_text_usd", _PRICE, "X's price of a picture's alt text."),
    ("price_own_read_usd", _PRICE, "X's price of reading one post of your own timeline."),
    ("price_own_identity_usd", _PRICE, "X's price of asking whose keys these are."),
    ("price_model_input_usd", _PRICE, "The model's price of a million tokens it reads."),
    ("price_model_output_usd", _PRICE, "The model's price of a million tokens it writes."),
)
OPTIONS: Mapping[str, Option] = MappingProxyType(
    {name: Option(name=name, kind=kind, meaning=meaning) for name, kind, meaning in _OPTIONS}
)
"""In the order in which they are shown."""

DEFAULTS = Preferences()


def option(name: str) -> Option:
    """The preference of that name.

    Raises:
        UsageError: there is none; the message names the one that may be meant.
    """
    plain = name.strip().casefold().replace("-", "_")
    if found := OPTIONS.get(plain):
        return found
    meant = get_close_matches(plain, OPTIONS, n=1)
    hint = f"did you mean {meant[0]}?" if meant else "influencer settings lists them"
    raise UsageError(f"there is no setting {name!r}; {hint}")


def values_of(preferences: Preferences) -> Iterator[tuple[Option, Any, Any]]:
    """Every preference with its value and its default."""
    for name, found in OPTIONS.items():
        yield found, getattr(preferences, name), getattr(DEFAULTS, name)


def changed(preferences: Preferences, name: str, value: Any) -> Preferences:
    """The preferences with another value.

    Raises:
        UsageError: together they make no sense: not one post would fit under the cap, or no writer
            knows the language.
    """
    after = replace(preferences, **{name: value})
    if after.language != "en" and after.writer != "model":
        fix = "settings set language en" if name == "writer" else "settings set writer model"
        raise UsageError(f"the offline writer knows English only; influencer {fix} goes first")
    price, cap = price_of_a_post(after.prices), after.monthly_cap_usd
    if cap is not None and not has_room(price, spent=0, cap=cap):
        raise UsageError(
            f"a cap of ${_show_dollars(cap)} is below one post, which costs"
            f" ${_show_dollars(price)}: nothing would ever be sent. To stop posting, run"
            f" influencer schedule pause; {NO_LIMIT} lifts the cap"
        )
    return after
