"""Posts in a row, written by the program itself, and whether their pictures are varied enough."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from influencer.adapters.images.choice import TEMPLATE_REST, THEME_REST
from influencer.domain.looks import WINDOW
from influencer.domain.models import Picture
from influencer.domain.schedule import Schedule
from influencer.paths import Paths
from influencer.services import Services
from influencer.usecases.write import write_post

START = datetime(2026, 12, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Shown:
    """A post's fact and picture."""

    fact: str
    headline: str
    picture: Picture


def posts_in_a_row(count: int, *, seed: int, canvas: str = "landscape") -> Iterator[Shown]:
    """So many, each stored before the next is begun, in a home that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="influencer-pictures-") as folder:
        services = Services(Paths(Path(folder), Path(folder)))
        with closing(services.store.database):
            account = services.store.accounts.create("row", Schedule(since=START), now=START)
            desk = services.desk(account, is_offline=True)
            preferences = replace(desk.settings.preferences, canvas=canvas)
            desk = replace(desk, settings=replace(desk.settings, preferences=preferences))
            for slot in islice(desk.settings.schedule.slots(START), count):
                own_seed = seed + int(slot.due_at.timestamp())
                prepared = write_post(desk, slot=slot, due_at=slot.due_at, seed=own_seed)
                services.store.posts.prepare(account, prepared, now=slot.due_at)
                fact = prepared.draft.fact
                yield Shown(fact.id, fact.headline, prepared.picture)


def repetitions(posts: Sequence[Shown]) -> Iterator[str]:
    """Everything that breaks the rule of variety; see docs/pictures.md."""
    seen: dict[tuple[str, str], int] = {}
    for place, post in enumerate(posts):
        picture = post.picture
        latest = [one.picture for one in posts[max(0, place - WINDOW) : place]][::-1]
        if picture.template in {one.template for one in latest[:TEMPLATE_REST]}:
            yield f"post {place}: {picture.template} came within {TEMPLATE_REST} posts"
        if picture.theme in {one.theme for one in latest[:THEME_REST]}:
            yield f"post {place}: {picture.theme} came within {THEME_REST} posts"
        for ago, one in enumerate(latest, start=1):
            if picture.look.is_like(one.look):
                bits = picture.look.distance(one.look)
                yield f"post {place}: {bits} bits from the picture {ago} posts before"
        if (picture.template, post.headline) in seen:
            yield f"post {place}: {picture.template} showed {post.headline!r} before"
        seen[picture.template, post.headline] = place
