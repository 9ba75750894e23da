"""Chooses a fact's picture, and lets none out that the gate refuses."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from textwrap import shorten

from influencer.adapters.images.background import Backgrounds, Card
from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.choice import Attempt, attempts
from influencer.adapters.images.drawer import Drawer, seeded
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.glance import glance
from influencer.adapters.images.themes import THEMES, Theme
from influencer.domain.facts import Fact
from influencer.domain.looks import is_new
from influencer.domain.models import Picture
from influencer.domain.picture_history import PictureHistory
from influencer.domain.theme_choice import allowed_themes
from influencer.domain.wishes import Wishes
from influencer.errors import PictureError
from influencer.ports import BackgroundPainter

Draw = Callable[..., Candidate]
"""Draws an attempt of one fact; ``ground`` may lie under it."""

_log = logging.getLogger(__name__)

MOST_TRIES = 120
"""Looks that are tried for one post; a fact that none of them shows leaves it to another one."""

LONGEST_REASON = 160
"""Characters of a refusal that are told; the log has one for each template."""


class PillowRenderer(Drawer):
    """Keeps the promise of ``ports.ImageRenderer``."""

    def __init__(
        self,
        *,
        themes: Mapping[str, Theme] = THEMES,
        cache: Path | None = None,
        layout: Layout | None = None,
        painter: BackgroundPainter | None = None,
    ) -> None:
        """Prepare to draw; nothing is loaded or written before the first picture.

        Args:
            themes: by name, those that there are.
            cache: where matplotlib, once a chart is drawn, keeps its list of the system's fonts;
                its own folder in the home directory where none is given.
            layout: the engine for text; the best one there is unless given.
            painter: of backgrounds for cards, where the account wants any.
        """
        super().__init__(themes=themes, layout=layout)
        self._backgrounds = Backgrounds(painter) if painter else None
        if cache is not None:
            os.environ.setdefault("MPLCONFIGDIR", str(cache))
        logging.getLogger("matplotlib").setLevel(logging.ERROR)

    def render(
        self,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        history: PictureHistory,
        wishes: Wishes,
    ) -> Picture:
        """The first picture, in the order of ``choice``, that the gate has nothing against.

        One that looks like one near it comes out only where there is no other.
        """
        themes = allowed_themes(wishes.themes, list(self._themes))
        tries = attempts(fact, themes, seeded(seed, fact.id), history, wishes)
        refusals: list[str] = []
        draw = partial(self.draw, fact=fact, handle=handle, seed=seed)
        spare: tuple[Attempt, Picture] | None = None
        for attempt, picture in _passing(islice(tries, MOST_TRIES), draw, refusals):
            if is_new(picture.look, history.looks_around):
                return self._on_background(picture, attempt, fact, draw, history)
            spare = spare or (attempt, picture)
        if spare is None:
            raise PictureError(_nothing_passes(fact, refusals))
        return self._on_background(spare[1], spare[0], fact, draw, history)

    def _on_background(
        self,
        plain: Picture,
        attempt: Attempt,
        fact: Fact,
        draw: Draw,
        history: PictureHistory,
    ) -> Picture:
        if self._backgrounds is None:
            return plain
        card = Card(fact, self._themes[attempt.theme].palette, attempt.shape, history.looks_around)
        return self._backgrounds.behind(plain, card, partial(draw, attempt))


def _nothing_passes(fact: Fact, refusals: Sequence[str]) -> str:
    """The plainest of the refusals; the others are much the same, or of single looks."""
    of_templates = {refusal.split(" in ")[0]: refusal for refusal in reversed(refusals)}
    _log.warning("no picture of fact %s: %s", fact.id, " | ".join(of_templates.values()))
    told = shorten(min(refusals, key=len), LONGEST_REASON, placeholder=" …")
    tries = f"{len(refusals)} looks were tried"
    return f"fact {fact.id} cannot be drawn: {tries}, see the log; the plainest reason: {told}"


def _passing(
    tries: Iterable[Attempt], draw: Draw, refusals: list[str]
) -> Iterator[tuple[Attempt, Picture]]:
    """Pictures that pass the gate; why others do not is added to the refusals."""
    for attempt in tries:
        try:
            candidate = draw(attempt)
            reasons = [f"{found.gate}: {found.reason}" for found in inspect(candidate)]
        except PictureError as error:
            reasons = [str(error)]
        if reasons:
            refusals.append(f"{attempt.template} in {attempt.theme}: {'; '.join(reasons)}")
        else:
            yield attempt, _picture(candidate, attempt)


def _picture(candidate: Candidate, attempt: Attempt) -> Picture:
    return Picture(
        png=candidate.png,
        alt_text=candidate.alt_text,
        template=attempt.template,
        theme=attempt.theme,
        look=glance(candidate.image),
    )
