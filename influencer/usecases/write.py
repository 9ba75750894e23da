"""Write one post: choose a fact, write about it, hold it to the gates, add hashtags, draw."""

import logging
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import islice

from influencer.domain.facts import Fact
from influencer.domain.models import OFFLINE, Draft, Picture, Prepared, Slot
from influencer.domain.rotation import rank
from influencer.domain.schedule import find_zone
from influencer.errors import ContentError, PictureError
from influencer.usecases.desk import RECENT_PICTURES, Desk
from influencer.usecases.drafting import Drafting

_log = logging.getLogger(__name__)


def write_post(desk: Desk, *, slot: Slot | None, due_at: datetime, seed: int) -> Prepared:
    """A finished post for a slot, or for that moment where there is no slot.

    Raises:
        ContentError: no fact is left whose text passes the gates and that can be drawn.
    """
    drafting = Drafting(desk=desk, at=due_at, seed=seed)
    for draft in _fit_drafts(drafting):
        try:
            picture = _draw(desk, draft.fact, due_at, seed)
        except PictureError as error:
            drafting.refusals.append(str(error))
            if draft.generator != OFFLINE:
                drafting.remark = f"{draft.generator}: {error}"
            continue
        _log.info("wrote about %s, drew %s in %s", draft.fact.id, picture.template, picture.theme)
        return Prepared(draft=draft, picture=picture, slot=slot, due_at=due_at)
    raise _nothing_left(drafting.refusals)


def _fit_drafts(drafting: Drafting) -> Iterator[Draft]:
    """Drafts that pass the gates, best fact first, at most one a fact."""
    desk, at = drafting.desk, drafting.at
    day = at.astimezone(find_zone(desk.settings.schedule.zone)).date()
    usage = desk.usage.usage(desk.account, at=at)
    material = desk.material
    facts = rank(material.facts, material.topics, usage, at=at, day=day, seed=drafting.seed)
    for fact in facts:
        yield from islice(drafting.about(fact), 1)


def _draw(desk: Desk, fact: Fact, at: datetime, seed: int) -> Picture:
    return desk.renderer.render(
        fact,
        handle=desk.account.handle,
        seed=seed,
        history=desk.usage.pictures(desk.account, fact.id, at=at, limit=RECENT_PICTURES),
        wishes=desk.settings.preferences.wishes,
    )


def _nothing_left(refusals: Sequence[str]) -> ContentError:
    if not refusals:
        return ContentError(
            "no fact is left to post about: all topics are disabled or hold no current fact;"
            " see influencer topics"
        )
    return ContentError(
        f"no new post can be written from {len(refusals)} tries (the last: {refusals[-1]});"
        " enable more topics, or mend or add facts of your own"
    )
