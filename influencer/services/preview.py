"""What a dry run takes."""

from functools import cached_property
from typing import TYPE_CHECKING

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.preferences import Preferences
from influencer.ports import Crontab, ImageRenderer, Publisher, TextWriter
from influencer.services.publishing import Services

if TYPE_CHECKING:
    from influencer.adapters.store import Store


class PreviewServices(Services):
    """Services on a scratch copy of the store, and none that could publish or install."""

    @cached_property
    def store(self) -> "Store":
        from influencer.adapters.store.scratch import scratch_store

        return scratch_store(self.paths.database, self.paths.images)

    def writer_for(self, account: Account, preferences: Preferences) -> TextWriter:
        """The offline writer: a dry run asks no model, as what it costs could not be kept."""
        del account, preferences
        return self.offline_writer

    def renderer_for(self, account: Account, preferences: Preferences) -> ImageRenderer:
        """One without a painter, for the same reason."""
        del account, preferences
        return self.renderer

    @cached_property
    def crontab(self) -> Crontab:
        raise AssertionError("a dry run asked for the crontab")

    def publisher_with(self, credentials: Credentials) -> Publisher:
        del credentials
        raise AssertionError("a dry run asked for a publisher")
