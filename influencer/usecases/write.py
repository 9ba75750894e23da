"""Write one post: choose a fact, write about it, hold it to the gates, add hashtags, draw."""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from influencer.domain.facts import Fact, Topic
from influencer.domain.gates import Standards, review
from influencer.domain.hashtags import solve
from influencer.domain.models import Account, Draft, Picture, Prepared, Problem, Slot, compose
from influencer.domain.preferences import AccountSettings
from influencer.domain.rotation import rank
from influencer.domain.schedule import find_zone
from influencer.domain.text import MAX_WEIGHTED_LENGTH, weighted_length
from influencer.errors import ContentError, PictureError, UsageError
from influencer.ports import ImageRenderer, TextWriter, UsageLog

_log = logging.getLogger(__name__)

MEMORY = timedelta(days=365)
"""How far back a post must not be like an earlier one."""

RECENT_OPENINGS = 50
"""No post begins like one of so many before."""

RECENT_POSTS = 15
"""Hashtags and pictures are varied from those of so many posts before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What posts are made from.

    Attributes:
        facts: the whole ledger.
        topics: as the account sees them.
        area_hashtags: shared by the topics of a category.
        general_hashtags: fit every post.
    """

    facts: Sequence[Fact]
    topics: Sequence[Topic]
    area_hashtags: Mapping[str, Sequence[str]]
    general_hashtags: Sequence[str]

    def about(self, slug: str) -> "Material":
        """The same, for posts about one topic.

        Raises:
            UsageError: there is no such topic, or it is disabled.
        """
        chosen = [topic for topic in self.topics if topic.slug == slug]
        if not chosen:
            raise UsageError(f"there is no topic {slug!r}; influencer topics lists them")
        if not chosen[0].is_enabled:
            raise UsageError(
                f"the topic {slug!r} is disabled; influencer topics enable {slug} turns it on"
            )
        return replace(self, topics=chosen)

    def banks(self, fact: Fact) -> list[Sequence[str]]:
        """Hashtags for a fact, the most fitting bank first."""
        topic = next(topic for topic in self.topics if topic.slug == fact.topic)
        area = self.area_hashtags.get(fact.area, ())
        return [fact.tags, topic.hashtags, area, self.general_hashtags]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything that writing a post for one account takes."""

    account: Account
    settings: AccountSettings
    material: Material
    usage: UsageLog
    writer: TextWriter
    renderer: ImageRenderer


def about(desk: Desk, slug: str) -> Desk:
    """The same desk, for posts about one topic only.

    Raises:
        UsageError: there is no such topic, or it is disabled.
    """
    return replace(desk, material=desk.material.about(slug))


def write_post(desk: Desk, *, slot: Slot | None, due_at: datetime, seed: int) -> Prepared:
    """A finished post for a slot, or for that moment where there is no slot.

    Raises:
        ContentError: no fact is left whose text passes the gates and that can be drawn.
    """
    refusals: list[str] = []
    for draft in _fit_drafts(desk, due_at, seed, refusals.append):
        try:
            picture = _draw(desk, draft.fact, due_at, seed)
        except PictureError as error:
            refusals.append(str(error))
            continue
        _log.info("wrote about %s, drew %s in %s", draft.fact.id, picture.template, picture.theme)
        return Prepared(draft=draft, picture=picture, slot=slot, due_at=due_at)
    raise _nothing_left(refusals)


def _fit_drafts(
    desk: Desk, at: datetime, seed: int, refuse: Callable[[str], None]
) -> Iterator[Draft]:
    """Drafts that pass the gates, best fact first, at most one a fact."""
    day = at.astimezone(find_zone(desk.settings.schedule.zone)).date()
    usage = desk.usage.usage(desk.account, at=at)
    facts = rank(desk.material.facts, desk.material.topics, usage, at=at, day=day, seed=seed)
    for fact in facts:
        for draft in desk.writer.write(fact, seed=seed):
            finished, problems = _finish(desk, draft, at, seed)
            if not problems:
                yield finished
                break
            _log.info("%s is refused: %s", fact.id, problems[0].reason)
            refuse(f"{fact.id}: {problems[0].reason}")


def _finish(desk: Desk, draft: Draft, at: datetime, seed: int) -> tuple[Draft, list[Problem]]:
    """The draft with its hashtags, and what the gates say to it."""
    preferences = desk.settings.preferences
    count = preferences.hashtags
    room = MAX_WEIGHTED_LENGTH - weighted_length(compose(draft.prose, ("",))) + len("#")
    try:
        tags = solve(
            desk.material.banks(draft.fact),
            count=count,
            room=room,
            recent=desk.usage.hashtags(desk.account, limit=RECENT_POSTS),
            seed=seed,
        )
    except ContentError as error:
        return draft, [Problem(gate="hashtags", reason=str(error))]
    finished = replace(draft, hashtags=tags)
    return finished, review(finished, standards(desk, draft.prose, at=at))


def standards(desk: Desk, prose: str, *, at: datetime, besides: int = 0) -> Standards:
    """What the account's gates hold such a text against.

    Args:
        desk: of the account.
        prose: to look for what is like it.
        at: when it is due.
        besides: the post that has it already; 0 for none.
    """
    preferences = desk.settings.preferences
    return Standards(
        hashtag_count=preferences.hashtags,
        may_link=preferences.allow_links,
        earlier=desk.usage.alike(desk.account, prose, since=at - MEMORY, besides=besides),
        latest=desk.usage.latest(desk.account, before=at, limit=RECENT_OPENINGS, besides=besides),
    )


def _draw(desk: Desk, fact: Fact, at: datetime, seed: int) -> Picture:
    return desk.renderer.render(
        fact,
        handle=desk.account.handle,
        seed=seed,
        history=desk.usage.pictures(desk.account, before=at, limit=RECENT_POSTS),
    )


def _nothing_left(refusals: Sequence[str]) -> ContentError:
    if not refusals:
        return ContentError(
            "no fact is left to post about: all topics are disabled or hold no current fact;"
            " see influencer topics"
        )
    return ContentError(
        f"no new post can be written from {len(refusals)} tries (the last: {refusals[-1]});"
        " enable more topics, or add facts of your own"
    )
