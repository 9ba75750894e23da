"""A painter that is made when it is first asked: a picture that needs none pays for none."""

from collections.abc import Callable, Sequence
from functools import cached_property

from influencer.domain.facts import Fact
from influencer.ports import BackgroundPainter


class PainterOnDemand:
    """Keeps the promise of ``BackgroundPainter``, and lets through what making one raises."""

    def __init__(self, name: str, make: Callable[[], BackgroundPainter]) -> None:
        self.name = name
        self._make = make

    @cached_property
    def _painter(self) -> BackgroundPainter:
        return self._make()

    def paint(self, fact: Fact, colours: Sequence[str], *, is_portrait: bool) -> bytes:
        """As the painter does."""
        return self._painter.paint(fact, colours, is_portrait=is_portrait)
