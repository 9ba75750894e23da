"""What the program needs from outside, as small promises. Adapters keep them, tests fake them."""

from influencer.ports.account import Installation, Readings, SpendingLog, Standings
from influencer.ports.outside import (
    BackgroundPainter,
    Clock,
    Crontab,
    CronWatch,
    Identity,
    ImageRenderer,
    Publisher,
    TextWriter,
)
from influencer.ports.posts import PostQuery, PostStore
from influencer.ports.secrets import CronTrial, SecretStore
from influencer.ports.store import (
    AccountStore,
    Outbox,
    UsageLog,
)

__all__ = [
    "AccountStore",
    "BackgroundPainter",
    "Clock",
    "CronTrial",
    "CronWatch",
    "Crontab",
    "Identity",
    "ImageRenderer",
    "Installation",
    "Outbox",
    "PostQuery",
    "PostStore",
    "Publisher",
    "Readings",
    "SecretStore",
    "SpendingLog",
    "Standings",
    "TextWriter",
    "UsageLog",
]
