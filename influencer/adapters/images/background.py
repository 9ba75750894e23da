"""Lays a painting behind a card that has passed the gate, if it passes with it as well."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PIL import Image

from influencer.adapters.images.colour import code
from influencer.adapters.images.gate import Candidate, inspect
from influencer.adapters.images.painted import STRENGTHS, decode, fade, soften
from influencer.adapters.images.templates import CARDS
from influencer.adapters.images.themes import Palette
from influencer.domain.models import Picture
from influencer.errors import ConfigurationError, PictureError, WriterError
from influencer.ports import BackgroundPainter

Redraw = Callable[[Image.Image], Candidate]
"""Draws the same card anew, on what is given."""

_CARDS = frozenset(name for names in CARDS.values() for name in names)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backgrounds:
    """One painter, who is asked about cards only: there is no texture under data."""

    painter: BackgroundPainter

    def behind(self, plain: Picture, card: Candidate, palette: Palette, redraw: Redraw) -> Picture:
        """The picture on a painting; the plain one, which says why, where that cannot be.

        Args:
            plain: the card as it is without.
            card: the same, with what is known about it.
            palette: of its theme.
            redraw: draws it anew.
        """
        if plain.template not in _CARDS:
            return plain
        try:
            png = self._png(card, palette, redraw)
        except (ConfigurationError, PictureError, WriterError) as error:
            remark = f"{self.painter.name}: {error}"
            _log.warning("no background for %s: %s", card.fact.id, remark)
            return replace(plain, remark=remark)
        return replace(plain, png=png, background=self.painter.name)

    def _png(self, card: Candidate, palette: Palette, redraw: Redraw) -> bytes:
        width, height = size = card.image.size
        colours = [code(colour) for colour in (palette.ground, palette.shade, palette.accent)]
        data = self.painter.paint(card.fact, colours, is_portrait=height > width)
        painting = soften(decode(data), size)
        reasons: list[str] = []
        for attempt in _attempts(painting, palette, redraw):
            found = inspect(attempt)
            if not found:
                return attempt.png
            reasons.append(found[0].reason)
        raise PictureError(f"the card cannot be read on its painting ({reasons[-1]})")


def _attempts(painting: Image.Image, palette: Palette, redraw: Redraw) -> Iterator[Candidate]:
    for strength in STRENGTHS:
        yield redraw(fade(painting, palette.ground, strength))
