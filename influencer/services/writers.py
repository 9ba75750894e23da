"""Who writes an account's posts."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from influencer.domain.budget import Charge, has_room, price_of_a_text, price_of_tokens
from influencer.domain.models import Account
from influencer.domain.preferences import Preferences
from influencer.errors import ConfigurationError
from influencer.ports import Clock, SpendingLog, TextWriter

if TYPE_CHECKING:
    from influencer.adapters.secrets.sources import KeySources


def model_writer(
    account: Account,
    preferences: Preferences,
    *,
    keys: "KeySources",
    spending: SpendingLog,
    clock: Clock,
) -> TextWriter:
    """The model that the account has chosen, made when it is first asked.

    What it costs is charged to the account, and it is not asked beyond the month's cap.
    """
    from influencer.adapters.writers.on_demand import WriterOnDemand

    name = model_of(keys, preferences)

    def may_spend() -> bool:
        spent = sum(spending.month(account, clock.now()))
        price = price_of_a_text(
            preferences.price_model_input_usd, preferences.price_model_output_usd
        )
        return has_room(price, spent=spent, cap=preferences.monthly_cap_usd)

    def charge(read: int, written: int) -> None:
        amount = price_of_tokens(read, preferences.price_model_input_usd) + price_of_tokens(
            written, preferences.price_model_output_usd
        )
        tokens = read + written
        spending.charge(account, Charge.MODEL, amount, now=clock.now(), quantity=tokens)

    def make() -> TextWriter:
        return _made(account, preferences, keys, charge, may_spend)

    return WriterOnDemand(name, make)


def model_of(keys: "KeySources", preferences: Preferences) -> str:
    """The model's name: the environment's goes ahead of the setting."""
    return keys.setting("INFLUENCER_OPENAI_MODEL") or preferences.model


def address_of(keys: "KeySources", preferences: Preferences) -> str | None:
    """Its server: the account's own setting goes ahead of the environment; None is OpenAI's."""
    return preferences.model_url or keys.setting("OPENAI_BASE_URL")


def _made(
    account: Account,
    preferences: Preferences,
    keys: "KeySources",
    charge: Callable[[int, int], None],
    may_spend: Callable[[], bool],
) -> TextWriter:
    from influencer.adapters.writers.model import ModelWriter
    from influencer.adapters.writers.moderation import Moderation
    from influencer.adapters.writers.server import ModelServer

    key = keys.model_key_of(account)
    if key is None:
        raise ConfigurationError(
            "the writer is a model, and there is no key for it: set OPENAI_API_KEY, give it to"
            " influencer accounts keys, or influencer settings set writer offline"
        )
    server = ModelServer(address_of(keys, preferences), key)
    return ModelWriter(
        model_of(keys, preferences),
        server,
        charge=charge,
        may_spend=may_spend,
        moderation=Moderation(server) if preferences.moderation else None,
    )
