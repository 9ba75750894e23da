"""Shapes that a template draws, as data."""

from typing import Any

from drawings import shipped_facts

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Path
from influencer.adapters.images.templates import load
from influencer.adapters.images.themes import THEMES

ACCENT = THEMES["light"].palette.accent


class Shapes(Canvas):
    """Keeps the boxes and circles of each fill, and the lines of each colour."""

    def __init__(self) -> None:
        super().__init__(THEMES["light"])
        self.boxes: dict[Any, list[tuple[float, float, float, float]]] = {}
        self.circles: dict[Any, list[tuple[float, float]]] = {}
        self.lines: dict[Any, list[Path]] = {}

    def rectangle(self, box: tuple[float, float, float, float], **style: Any) -> None:
        self.boxes.setdefault(style.get("fill"), []).append(box)

    def circle(self, centre: tuple[float, float], radius: float, **style: Any) -> None:
        assert radius > 0
        self.circles.setdefault(style.get("fill"), []).append(centre)

    def line(self, points: Path, colour: Any, width: float = 3) -> None:
        assert width > 0
        self.lines.setdefault(colour, []).append(points)


def shapes(template: str, fact: str) -> Shapes:
    canvas = Shapes()
    load(template)(canvas, shipped_facts()[fact])
    return canvas
