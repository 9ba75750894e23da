"""What publishing takes, each part built when it is first asked for."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from influencer.domain.credentials import Credentials
from influencer.domain.models import Account
from influencer.domain.preferences import Preferences
from influencer.paths import make_private
from influencer.ports import (
    Crontab,
    CronTrial,
    CronWatch,
    ImageRenderer,
    Publisher,
    SecretStore,
    TextWriter,
)
from influencer.services.content import ContentServices
from influencer.services.painters import model_painter
from influencer.services.secret_stores import secret_stores
from influencer.services.writers import model_writer
from influencer.settings import X_API_URL
from influencer.usecases.press import Press

if TYPE_CHECKING:
    from influencer.adapters.secrets.sources import KeySources


class Services(ContentServices):
    """Everything the commands need. Tests replace parts by assigning to them."""

    @cached_property
    def machine(self) -> str:
        """The name of this machine, or what ``INFLUENCER_MACHINE_ID`` says."""
        from influencer.adapters.machine import machine_id

        return self.keys.setting("INFLUENCER_MACHINE_ID") or machine_id()

    @cached_property
    def crontab(self) -> Crontab:
        """This user's crontab."""
        from influencer.adapters.crontab import UserCrontab

        return UserCrontab(self.paths.data)

    @cached_property
    def cron(self) -> CronWatch:
        """Whether cron is at work."""
        from influencer.adapters.cron_daemon import CronWatch as SystemCron

        return SystemCron()

    @cached_property
    def stores(self) -> Mapping[str, Callable[[str], SecretStore]]:
        """Builds the stores of secrets, each by its name, from its locator."""
        return secret_stores(self.paths)

    @cached_property
    def cron_trial(self) -> CronTrial:
        """Looks for credentials as a cron job would."""
        from influencer.adapters.cron_trial import BareTrial

        return BareTrial()

    @cached_property
    def keys(self) -> "KeySources":
        """Whose credentials come from where."""
        from influencer.adapters.secrets.sources import KeySources

        return KeySources(
            self.paths.dotenv, accounts=self.store.accounts.all, stores=lambda: self.stores
        )

    def writer_for(self, account: Account, preferences: Preferences) -> TextWriter:
        """The writer that the account has chosen."""
        if preferences.writer != "model":
            return self.offline_writer
        return model_writer(
            account,
            preferences,
            keys=self.keys,
            spending=self.store.spending,
            clock=self.clock,
        )

    def renderer_for(self, account: Account, preferences: Preferences) -> ImageRenderer:
        """One with a painter where the account has a model paint."""
        if not preferences.has_background:
            return self.renderer
        painter = model_painter(
            account,
            preferences,
            keys=self.keys,
            spending=self.store.spending,
            clock=self.clock,
        )
        return self.renderer_with(painter)

    @cached_property
    def publisher_for(self) -> Callable[[Account], Publisher]:
        """Builds the publisher of an account. Dry runs never ask for it."""
        return lambda account: self.publisher_with(self.keys.of(account))

    def publisher_with(self, credentials: Credentials) -> Publisher:
        """The publisher that signs with these credentials."""
        from influencer.adapters.x.publisher import XPublisher

        self.secrets_of_environment  # noqa: B018 - X's words, too, are masked of all of them
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
            sent_before=lambda account: read_mark(self.paths.lock, account.id),
            note_sent=lambda account, number: write_mark(self.paths.lock, account.id, number),
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

    def lock(self) -> AbstractContextManager[bool]:
        """One run that publishes at a time; False where another one is at work."""
        from influencer.adapters.lock import exclusive

        make_private(self.paths.data)
        return exclusive(self.paths.lock)
