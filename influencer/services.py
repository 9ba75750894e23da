"""The composition root: which adapter stands behind which port, each built when first asked for.

Adapters, and the libraries that they import, are imported here and nowhere else, so a command pays
only for what it uses.
"""

import dataclasses
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from functools import cached_property, partial
from typing import TYPE_CHECKING

from influencer.domain.facts import Fact, Topic
from influencer.domain.models import Account, Credentials
from influencer.domain.preferences import AccountSettings
from influencer.errors import InfluencerError
from influencer.paths import Paths, make_private
from influencer.ports import Clock, Crontab, ImageRenderer, Publisher, SecretStore, TextWriter
from influencer.settings import X_API_URL
from influencer.usecases.press import Press
from influencer.usecases.write import Desk, Material

if TYPE_CHECKING:
    from rich.text import Text

    from influencer.adapters.ledger import FactFile, TopicBank
    from influencer.adapters.secrets.sources import KeySources
    from influencer.adapters.store import Store


class Services:
    """Everything the commands need. Tests replace parts by assigning to them."""

    def __init__(self, paths: Paths) -> None:
        self.paths = paths
        self._secrets: list[str] = []

    @cached_property
    def clock(self) -> Clock:
        from influencer.adapters.clock import SystemClock

        return SystemClock()

    @cached_property
    def zone(self) -> str:
        """This machine's time zone."""
        from influencer.adapters.clock import local_zone

        return local_zone()

    @cached_property
    def machine(self) -> str:
        """The name of this machine, or what ``INFLUENCER_MACHINE_ID`` says."""
        from influencer.adapters.machine import machine_id

        return self.keys.setting("INFLUENCER_MACHINE_ID") or machine_id()

    @cached_property
    def crontab(self) -> Crontab:
        """This user's crontab."""
        from influencer.adapters.crontab import UserCrontab

        return UserCrontab()

    @cached_property
    def store(self) -> "Store":
        from influencer.adapters.store import Store

        return Store(self.paths.database, self.paths.images)

    @cached_property
    def topic_bank(self) -> "TopicBank":
        from influencer.adapters.ledger import read_topic_bank

        return read_topic_bank()

    @cached_property
    def user_facts(self) -> "FactFile":
        """The user's own facts, and what is wrong with their files."""
        from influencer.adapters.ledger import read_user_facts

        return read_user_facts(self.paths.facts, self._categories, self.builtin_facts)

    @cached_property
    def builtin_facts(self) -> list[Fact]:
        from influencer.adapters.ledger import read_builtin_facts

        builtin = {topic.slug: topic.category for topic in self.topic_bank.topics}
        return read_builtin_facts(builtin | self._categories)

    @cached_property
    def _categories(self) -> dict[str, str]:
        self.store.topics.sync(self.topic_bank.topics)
        return {topic.slug: topic.category for topic in self.store.topics.all()}

    @property
    def facts(self) -> list[Fact]:
        """The whole ledger."""
        return [*self.builtin_facts, *self.user_facts.facts]

    def topics(self, settings: AccountSettings | None) -> list[Topic]:
        """The topics, as the account sees them where there is one."""
        self.store.topics.sync(self.topic_bank.topics)
        return self.store.topics.all(settings.topics if settings else None)

    @cached_property
    def writer(self) -> TextWriter:
        from influencer.adapters.writers.offline import OfflineWriter

        return OfflineWriter()

    @cached_property
    def renderer(self) -> ImageRenderer:
        from influencer.adapters.images.renderer import PillowRenderer

        return PillowRenderer(cache=self.store.database.path.parent / "matplotlib")

    def draw_in_terminal(self, png: bytes, columns: int) -> "Text":
        """A picture as text, for terminals."""
        from influencer.adapters.terminal import half_blocks

        return half_blocks(png, columns=columns)

    def desk(self, account: Account) -> Desk:
        """What writing for the account takes."""
        settings = self.store.accounts.settings(account)
        material = Material(
            facts=self.facts,
            topics=self.topics(settings),
            area_hashtags=self.topic_bank.area_hashtags,
            general_hashtags=self.topic_bank.general_hashtags,
        )
        return Desk(
            account=account,
            settings=settings,
            material=material,
            usage=self.store.usage,
            writer=self.writer,
            renderer=self.renderer,
        )

    @cached_property
    def keyring(self) -> SecretStore:
        from influencer.adapters.secrets.keyring import KeyringStore

        return KeyringStore()

    @cached_property
    def keys(self) -> "KeySources":
        """Whose credentials come from where."""
        from influencer.adapters.secrets.sources import KeySources

        return KeySources(
            self.paths.dotenv, accounts=self.store.accounts.all, keyring=lambda: self.keyring
        )

    @cached_property
    def publisher_for(self) -> Callable[[Account], Publisher]:
        """Builds the publisher of an account. Dry runs never ask for it."""
        return lambda account: self.publisher_with(self.keys.of(account))

    def publisher_with(self, credentials: Credentials) -> Publisher:
        """The publisher that signs with these credentials."""
        from influencer.adapters.x.publisher import XPublisher

        self._secrets += dataclasses.astuple(credentials)
        base_url = self.keys.setting("INFLUENCER_X_API_URL") or X_API_URL
        return XPublisher(credentials, clock=self.clock, base_url=base_url)

    def press(self) -> Press:
        """What publishing takes."""
        from influencer.adapters.lock import read_mark, write_mark

        return Press(
            accounts=self.store.accounts,
            posts=self.store.posts,
            outbox=self.store.outbox,
            spending=self.store.spending,
            standings=self.store.standings,
            readings=self.store.readings,
            installation=self.store.installation,
            machine=self.machine,
            sent_before=partial(read_mark, self.paths.lock),
            note_sent=partial(write_mark, self.paths.lock),
            clock=self.clock,
            desk_for=self.desk,
            publisher_for=self.publisher_for,
            explain_bug=self.explain_bug,
        )

    def watchdog(self) -> AbstractContextManager[None]:
        """Ends this process should the block take longer than any run may."""
        from influencer.adapters.watchdog import watched

        return watched()

    def last_run_at(self) -> datetime | None:
        """When ``post --due`` ran last."""
        try:
            return datetime.fromtimestamp(self.paths.last_run.stat().st_mtime, UTC)
        except OSError:
            return None

    def note_run(self) -> None:
        """Keep the time of this run of ``post --due``; where that fails, nothing is lost."""
        with suppress(OSError):
            self.paths.last_run.touch(mode=0o600)

    def explain_bug(self, error: Exception) -> InfluencerError:
        """An error that nobody foresaw, in one line; its traceback goes to the log."""
        from influencer.adapters.log import write_traceback

        try:
            write_traceback(self.paths.log, error, secrets=self._secrets)
            where = f"the traceback is in {self.paths.log}"
        except OSError:
            where = f"the traceback could not be written to {self.paths.log}"
        return InfluencerError(f"this is a bug: {type(error).__name__}; {where}")

    def lock(self) -> AbstractContextManager[bool]:
        """One run that publishes at a time; False where another one is at work."""
        from influencer.adapters.lock import exclusive

        make_private(self.paths.data)
        return exclusive(self.paths.lock)


class PreviewServices(Services):
    """Services on a scratch copy of the store, and none that could publish."""

    @cached_property
    def store(self) -> "Store":
        from influencer.adapters.store.scratch import scratch_store

        return scratch_store(self.paths.database, self.paths.images)

    def publisher_with(self, credentials: Credentials) -> Publisher:
        del credentials
        raise AssertionError("a dry run asked for a publisher")
