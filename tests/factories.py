"""Values for tests, each fit as it stands; name only what a test is about.

``make_fact(id="halving", review_by=NOW.date())`` changes two things and leaves the rest sound.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from influencer.domain.facts import Fact, Figure, Source, Topic
from influencer.domain.looks import Look
from influencer.domain.models import (
    Account,
    Attempt,
    Draft,
    Picture,
    Post,
    PostStatus,
    Prepared,
    Slot,
)
from influencer.domain.preferences import AccountSettings, Preferences
from influencer.domain.publishing import Answer, Outcome
from influencer.domain.schedule import Schedule
from influencer.domain.timeline import Reading, SeenPost

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
"""A Sunday morning; no test asks the system for the time."""

# fmt: off
TAGS = (
    "Bitcoin", "BTC", "sats", "P2P", "FOSS", "node", "PoW", "block", "halving", "supply",
    "subsidy", "UTXO", "mining", "SoundMoney", "HardCap",
)
# fmt: on
"""Fifteen hashtags that go together."""

PNG = b"\x89PNG\r\n\x1a\n" + bytes(40) + b"\0\0\0\0IEND\xaeB`\x82"
"""Begins and ends like a picture; whoever opens it finds none."""


def make_source(**changes: Any) -> Source:
    source = Source(
        name="Bitcoin Core validation",
        section="GetBlockSubsidy",
        url="https://github.com/bitcoin/bitcoin/blob/master/src/validation.cpp",
        evidence=("CAmount nSubsidy = 50 * COIN", "nSubsidyHalvingInterval = 210000"),
    )
    return replace(source, **changes)


def make_fact(**changes: Any) -> Fact:
    fact = Fact(
        id="halving-interval",
        area="bitcoin",
        topic="bitcoin-issuance",
        headline="The block subsidy halves every 210,000 blocks",
        phrasings=(
            "Every 210,000 blocks the reward for a block is cut in half; it began at 50 bitcoin.",
            "What sets the date of a halving? No calendar does: nodes count blocks, up to 210,000.",
        ),
        tags=("halving", "BlockSubsidy", "Bitcoin"),
        source=make_source(),
        figure=Figure(value="210000", caption="blocks from one halving to the next"),
    )
    return replace(fact, **changes)


def make_facts(topic: Topic, count: int) -> list[Fact]:
    """Facts of one topic that differ in nothing but their ids: ``slug-0``, ``slug-1`` and so on."""
    return [
        make_fact(id=f"{topic.slug}-{number}", topic=topic.slug, area=topic.category)
        for number in range(count)
    ]


def fact_toml(fact_id: str = "zap-receipt") -> str:
    """A sound entry of a fact file, about the topic ``nostr-zaps``."""
    return f"""\
[[fact]]
id = "{fact_id}"
topic = "nostr-zaps"
headline = "A zap receipt is an event of kind 9735"
phrasings = ["The receipt of a zap, kind 9,735, is signed by the receiver's wallet server."]
tags = ["zaps", "NIP57"]
[fact.source]
name = "NIP-57"
url = "https://github.com/nostr-protocol/nips/blob/master/57.md"
evidence = ["kind 9735", "MUST be signed"]
"""


def make_topic(**changes: Any) -> Topic:
    topic = Topic(
        slug="bitcoin-issuance",
        name="Issuance and halvings",
        category="bitcoin",
        description="How new bitcoin come into being.",
        priority=5,
        hashtags=("supply", "subsidy", "SoundMoney"),
    )
    return replace(topic, **changes)


def make_schedule(**changes: Any) -> Schedule:
    return replace(Schedule(since=NOW - timedelta(days=7)), **changes)


def make_slot(due_at: datetime = NOW, **changes: Any) -> Slot:
    """A slot of a schedule in UTC."""
    return replace(Slot(name=f"{due_at:%Y-%m-%d/%H:%M}", due_at=due_at), **changes)


def make_settings(**changes: Any) -> AccountSettings:
    settings = AccountSettings(schedule=make_schedule(), topics={}, preferences=Preferences())
    return replace(settings, **changes)


def make_account(**changes: Any) -> Account:
    return replace(Account(id=1, handle="satsjournal", secret_store="environment"), **changes)


def make_draft(**changes: Any) -> Draft:
    """The first phrasing of the fact, with fifteen hashtags."""
    fact = changes.get("fact") or make_fact()
    draft = Draft(fact=fact, form="statement", prose=fact.phrasings[0], hashtags=TAGS)
    return replace(draft, **changes)


def make_picture(**changes: Any) -> Picture:
    picture = Picture(
        png=PNG,
        alt_text="The number 210,000, captioned: blocks from one halving to the next.",
        template="number_centre",
        theme="paper",
        look=Look(0xC3A5_0F0F_1234_5678, (247, 147, 26)),
    )
    return replace(picture, **changes)


def make_prepared(**changes: Any) -> Prepared:
    """A finished post for the slot at ``NOW``."""
    prepared = Prepared(draft=make_draft(), picture=make_picture(), slot=make_slot(), due_at=NOW)
    return replace(prepared, **changes)


def make_post(**changes: Any) -> Post:
    """A post that is ready and due at ``NOW``."""
    draft = make_draft()
    post = Post(
        id=1,
        account=make_account(),
        slot=make_slot(),
        due_at=NOW,
        status=PostStatus.READY,
        topic=draft.fact.topic,
        form=draft.form,
        text=draft.text,
        prose=draft.prose,
        hashtags=draft.hashtags,
        facts=(draft.fact.id,),
        generator=draft.generator,
    )
    return replace(post, **changes)


def make_attempt(**changes: Any) -> Attempt:
    """A first try that X accepted within a second."""
    attempt = Attempt(
        number=1,
        started_at=NOW,
        ended_at=NOW + timedelta(seconds=1),
        outcome=Outcome.ACCEPTED,
        http_status=201,
        detail="",
    )
    return replace(attempt, **changes)


def make_answer(outcome: Outcome = Outcome.ACCEPTED, **changes: Any) -> Answer:
    """An answer of the platform; it has a reference only if it was accepted."""
    reference = "1990000000000000001" if outcome is Outcome.ACCEPTED else ""
    return replace(Answer(outcome=outcome, reference=reference), **changes)


def make_seen(text: str = "gm", **changes: Any) -> SeenPost:
    """A post on the timeline, with a picture."""
    post = SeenPost(reference="1990000000000000001", text=text, posted_at=NOW, has_picture=True)
    return replace(post, **changes)


def make_reading(*posts: SeenPost, **changes: Any) -> Reading:
    """All of a timeline; name ``is_complete`` and ``answer`` for less than that."""
    answer = make_answer(reference="", http_status=200)
    return replace(Reading(posts=posts, is_complete=True, answer=answer), **changes)
