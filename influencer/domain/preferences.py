"""What an account may set, with the defaults."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from influencer.domain.budget import (
    MODEL_IMAGE_USD,
    MODEL_INPUT_USD,
    MODEL_OUTPUT_USD,
    PRICES,
    Charge,
    Prices,
)
from influencer.domain.schedule import Schedule
from influencer.domain.theme_choice import ALL, chosen_themes
from influencer.domain.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Preferences for the content of an account's posts (the seed's ``content_preferences``).

    Attributes:
        hashtags: how many hashtags a post has, exactly.
        deadline_hours: how late a missed slot may still be served.
        made_with_ai: whether posts are marked as AI-generated media, whatever their pictures are;
            one with a painted background always is.
        allow_links: whether a text may have a link, at thirteen times the price.
        writer: ``offline``, or ``model``.
        voice: ``plain``, ``teacher`` or ``witty``.
        language: of the posts; another than English takes a model.
        model: the model's name, as its server knows it.
        model_url: base address of the model's server; None is OpenAI's.
        instructions: what a model is asked for besides.
        canvas: of the pictures: ``landscape``, ``portrait`` or ``both``.
        moderation: whether a model's texts are moderated by its server first.
        background: ``none``, or ``model``: what lies behind the cards.
        image_model: the name of the model that paints, as its server knows it.
        themes: ``all``, or the names of those that pictures may have, with commas.
        monthly_cap_usd: what a month (UTC) may cost at most; None is no limit.
        price_model_input_usd: of a million tokens that a model reads; ``output``: that it writes.
        price_model_image_usd: of one background.
        price_post_usd: and the others: what X charges, where its list has changed.
    """

    hashtags: int = 15
    deadline_hours: int = 3
    made_with_ai: bool = False
    allow_links: bool = False
    writer: str = "offline"
    voice: str = "plain"
    language: str = "en"
    model: str = "gpt-6-luna"
    model_url: str | None = None
    instructions: str = ""
    moderation: bool = False
    background: str = "none"
    image_model: str = "gpt-image-2.5-flare"
    canvas: str = "landscape"
    themes: str = ALL
    monthly_cap_usd: float | None = 10.0
    price_post_usd: float = PRICES[Charge.POST]
    price_post_with_link_usd: float = PRICES[Charge.POST_WITH_LINK]
    price_alt_text_usd: float = PRICES[Charge.ALT_TEXT]
    price_own_read_usd: float = PRICES[Charge.OWN_READ]
    price_own_identity_usd: float = PRICES[Charge.OWN_IDENTITY]
    price_model_input_usd: float = MODEL_INPUT_USD
    price_model_output_usd: float = MODEL_OUTPUT_USD
    price_model_image_usd: float = MODEL_IMAGE_USD

    @property
    def deadline(self) -> timedelta:
        return timedelta(hours=self.deadline_hours)

    @property
    def has_background(self) -> bool:
        """Whether a model may paint, which costs."""
        return self.background == "model"

    @property
    def wishes(self) -> Wishes:
        """What the pictures are to be."""
        return Wishes(canvas=self.canvas, themes=chosen_themes(self.themes))

    @property
    def prices(self) -> Prices:
        return MappingProxyType({c: getattr(self, f"price_{c.value}_usd") for c in PRICES})


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicChoice:
    """What an account has set about one topic; None leaves the bank's value."""

    is_enabled: bool = True
    priority: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountSettings:
    """Everything one account has set."""

    schedule: Schedule
    topics: Mapping[str, TopicChoice]
    preferences: Preferences
