"""What writing posts takes, each part built when it is first asked for."""

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from influencer.domain.facts import Fact, Topic
from influencer.domain.models import Account
from influencer.domain.preferences import AccountSettings, Preferences
from influencer.domain.schedule import FIRST_ZONE, Schedule
from influencer.domain.theme_choice import check_themes, name_of_theme, trouble_with_themes
from influencer.domain.usage import Usage
from influencer.ports import BackgroundPainter, Clock, ImageRenderer, TextWriter
from influencer.services.discretion import Discretion
from influencer.usecases.desk import Desk, Material
from influencer.usecases.runway import Runway, runway
from influencer.usecases.survey import TopicView, survey

if TYPE_CHECKING:
    from influencer.adapters.images.gallery import Gallery
    from influencer.adapters.images.renderer import PillowRenderer
    from influencer.adapters.images.theme import Theme
    from influencer.adapters.images.theme_files import ThemeFolder
    from influencer.adapters.ledger import FactFile, TopicBank
    from influencer.adapters.store import Store
    from influencer.adapters.terminal.screen import Screen


class ContentServices(Discretion):
    """Store, ledger, writer, pictures."""

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
        from influencer.adapters.ledger import read_fact_folder

        read = read_fact_folder(
            self.paths.facts, self._categories, self.builtin_facts, today=self._today
        )
        if not any(fact.pictures for fact in read.facts):
            return read
        from influencer.adapters.images.own_pictures import with_known_pictures

        return with_known_pictures(read)

    @cached_property
    def builtin_facts(self) -> list[Fact]:
        from influencer.adapters.ledger import read_builtin_facts

        return read_builtin_facts(self._categories, self.paths.ledger_copy)

    def check_builtin_facts(self) -> "FactFile":
        """The same, held to the rules."""
        from influencer.adapters.ledger import check_builtin_facts

        return check_builtin_facts(self._categories, today=self._today)

    @property
    def _today(self) -> date:
        """The latest date anywhere on Earth."""
        return (self.clock.now() + FIRST_ZONE).date()

    @cached_property
    def _categories(self) -> dict[str, str]:
        """Area of each topic; those that ship are there even if the user removed them."""
        self.store.topics.sync(self.topic_bank.topics)
        builtin = {topic.slug: topic.category for topic in self.topic_bank.topics}
        return builtin | {topic.slug: topic.category for topic in self.store.topics.all()}

    @property
    def facts(self) -> list[Fact]:
        """The whole ledger."""
        return [*self.builtin_facts, *self.user_facts.facts]

    def topics(self, settings: AccountSettings | None) -> list[Topic]:
        """The topics, as the account sees them where there is one."""
        self.store.topics.sync(self.topic_bank.topics)
        return self.store.topics.all(settings.topics if settings else None)

    def survey(self, account: Account | None) -> list[TopicView]:
        """Every topic as it stands, before ``init`` too."""
        settings, usage, per_day, now = self._standing(account)
        return survey(self.topics(settings), self.facts, usage, per_day=per_day, at=now)

    def runway(self, account: Account | None) -> Runway:
        """How long the account's texts last."""
        settings, usage, per_day, now = self._standing(account)
        return runway(self.facts, self.topics(settings), usage, per_day=per_day, at=now)

    def _standing(
        self, account: Account | None
    ) -> tuple[AccountSettings | None, Usage, float, datetime]:
        now = self.clock.now()
        if account is None:
            return None, Usage(), Schedule(since=now).per_day, now
        settings = self.store.accounts.settings(account)
        usage = self.store.usage.usage(account, at=now)
        return settings, usage, settings.schedule.per_day, now

    @cached_property
    def offline_writer(self) -> TextWriter:
        from influencer.adapters.writers.offline import OfflineWriter

        return OfflineWriter()

    def writer_for(self, account: Account, preferences: Preferences) -> TextWriter:
        """The writer that the account has chosen."""
        del account, preferences
        return self.offline_writer

    @cached_property
    def user_themes(self) -> "ThemeFolder":
        """The user's own themes, and what is wrong with their files."""
        from influencer.adapters.images.theme_files import read_theme_folder

        return read_theme_folder(self.paths.themes)

    @property
    def themes(self) -> Mapping[str, "Theme"]:
        """Every look that there is, by name."""
        from influencer.adapters.images.themes import THEMES

        return {**THEMES, **self.user_themes.themes}

    def check_themes(self, names: Iterable[str]) -> None:
        """Raises ``UsageError`` where one of them cannot be used, and says why."""
        check_themes(names, list(self.themes), self.user_themes.broken)

    @cached_property
    def renderer(self) -> ImageRenderer:
        return self.renderer_with(None)

    def renderer_with(self, painter: BackgroundPainter | None) -> "PillowRenderer":
        """The renderer, with a painter of backgrounds where there is one."""
        from influencer.adapters.images.renderer import PillowRenderer

        cache = self.store.database.path.parent / "matplotlib"
        return PillowRenderer(themes=self.themes, cache=cache, painter=painter)

    def renderer_for(self, account: Account, preferences: Preferences) -> ImageRenderer:
        """The renderer as the account has it."""
        del account, preferences
        return self.renderer

    def problems_met(self) -> list[str]:
        """What is wrong with the user's own files, as far as they have been read."""
        built = vars(self)
        read = [built[name] for name in ("user_facts", "user_themes") if name in built]
        problems = [problem for files in read for problem in files.problems]
        return [*problems, *sorted(self._absent_themes)]

    @cached_property
    def _absent_themes(self) -> set[str]:
        """A line for each account of a desk whose settings name themes that are not there."""
        return set()

    @cached_property
    def screen(self) -> "Screen":
        """The terminal, for pictures."""
        from influencer.adapters.terminal.screen import Screen

        return Screen(os.environ)

    def gallery(self, *, canvas: str, themes: Sequence[str], seed: int) -> "Gallery":
        """What a contact sheet takes; all themes unless some are named.

        Raises:
            UsageError: there is no theme of that name.
        """
        from influencer.adapters.images.gallery import Gallery
        from influencer.adapters.images.room import FORMATS

        named = [name_of_theme(name) for name in themes]
        self.check_themes(named)
        chosen = list(dict.fromkeys(named or self.themes))
        return Gallery(
            drawer=self.renderer_with(None),
            facts=self.facts,
            themes=chosen,
            shape=FORMATS[canvas],
            seed=seed,
        )

    def desk(self, account: Account, *, is_offline: bool = False) -> Desk:
        """What writing for the account takes.

        Args:
            account: whose posts they are.
            is_offline: the offline writer writes and nobody paints, whatever the account has
                chosen.
        """
        settings = self.store.accounts.settings(account)
        material = Material(
            facts=self.facts,
            topics=self.topics(settings),
            area_hashtags=self.topic_bank.area_hashtags,
            general_hashtags=self.topic_bank.general_hashtags,
        )
        preferences = settings.preferences
        if trouble := trouble_with_themes(preferences.wishes.themes, self.themes):
            self._absent_themes.add(trouble)
        writer = self.offline_writer if is_offline else self.writer_for(account, preferences)
        renderer = self.renderer if is_offline else self.renderer_for(account, preferences)
        return Desk(
            account=account,
            settings=settings,
            material=material,
            usage=self.store.usage,
            writer=writer,
            substitute=self.offline_writer,
            renderer=renderer,
        )
