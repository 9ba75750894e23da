"""Where a picture is drawn: shapes at once, texts last, each with a box that the gate can read.

Texts wait until everything else is drawn. So nothing can cover them, and the picture without
them, the backdrop, holds the very pixels that each of them is read against.
"""

from collections.abc import Sequence
from typing import Unpack

from PIL import ImageDraw

from influencer.adapters.images.boxes import Box, Finished, words_in
from influencer.adapters.images.fonts import (
    SCALE,
    Layout,
    MissingGlyphError,
    best_layout,
    load_font,
)
from influencer.adapters.images.room import LANDSCAPE, Format, Room
from influencer.adapters.images.sketch import Point, Sketch
from influencer.adapters.images.styles import ACROSS, DOWN, BlockStyle, Style
from influencer.adapters.images.themes import Palette, Theme
from influencer.adapters.images.type import Paragraph, Typesetter
from influencer.domain.drawable import missing_glyphs

TITLE_TOP = 146
"""Where a room begins, below the line of the kicker."""

FOOTER = 132
"""Height of what lies below a room."""


class Canvas(Sketch):
    """A picture in the making, in the look of a theme.

    Attributes:
        room: what is left for the template, once kicker and title have their places.
    """

    def __init__(
        self, theme: Theme, *, shape: Format = LANDSCAPE, layout: Layout | None = None
    ) -> None:
        super().__init__(theme.palette.ground, shape)
        self.theme = theme
        self.room = Room(
            left=shape.margin,
            top=TITLE_TOP,
            right=shape.width - shape.margin,
            bottom=shape.height - FOOTER,
        )
        self.type = Typesetter(best_layout() if layout is None else layout)
        self._boxes: list[Box] = []

    @property
    def palette(self) -> Palette:
        return self.theme.palette

    def text(self, point: Point, text: str, size: float, **style: Unpack[Style]) -> Box:
        """Add one line of text.

        Raises:
            MissingGlyphError: it has a character that the fonts lack.
        """
        if missing := missing_glyphs(text):
            raise MissingGlyphError(f"no font of the package draws {missing}, of {text!r}")
        font = style.get("font", self.theme.body)
        anchor, tracking = style.get("anchor", "ls"), style.get("tracking", 0)
        advance = self.type.width(text, font, size, tracking)
        across = point[0] - ACROSS[anchor[0]] * advance
        down = point[1] + (1 - DOWN[anchor[1]]) * self.type.capital(font, size)
        left, top, right, bottom = self.type.extent(text, font, size)
        box = Box(
            text=text,
            left=across + left,
            top=down + top,
            right=across + (advance if tracking else right),
            bottom=down + bottom,
            start=(across, down),
            size=size,
            font=font,
            colour=style.get("colour", self.palette.ink),
            tracking=tracking,
            role=style.get("role", "label"),
        )
        self._boxes.append(box)
        return box

    def paragraph(
        self,
        point: Point,
        text: str,
        room: tuple[float, float],
        sizes: Sequence[float],
        **style: Unpack[BlockStyle],
    ) -> float:
        """Fit a text into a room and add it; returns the last baseline.

        Raises:
            TextDoesNotFitError: it fits at none of the sizes.
        """
        font = style.get("font", self.theme.body)
        block = self.type.fit(text, font, room, sizes, style.get("leading", 1.3))
        return self.block(point, block, **style)

    def block(self, point: Point, block: Paragraph, **style: Unpack[BlockStyle]) -> float:
        """Add lines that have been fitted; returns the last baseline.

        ``a``, ``m`` and ``s`` of the anchor tell whether the point is the top, the middle or the
        bottom of all lines.
        """
        anchor = style.get("anchor", "la")
        baseline = point[1] - DOWN[anchor[1]] * block.height + block.capital
        for line in block.lines:
            across = point[0] - ACROSS[anchor[0]] * self.type.width(line, block.font, block.size)
            self._line((across, baseline), line, block, style)
            baseline += block.pitch
        return baseline - block.pitch

    def leave_out(self, role: str, *, most_words: int) -> None:
        """Drop what is set in that role, where all texts together have more words than that."""
        if words_in(self._boxes) > most_words:
            self._boxes = [box for box in self._boxes if box.role != role]

    def finish(self) -> Finished:
        """Draw the texts and reduce to the final size."""
        backdrop = self.image.reduce(SCALE)
        pen = ImageDraw.Draw(self.image)
        for box in self._boxes:
            self._draw_text(pen, box)
        return Finished(self.image.reduce(SCALE), backdrop, tuple(self._boxes))

    def _line(self, point: Point, line: str, block: Paragraph, style: BlockStyle) -> None:
        colour, role = style.get("colour", self.palette.ink), style.get("role", "body")
        words, tint = style.get("highlight", ("", colour))
        across = point[0]
        before, found, after = line.partition(words) if words else (line, "", "")
        for piece, ink in ((before, colour), (found, tint), (after, colour)):
            if piece.strip():
                start = (across, point[1])
                self.text(start, piece, block.size, font=block.font, colour=ink, role=role)
            across += self.type.width(piece, block.font, block.size)

    def _draw_text(self, pen: ImageDraw.ImageDraw, box: Box) -> None:
        face = load_font(box.font, box.size, self.type.layout)
        features = self.type.features_for(box.text, box.size)
        across, down = (edge * SCALE for edge in box.start)
        for piece in box.text if box.tracking else (box.text,):
            pen.text((across, down), piece, box.colour, face, "ls", features=features)
            across += face.getlength(piece) + box.tracking * SCALE
