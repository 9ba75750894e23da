"""Who paints behind an account's cards."""

from typing import TYPE_CHECKING

from influencer.domain.budget import Charge, has_room, price_of_a_post
from influencer.domain.models import Account
from influencer.domain.preferences import Preferences
from influencer.errors import ConfigurationError
from influencer.ports import BackgroundPainter, Clock, SpendingLog
from influencer.services.writers import address_of

if TYPE_CHECKING:
    from influencer.adapters.secrets.sources import KeySources


def model_painter(
    account: Account,
    preferences: Preferences,
    *,
    keys: "KeySources",
    spending: SpendingLog,
    clock: Clock,
) -> BackgroundPainter:
    """The model that the account has chosen, made when it is first asked.

    What it costs is charged to the account. It is not asked where the month's cap would have no
    room for a post any more: decoration keeps nothing from being published.
    """
    from influencer.adapters.painters.on_demand import PainterOnDemand

    price = preferences.price_model_image_usd

    def may_spend() -> bool:
        spent = sum(spending.month(account, clock.now()))
        cost = price + price_of_a_post(preferences.prices)
        return has_room(cost, spent=spent, cap=preferences.monthly_cap_usd)

    def charge() -> None:
        spending.charge(account, Charge.MODEL_IMAGE, price, now=clock.now())

    def make() -> BackgroundPainter:
        from influencer.adapters.painters.model import LARGEST_ANSWER, PATIENCE, ModelPainter
        from influencer.adapters.writers.server import ModelServer

        key = keys.model_key_of(account)
        if key is None:
            raise ConfigurationError(
                "there is no key for it: set OPENAI_API_KEY, give it to influencer accounts keys,"
                " or influencer settings set background none"
            )
        server = ModelServer(
            address_of(keys, preferences),
            key,
            patience=PATIENCE,
            largest_answer=LARGEST_ANSWER,
        )
        return ModelPainter(preferences.image_model, server, charge=charge, may_spend=may_spend)

    return PainterOnDemand(preferences.image_model, make)
