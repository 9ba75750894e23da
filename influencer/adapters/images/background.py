"""Lays a painting behind a card that has passed the gate, if it passes with it as well."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PIL import Image

from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.colour import code_of
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.glance import glance
from influencer.adapters.images.painted import STRENGTHS, decode, fade, soften
from influencer.adapters.images.room import Format
from influencer.adapters.images.templates.cards import TEMPLATES
from influencer.adapters.images.theme import Palette
from influencer.domain.facts import Fact
from influencer.domain.looks import Look, is_new
from influencer.domain.models import Picture
from influencer.errors import ConfigurationError, PictureError, WriterError
from influencer.ports import BackgroundPainter

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Card:
    """What a painting shall fit.

    Attributes:
        fact: that the card shows.
        palette: of its theme.
        shape: of the picture.
        looks: of the latest pictures, none of which it may be like.
    """

    fact: Fact
    palette: Palette
    shape: Format
    looks: Sequence[Look]


@dataclass(frozen=True, slots=True)
class Backgrounds:
    """One painter, who is asked about cards only: there is no texture under data."""

    painter: BackgroundPainter

    def behind(self, plain: Picture, card: Card, redraw: Callable[..., Candidate]) -> Picture:
        """The picture on a painting; the plain one, which says why, where that cannot be.

        Args:
            plain: the picture as it is without.
            card: what the painting shall fit.
            redraw: draws the picture anew on its ``ground``.
        """
        if plain.template not in TEMPLATES:
            return plain
        try:
            return self._painted(plain, card, redraw)
        except (ConfigurationError, PictureError, WriterError) as error:
            remark = f"{self.painter.name}: {error}"
            _log.warning("no background for %s: %s", card.fact.id, remark)
            return replace(plain, remark=remark)

    def _painted(self, plain: Picture, card: Card, redraw: Callable[..., Candidate]) -> Picture:
        palette, reason = card.palette, ""
        painting = self._painting(card)
        for strength in STRENGTHS:
            candidate = redraw(ground=fade(painting, palette.ground, strength))
            look = glance(candidate.image)
            reason = _objection(candidate, look, card)
            if not reason:
                name = self.painter.name
                return replace(plain, png=candidate.png, look=look, background=name)
        raise PictureError(f"its painting does not suit the card ({reason})")

    def _painting(self, card: Card) -> Image.Image:
        palette, shape = card.palette, card.shape
        colours = [code_of(colour) for colour in (palette.ground, palette.shade, palette.accent)]
        data = self.painter.paint(card.fact, colours, is_portrait=shape.height > shape.width)
        return soften(decode(data), (shape.width, shape.height))


def _objection(candidate: Candidate, look: Look, card: Card) -> str:
    if problems := inspect(candidate):
        return problems[0].reason
    return "" if is_new(look, card.looks) else "it looks like one of the latest pictures"
