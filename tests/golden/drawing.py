"""Which fact shows a template, in which look, and the picture of it."""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from importlib.metadata import version
from itertools import product
from pathlib import Path
from typing import Any

from drawings import shipped_facts
from PIL import Image, features

from influencer.adapters.images.candidate import Candidate
from influencer.adapters.images.choice import Attempt, suitable_compositions
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.fonts import Layout
from influencer.adapters.images.gate import inspect
from influencer.adapters.images.renderer import PillowRenderer
from influencer.adapters.images.room import FORMATS
from influencer.adapters.images.templates import suited
from influencer.adapters.images.themes import THEMES
from influencer.errors import PictureError

FOLDER = Path(__file__).parent / "pictures"
INDEX = Path(__file__).parent / "index.json"

PORTRAITS = 4
"""One picture of so many is a portrait, where its template can be one."""

MOST_FACTS = 20
"""Facts that are tried for a template."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """A picture to be kept. Backgrounds are left out: an effect would hide a small change."""

    template: str
    fact: str
    theme: str
    composition: str | None
    canvas: str

    @property
    def path(self) -> Path:
        return FOLDER / f"{self.template}.png"

    @property
    def kept(self) -> Image.Image:
        """As it was when it was last looked at."""
        with Image.open(self.path) as image:
            return image.convert("RGB")

    def draw(self, *, handle: str = "satsjournal", **tokens: Colour) -> Candidate:
        """As it is now, with other colours where some are given."""
        theme = THEMES[self.theme]
        plain = replace(theme, effects=("plain",), palette=replace(theme.palette, **tokens))
        renderer = PillowRenderer(themes={self.theme: plain}, layout=Layout.BASIC)
        look = Attempt(self.template, self.theme, self.composition, FORMATS[self.canvas])
        fact = shipped_facts()[self.fact]
        return renderer.draw(look, fact, handle=handle, seed=1)


def versions() -> dict[str, str]:
    """What decides about pixels besides our own code."""
    return {
        "Pillow": version("Pillow"),
        "FreeType": features.version("freetype2") or "",
        "matplotlib": version("matplotlib"),
    }


def kept() -> list[Golden]:
    """Those that are there."""
    return [Golden(**entry) for entry in _index()["pictures"]]


def kept_with() -> dict[str, str]:
    """The versions that they were drawn with."""
    found: dict[str, str] = _index()["versions"]
    return found


def choose() -> Iterator[Golden]:
    """One for each template: with the first fact that suits it, themes and formats in turn."""
    for place, (template, facts) in enumerate(suited(shipped_facts().values()).items()):
        looks = _looks(template, [fact.id for fact in facts], place)
        yield next(one for one in looks if _is_sound(one))


def keep(pictures: list[Golden]) -> None:
    """Write which they are."""
    entries = [asdict(one) for one in pictures]
    text = json.dumps({"versions": versions(), "pictures": entries}, indent=1)
    INDEX.write_text(text + "\n", "utf-8")


def _looks(template: str, facts: list[str], place: int) -> Iterator[Golden]:
    themes = list(THEMES)
    for canvas in ("portrait", "landscape") if place % PORTRAITS == 0 else ("landscape",):
        compositions = suitable_compositions(template, FORMATS[canvas])
        turned = [*compositions[place % 3 :], *compositions[: place % 3]]
        for number, (fact, composition) in enumerate(product(facts[:MOST_FACTS], turned)):
            yield Golden(
                template=template,
                fact=fact,
                theme=themes[(place + number) % len(themes)],
                composition=composition,
                canvas=canvas,
            )


def _is_sound(one: Golden) -> bool:
    try:
        return not inspect(one.draw())
    except PictureError:
        return False


def _index() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(INDEX.read_text("utf-8"))
    return found
