"""Measuring text, and breaking it into lines. Lengths are in pixels of the final picture."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from influencer.adapters.images.fonts import SCALE, Layout, load_font
from influencer.errors import PictureError

SMALLEST = 34
"""Smallest size of type: 8.5 px on a phone that shows the picture 400 px wide."""

TABULAR_BELOW = 64
"""Sizes below which figures share one width, as in tables; larger ones look gappy that way."""


class TextDoesNotFitError(PictureError):
    """A text is too long for its place. It is never cut."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that fit their place, at the size of type at which they do.

    Attributes:
        capital: height of a capital letter, in pixels.
        pitch: distance between two baselines, in pixels.
    """

    lines: tuple[str, ...]
    font: str
    size: float
    capital: float
    pitch: float

    @property
    def height(self) -> float:
        """From the top of the first line's capitals to the last baseline."""
        return self.capital + self.pitch * (len(self.lines) - 1)


@dataclass(frozen=True, slots=True)
class Typesetter:
    """Measures and breaks text under one layout engine."""

    layout: Layout

    def features_for(self, text: str, size: float) -> list[str] | None:
        """Tabular figures for small numbers; the basic engine knows no features."""
        if self.layout is Layout.BASIC or size >= TABULAR_BELOW:
            return None
        return None if any(map(str.isalpha, text)) else ["tnum"]

    def width(self, text: str, font: str, size: float, tracking: float = 0) -> float:
        """Advance width; tracking is added between letters."""
        face = load_font(font, size, self.layout)
        if tracking:
            advance = sum(face.getlength(letter) for letter in text) / SCALE
            return advance + tracking * (len(text) - 1)
        return face.getlength(text, features=self.features_for(text, size)) / SCALE

    def extent(
        self, text: str, font: str, size: float, anchor: str = "ls"
    ) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of the ink, relative to the anchor."""
        face = load_font(font, size, self.layout)
        box = face.getbbox(text, anchor=anchor, features=self.features_for(text, size))
        left, top, right, bottom = (edge / SCALE for edge in box)
        return left, top, right, bottom

    def capital(self, font: str, size: float) -> float:
        """Height of a capital letter: what the eye takes for the height of a line."""
        return -self.extent("H", font, size)[1]

    def fit(
        self,
        text: str,
        font: str,
        room: tuple[float, float],
        sizes: Sequence[float],
        leading: float = 1.2,
    ) -> Paragraph:
        """The text at the largest of the sizes, given in falling order, at which it fits the room.

        Raises:
            TextDoesNotFitError: it fits at none of them.
        """
        width, height = room
        for size in sizes:
            lines = self._break(text, font, size, width)
            paragraph = Paragraph(lines, font, size, self.capital(font, size), size * leading)
            if paragraph.height <= height and self._all_fit(lines, font, size, width):
                return replace(paragraph, lines=self._even(lines, font, size, width))
        raise TextDoesNotFitError(f"no room for {text!r} in {width:.0f}x{height:.0f} px")

    def _even(
        self, lines: tuple[str, ...], font: str, size: float, width: float
    ) -> tuple[str, ...]:
        """As many lines, but of like length, so that no word is left alone."""
        text, count = " ".join(lines), len(lines)
        narrowest, widest = width * 0.4, width
        for _ in range(8 if count > 1 else 0):
            middle = (narrowest + widest) / 2
            trial = self._break(text, font, size, middle)
            if len(trial) == count and self._all_fit(trial, font, size, middle):
                lines, widest = trial, middle
            else:
                narrowest = middle
        return lines

    def _all_fit(self, lines: Sequence[str], font: str, size: float, width: float) -> bool:
        return all(self.width(line, font, size) <= width for line in lines)

    def _break(self, text: str, font: str, size: float, width: float) -> tuple[str, ...]:
        """As few lines as possible; a word wider than the room gets a line of its own."""
        lines: list[str] = []
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, font, size) <= width:
                lines[-1] = longer
            else:
                lines.append(word)
        return tuple(lines)
