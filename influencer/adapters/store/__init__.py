"""The SQLite store: one file, SQL as SQL, a class for each noun."""

from functools import cached_property
from pathlib import Path

from influencer.adapters.store.accounts import Accounts
from influencer.adapters.store.database import Database
from influencer.adapters.store.installation import Installation
from influencer.adapters.store.pictures import PictureFolder
from influencer.adapters.store.posts import Posts
from influencer.adapters.store.publishing import Outbox
from influencer.adapters.store.settling import Readings
from influencer.adapters.store.spending import Spending
from influencer.adapters.store.standings import Standings
from influencer.adapters.store.topics import Topics
from influencer.adapters.store.usage import UsageLog


class Store:
    """Everything that is kept, behind one connection."""

    def __init__(self, database: Path, images: Path) -> None:
        self.database = Database(database)
        self.pictures = PictureFolder(images)

    @cached_property
    def accounts(self) -> Accounts:
        return Accounts(self.database)

    @cached_property
    def topics(self) -> Topics:
        return Topics(self.database)

    @cached_property
    def posts(self) -> Posts:
        return Posts(self.database, self.pictures)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.database)

    @cached_property
    def readings(self) -> Readings:
        return Readings(self.database)

    @cached_property
    def spending(self) -> Spending:
        return Spending(self.database)

    @cached_property
    def standings(self) -> Standings:
        return Standings(self.database)

    @cached_property
    def installation(self) -> Installation:
        return Installation(self.database)

    @cached_property
    def usage(self) -> UsageLog:
        return UsageLog(self.database)
