"""What makes an entry of the ledger fit to be posted. docs/facts.md explains the rules."""

import re
from collections.abc import Iterator
from datetime import date

from influencer.domain.diagram_rules import problems_of_diagram
from influencer.domain.drawable import problems_of_showing, problems_of_slug
from influencer.domain.facts import STEPS, Fact, Source, Topic
from influencer.domain.gates import GATES, Standards
from influencer.domain.grounds import problems_of_grounds, stated
from influencer.domain.hashtags import hashtag_key, is_reach_bait
from influencer.domain.models import Draft
from influencer.domain.text import (
    find_cashtags,
    find_hashtags,
    find_links,
    find_mentions,
    is_valid_hashtag,
    weighted_length,
)

MOST_PROSE = 160
"""Weighted length; leaves 118 for a blank line and fifteen hashtags, which weigh 114 on average."""

MOST_HEADLINE = 60
MOST_CAPTION = 50
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_NO_BREAK_SPACE = re.compile("[\u00a0\u202f]")


def problems_of_fact(fact: Fact, today: date) -> Iterator[str]:
    """Every reason to refuse the fact.

    Args:
        fact: as read from its file.
        today: the latest date anywhere on Earth; what is to happen later has not happened.
    """
    if not _SLUG.fullmatch(fact.id):
        yield f"the id {fact.id!r} must be of small letters, digits and hyphens"
    yield from _texts(fact)
    yield from _source(fact.source)
    yield from _dates(fact, today)
    yield from _tags(fact.tags)
    yield from problems_of_grounds(fact)
    yield from problems_of_diagram(fact)
    yield from problems_of_showing(fact)


def problems_of_topic(topic: Topic) -> Iterator[str]:
    """Every reason to refuse the topic."""
    if not _SLUG.fullmatch(topic.slug):
        yield f"{topic.slug!r} is no slug; use small letters, digits and hyphens"
    yield from problems_of_slug(topic.slug)
    if not _SLUG.fullmatch(topic.category):
        yield f"{topic.category!r} is no category; use small letters, digits and hyphens"
    if not topic.name.strip():
        yield "the name is empty"
    if not topic.hashtags:
        yield "needs a hashtag bank, such as --hashtags zaps,sats,Nostr"
    yield from _tags(topic.hashtags)


def _texts(fact: Fact) -> Iterator[str]:
    if not fact.phrasings:
        yield "needs at least one phrasing"
    if len(fact.headline) > MOST_HEADLINE:
        yield f"the headline has {len(fact.headline)} characters, at most {MOST_HEADLINE}"
    if fact.figure and len(fact.figure.caption) > MOST_CAPTION:
        yield f"the figure's caption is longer than {MOST_CAPTION} characters"
    for text in stated(fact):
        if not _NO_BREAK_SPACE.sub(" ", text).isprintable():
            yield f"a line break or another invisible character stands in {text!r}"
    for prose in fact.phrasings:
        yield from _prose(prose)
        yield from _manners(fact, prose)
    yield from _steps(fact.steps)


_GATES_OF_WORDS = ("price", "advice", "hype")
"""Which judge a text by its words alone: what they refuse would never be posted."""


def _manners(fact: Fact, prose: str) -> Iterator[str]:
    draft = Draft(fact=fact, form="", prose=prose)
    for gate in _GATES_OF_WORDS:
        for reason in GATES[gate](draft, Standards(hashtag_count=0)):
            yield f"{reason}: {prose!r}"


def _steps(steps: tuple[str, ...]) -> Iterator[str]:
    if not steps:
        return
    if len(steps) != STEPS:
        yield f"has {len(steps)} steps, where there must be {STEPS}"
    yield from _prose("\n".join(f"{place}. {step}" for place, step in enumerate(steps, 1)))


def _source(source: Source) -> Iterator[str]:
    if not source.evidence:
        yield "needs at least one evidence anchor"
    if not source.url.startswith(("https://", "http://")):
        yield f"the source's url {source.url!r} must start with https:// or http://"


def _dates(fact: Fact, today: date) -> Iterator[str]:
    if fact.happened_on and fact.happened_on > today:
        yield f"the date {fact.happened_on} is in the future; for what is to come, use valid_from"
    first, last = fact.valid_from, fact.review_by
    if first and last and first > last:
        yield f"can never be posted: it is true from {first} on and to be read again by {last}"


_SCHEMES = ("https://", "http://")
"""A link that is written out is meant: whether it is paid for, the account's settings say."""


def _prose(prose: str) -> Iterator[str]:
    if (weight := weighted_length(prose)) > MOST_PROSE:
        yield f"weighs {weight} on X, at most {MOST_PROSE}: {prose!r}"
    if meant_as_none := [link for link in find_links(prose) if not link.startswith(_SCHEMES)]:
        yield f"X would make {meant_as_none[0]!r} a link in {prose!r}"
    if found := [*find_mentions(prose), *find_hashtags(prose), *find_cashtags(prose)]:
        yield f"{found[0]!r} may not stand in prose: {prose!r}"


def _tags(tags: tuple[str, ...]) -> Iterator[str]:
    known: dict[str, str] = {}
    for tag in tags:
        if not is_valid_hashtag(tag):
            yield f"#{tag} is no hashtag on X"
        if is_reach_bait(tag):
            yield f"#{tag} asks for reach and says nothing; posts do without"
        if twin := known.get(hashtag_key(tag)):
            yield f"#{tag} counts as the same hashtag as #{twin}"
        known[hashtag_key(tag)] = tag
