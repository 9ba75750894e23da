"""Contact sheets: templates down, themes across, each picture one that the gate lets pass."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import islice, product
from pathlib import Path
from random import Random
from typing import TypeVar

from PIL import Image

from influencer.adapters.images.choice import Attempt, suitable_compositions
from influencer.adapters.images.contact_sheet import Sheet
from influencer.adapters.images.drawer import Drawer
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.room import Format
from influencer.adapters.images.templates import DIAGRAMS, TEMPLATES, suited
from influencer.domain.facts import Fact
from influencer.errors import PictureError, UsageError

Item = TypeVar("Item")

_TRIES = 8
"""Facts and compositions in which a template is tried in one theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gallery:
    """What a sheet is made from.

    Attributes:
        facts: to show the templates with; each template gets some that suit it.
        themes: names, for the columns.
        shape: of the pictures.
    """

    drawer: Drawer
    facts: Sequence[Fact]
    themes: Sequence[str]
    shape: Format
    seed: int = 1

    def rows(self, wanted: Sequence[str]) -> list[str]:
        """The templates that are asked for, by name or by area, in any case; all for none.

        Raises:
            UsageError: one of the names is of no template and no area.
        """
        wanted = [name.strip().casefold() for name in wanted]
        known = [name for name in TEMPLATES if suitable_compositions(name, self.shape)]
        if unknown := [name for name in wanted if name not in {*TEMPLATES, *TEMPLATES.values()}]:
            meant = get_close_matches(unknown[0], [*TEMPLATES, *TEMPLATES.values()], n=1)
            areas = ", ".join(dict.fromkeys(TEMPLATES.values()))
            hint = f"did you mean {meant[0]}?" if meant else f"areas are {areas}"
            raise UsageError(f"there is no template {unknown[0]!r}; {hint}")
        return [name for name in known if not wanted or {name, TEMPLATES[name]} & {*wanted}]

    def sheet(self, file: Path, templates: Sequence[str], *, width: int | None) -> Sheet:
        """An empty one, with pictures of that width in pixels, or of the usual one.

        Raises:
            UsageError: its format does not exist, or the sheet would be too large.
        """
        return Sheet(file, templates, self.themes, shape=self.shape, width=width)

    def draw(self, sheet: Sheet, templates: Sequence[str]) -> Iterator[str]:
        """Put each picture on the sheet; yields what could not be drawn, or nothing, for each.

        A template that draws one fact alone shows that one in all themes.
        """
        facts = self._suited()
        for row, template in enumerate(templates):
            for column, theme in enumerate(self.themes):
                picture = self._picture(template, theme, facts[template], row + column)
                if picture:
                    sheet.place(row, column, picture)
                yield "" if picture else f"{template} in {theme}"

    def _suited(self) -> Mapping[str, list[Fact]]:
        """Facts for each template; for cards, which nearly all facts suit, in random order."""
        random = Random(self.seed)  # noqa: S311 - which facts are shown is no secret
        return {
            name: facts if name in DIAGRAMS else random.sample(facts, len(facts))
            for name, facts in suited(self.facts).items()
        }

    def _picture(
        self, template: str, theme: str, facts: Sequence[Fact], place: int
    ) -> Image.Image | None:
        compositions = _from(suitable_compositions(template, self.shape), place)
        for fact, composition in islice(product(_from(facts, place), compositions), _TRIES):
            attempt = Attempt(template, theme, composition, self.shape)
            try:
                found = self.drawer.draw(attempt, fact, handle="influencer", seed=self.seed)
            except PictureError:
                continue
            if not inspect(found):
                return found.image
        return None


def _from(items: Sequence[Item], place: int) -> list[Item]:
    """The items, another one first for each place."""
    start = place % len(items) if items else 0
    return [*items[start:], *items[:start]]
