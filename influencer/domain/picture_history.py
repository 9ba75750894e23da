"""Which pictures stand on either side of a post, so that its own may be another."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from influencer.domain.looks import WINDOW, Look


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureHistory:
    """The account's pictures around a post, the nearest first.

    Attributes:
        templates: of the posts before; so are ``themes`` and ``looks``.
        next_templates: of the posts that are written for later already; so are ``next_themes`` and
            ``next_looks``.
        of_fact: the templates that have ever drawn the fact for the account.
    """

    templates: Sequence[str] = ()
    themes: Sequence[str] = ()
    looks: Sequence[Look] = ()
    next_templates: Sequence[str] = ()
    next_themes: Sequence[str] = ()
    next_looks: Sequence[Look] = ()
    of_fact: AbstractSet[str] = frozenset()

    def templates_within(self, posts: int) -> Mapping[str, int]:
        """The templates of so many posts on either side, each with how many lie between."""
        return _nearest(self.templates[:posts], self.next_templates[:posts])

    def themes_within(self, posts: int) -> Mapping[str, int]:
        """The themes likewise."""
        return _nearest(self.themes[:posts], self.next_themes[:posts])

    @property
    def looks_around(self) -> Sequence[Look]:
        """Those of ``WINDOW`` posts on either side."""
        return [*self.looks[:WINDOW], *self.next_looks[:WINDOW]]


def _nearest(before: Sequence[str], after: Sequence[str]) -> dict[str, int]:
    places = [*enumerate(before), *enumerate(after)]
    return {name: place for place, name in sorted(places, reverse=True)}
