"""A writer that is made when it is first asked, so that what needs none pays for none."""

from collections.abc import Callable, Sequence
from functools import cached_property

from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.models import Draft
from influencer.ports import TextWriter


class WriterOnDemand:
    """Keeps the promise of ``TextWriter``, and lets through what making the writer raises."""

    def __init__(self, name: str, make: Callable[[], TextWriter]) -> None:
        self.name = name
        self._make = make

    @cached_property
    def _writer(self) -> TextWriter:
        return self._make()

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        """As the writer does."""
        return self._writer.write(fact, assignment)

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        """As the writer does."""
        return self._writer.rewrite(refused, reasons, assignment)
