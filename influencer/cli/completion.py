"""What the shell offers after Tab. It makes no database, and says nothing where it cannot tell."""

from collections.abc import Iterable
from contextlib import suppress
from zoneinfo import available_timezones

import typer

from influencer.cli.context import session_of
from influencer.cli.init_wish import STORES
from influencer.domain.options import OPTIONS
from influencer.errors import InfluencerError


def complete_account(context: typer.Context) -> Iterable[str]:
    """The handles of the accounts."""
    services = session_of(context).services
    with suppress(InfluencerError):
        if services.paths.database.exists():
            return [account.handle for account in services.store.accounts.all() if account.handle]
    return []


def complete_topic(context: typer.Context) -> Iterable[str]:
    """The slugs of the topics; before there is a database, of those that it would have."""
    services = session_of(context).services
    with suppress(InfluencerError):
        if services.paths.database.exists():
            return [topic.slug for topic in services.store.topics.all()]
    return [topic.slug for topic in services.topic_bank.topics]


def complete_setting() -> Iterable[str]:
    """The names of the settings."""
    return list(OPTIONS)


def complete_zone() -> Iterable[str]:
    """The IANA names of the time zones."""
    return sorted(available_timezones())


def complete_store() -> Iterable[str]:
    """The stores of secrets."""
    return STORES
