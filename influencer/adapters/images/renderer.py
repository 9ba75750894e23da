"""Draws pictures with Pillow, and lets none out that the gate refuses."""

import io
import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from PIL import Image

from influencer.adapters.images import choice
from influencer.adapters.images.background import Backgrounds
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.effects import EFFECTS
from influencer.adapters.images.frame import footer
from influencer.adapters.images.gate import Candidate, inspect
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES
from influencer.adapters.images.type import Layout
from influencer.domain.facts import Fact
from influencer.domain.models import Picture
from influencer.errors import PictureError
from influencer.ports import BackgroundPainter, PictureHistory


class PillowRenderer:
    """Keeps the promise of ``ports.ImageRenderer``."""

    def __init__(
        self,
        *,
        cache: Path | None = None,
        layout: Layout | None = None,
        painter: BackgroundPainter | None = None,
    ) -> None:
        """Prepare to draw; nothing is loaded or written before the first picture.

        Args:
            cache: where matplotlib, once a chart is drawn, keeps its list of the system's fonts;
                its own folder in the home directory where none is given.
            layout: the engine for text; the best one there is unless given.
            painter: of backgrounds for cards, where the account wants any.
        """
        self._layout = layout
        self._backgrounds = Backgrounds(painter) if painter else None
        if cache is not None:
            os.environ.setdefault("MPLCONFIGDIR", str(cache))
        logging.getLogger("matplotlib").setLevel(logging.ERROR)

    def render(
        self, fact: Fact, *, handle: str | None, seed: int, history: PictureHistory
    ) -> Picture:
        """The first picture, in the order of ``choice``, that the gate has nothing against."""
        refusals: list[str] = []
        for template, theme in _attempts(fact, seed, history):
            try:
                candidate = self.draw(template, theme, fact, handle=handle, seed=seed)
                reasons = [f"{found.gate}: {found.reason}" for found in inspect(candidate)]
            except PictureError as error:
                reasons = [str(error)]
            if not reasons:
                plain = Picture(
                    png=candidate.png,
                    alt_text=candidate.alt_text,
                    template=template,
                    theme=theme,
                )
                redraw = partial(self.draw, template, theme, fact, handle=handle, seed=seed)
                return self._on_background(plain, candidate, redraw)
            refusals.append(f"{template} in {theme}: {'; '.join(reasons)}")
        raise PictureError(f"No picture of fact {fact.id} passes the gate. {' | '.join(refusals)}")

    def _on_background(
        self, plain: Picture, card: Candidate, redraw: Callable[..., Candidate]
    ) -> Picture:
        if self._backgrounds is None:
            return plain
        palette = THEMES[plain.theme].palette
        return self._backgrounds.behind(plain, card, palette, lambda ground: redraw(ground=ground))

    def draw(
        self,
        template: str,
        theme: str,
        fact: Fact,
        *,
        handle: str | None,
        seed: int,
        ground: Image.Image | None = None,
    ) -> Candidate:
        """One template in one theme, whatever the gate may say about it.

        Args:
            template: by its name.
            theme: by its name.
            fact: that is shown.
            handle: of the account.
            seed: of the theme's effect.
            ground: a picture that lies under everything, in place of an effect.
        """
        canvas = Canvas(THEMES[theme], layout=self._layout)
        effect = _seeded(seed, fact.id, template, theme)
        if ground is None:
            EFFECTS[effect.choice(THEMES[theme].effects)](canvas, effect)
        else:
            canvas.cover(ground)
        drawing = load(template)(canvas, fact)
        footer(canvas, fact, handle, drawing.right)
        finished = canvas.finish()
        return Candidate(
            fact=fact,
            handle=handle,
            drawing=drawing,
            alt_text=alt_text(fact, drawing),
            png=encode(finished.image),
            image=finished.image,
            backdrop=finished.backdrop,
            boxes=finished.boxes,
        )


def alt_text(fact: Fact, drawing: Drawing) -> str:
    """The headline, then what is to be seen."""
    closed = fact.headline if fact.headline[-1] in ".?!" else f"{fact.headline}."
    return f"{closed} {drawing.alt_text}".replace("\u00a0", " ")


def encode(image: Image.Image) -> bytes:
    """PNG without a time or any other metadata, so that the same pixels are the same bytes."""
    buffer = io.BytesIO()
    image.save(buffer, "PNG", compress_level=6)
    return buffer.getvalue()


def _attempts(fact: Fact, seed: int, history: PictureHistory) -> Iterator[tuple[str, str]]:
    random = _seeded(seed, fact.id)
    for template in choice.templates(fact, random, history):
        for theme in choice.themes(random, history):
            yield template, theme


def _seeded(*parts: object) -> Random:
    """Reproducible choices of looks; nothing here is a secret."""
    return Random("|".join(map(str, parts)))  # noqa: S311
