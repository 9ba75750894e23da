"""Every preference by its name: what it means, what it may be, how it is written and read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any

from influencer.domain.budget import has_room, price_of_a_post
from influencer.domain.forms import VOICES
from influencer.domain.languages import LANGUAGES
from influencer.domain.option_kinds import (
    ADDRESS,
    NONE,
    YES_OR_NO,
    Kind,
    choice,
    dollars,
    line,
    show_dollars,
    whole,
)
from influencer.domain.preferences import Preferences
from influencer.domain.theme_choice import LEAST, read_themes
from influencer.domain.wishes import CANVASES
from influencer.errors import UsageError


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


_PRICE = dollars(100)
_OPTIONS = (
    ("hashtags", whole(0, 20), "How many hashtags a post has, exactly."),
    ("deadline_hours", whole(1, 24), "How late a missed slot may still be served, in hours."),
    (
        "made_with_ai",
        YES_OR_NO,
        "Mark all posts as AI-generated media; those with a painted background always are.",
    ),
    ("allow_links", YES_OR_NO, "Let a text have a link, at thirteen times the price."),
    ("writer", choice("offline", "model"), "Who writes: the offline writer, or a model."),
    ("voice", choice(*VOICES), "How posts sound; it decides which forms they have."),
    ("language", choice(*LANGUAGES), "Of the posts; another than English takes a model."),
    ("model", line(100), "The model that writes, by the name that its server knows."),
    ("model_url", ADDRESS, "The model's server; none is OpenAI's, or OPENAI_BASE_URL."),
    (
        "instructions",
        line(500, may_be_empty=True),
        "What a model is asked for besides, in a line; the rules stay above it.",
    ),
    (
        "canvas",
        choice(*CANVASES),
        "Of the pictures: 1600x900, 1080x1350, or now one, now the other.",
    ),
    ("moderation", YES_OR_NO, "Have a model's texts moderated by its server first."),
    ("background", choice("none", "model"), "Behind cards: nothing, or what a model paints."),
    ("image_model", line(100), "The model that paints; model_url is its server, too."),
    (
        "themes",
        Kind(limits=f"all, or at least {LEAST} names with commas between them", read=read_themes),
        "The looks that pictures may have; your own are files, as docs/pictures.md says.",
    ),
    (
        "monthly_cap_usd",
        dollars(100_000, may_be_unlimited=True),
        "What a month (UTC) may cost at most; nothing is sent beyond it.",
    ),
    ("price_post_usd", _PRICE, "X's price of a post."),
    ("price_post_with_link_usd", _PRICE, "X's price of a post with a link."),
    ("price_alt_text_usd", _PRICE, "X's price of a picture's alt text."),
    ("price_own_read_usd", _PRICE, "X's price of reading one post of your own timeline."),
    ("price_own_identity_usd", _PRICE, "X's price of asking whose keys these are."),
    ("price_model_input_usd", _PRICE, "The model's price of a million tokens it reads."),
    ("price_model_output_usd", _PRICE, "The model's price of a million tokens it writes."),
    ("price_model_image_usd", _PRICE, "The model's price of one background, in low quality."),
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
            f"a cap of ${show_dollars(cap)} is below one post, which costs"
            f" ${show_dollars(price)}: nothing would ever be sent. To stop posting, run"
            f" influencer schedule pause; {NONE} lifts the cap"
        )
    return after
