"""A desk that writes and a press that publishes, put together from the fakes."""

import hashlib
from collections.abc import Sequence

from factories import make_fact, make_settings, make_topic

from fakes.publisher import FakePublisher
from fakes.writing import FakeRenderer, FakeUsage, FakeWriter
from influencer.adapters.store import Store
from influencer.domain.facts import Fact, Topic
from influencer.domain.models import Account
from influencer.domain.preferences import AccountSettings
from influencer.errors import InfluencerError
from influencer.ports import Clock, Publisher, UsageLog
from influencer.usecases.desk import Desk, Material
from influencer.usecases.press import Press

# fmt: off
GENERAL_HASHTAGS = (
    "BTC", "P2P", "OSS", "FOSS", "sats", "code", "dev", "plebs", "coding", "Bitcoiner",
    "OpenSource", "cypherpunk", "SelfCustody",
)
# fmt: on


def make_desk(
    account: Account,
    facts: Sequence[Fact],
    *,
    settings: AccountSettings | None = None,
    topics: Sequence[Topic] = (make_topic(),),
    usage: UsageLog | None = None,
    renderer: FakeRenderer | None = None,
) -> Desk:
    """A desk that writes the facts' own phrasings."""
    writer = FakeWriter()
    material = Material(
        facts=facts, topics=topics, area_hashtags={}, general_hashtags=GENERAL_HASHTAGS
    )
    return Desk(
        account=account,
        settings=settings or make_settings(),
        material=material,
        usage=usage or FakeUsage(),
        writer=writer,
        substitute=writer,
        renderer=renderer or FakeRenderer(),
    )


def make_ledger(count: int) -> list[Fact]:
    """Facts whose texts are as unlike as noise is to noise."""
    return [make_fact(id=f"fact-{n}", phrasings=(_noise(n),), figure=None) for n in range(count)]


def _noise(seed: int) -> str:
    letters = hashlib.shake_128(str(seed).encode()).digest(80)
    text = "".join(chr(ord("a") + letter % 26) for letter in letters)
    words = " ".join(text[start : start + 8] for start in range(0, len(text), 8))
    return f"{words.capitalize()}, or the like."


def make_press(
    store: Store,
    clock: Clock,
    publisher: Publisher,
    *,
    facts: Sequence[Fact] | None = None,
    renderer: FakeRenderer | None = None,
) -> Press:
    """A press on a real store, with one publisher for all accounts, whose clock is right."""
    if isinstance(publisher, FakePublisher):
        publisher.clock = clock
    ledger = make_ledger(40) if facts is None else facts

    def desk_for(account: Account) -> Desk:
        settings = store.accounts.settings(account)
        return make_desk(account, ledger, settings=settings, usage=store.usage, renderer=renderer)

    return Press(
        accounts=store.accounts,
        posts=store.posts,
        outbox=store.outbox,
        spending=store.spending,
        standings=store.standings,
        readings=store.readings,
        installation=store.installation,
        machine="this-machine",
        sent_before=lambda _account: 0,
        note_sent=lambda _account, _number: None,
        clock=clock,
        desk_for=desk_for,
        publisher_for=lambda _account: publisher,
        explain_bug=lambda error: InfluencerError(f"this is a bug: {type(error).__name__}"),
    )
