"""A name and what is said of it, set below it, in sizes that a whole row of them shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import ACROSS, DOWN, BlockStyle
from influencer.adapters.images.type import SMALLEST, Paragraph, TextDoesNotFitError

LARGEST = 46
NOTE = 0.84
"""Size of a note, as a share of its name's."""

BETWEEN = 0.46
"""Space between name and note, as a share of the name's size."""

NAME_LEADING, NOTE_LEADING = 1.14, 1.22


@dataclass(frozen=True, slots=True)
class Caption:
    """A name with its note, broken into lines; either may be missing.

    Attributes:
        gap: between the two, in pixels: down, or across where they stand in one line.
    """

    parts: tuple[Paragraph, ...]
    gap: float
    is_inline: bool = False

    @property
    def height(self) -> float:
        """From the top of the first capitals to the last baseline."""
        heights = [part.height for part in self.parts]
        return max(heights) if self.is_inline else sum(heights) + self.gap * (len(heights) - 1)


Pair = tuple[str, str]
"""A name, which is in the bold font, and a note; an empty text is left out."""


def fit_captions(
    canvas: Canvas,
    pairs: Sequence[Pair],
    room: tuple[float, float],
    largest: float = LARGEST,
    share: float = NOTE,
) -> list[Caption]:
    """All pairs at the largest sizes at which each of them fits the room.

    Args:
        canvas: to measure on.
        pairs: the words.
        room: width and height for each.
        largest: size of a name.
        share: size of a note, of its name's.

    Raises:
        TextDoesNotFitError: one of them fits at none.
    """
    for size in range(round(largest), SMALLEST - 1, -1):
        try:
            return [_caption(canvas, pair, room, (size, share)) for pair in pairs]
        except TextDoesNotFitError:
            if size == SMALLEST:
                raise
    raise TextDoesNotFitError(f"{largest:g} px is less than the smallest type")


def _caption(
    canvas: Canvas, pair: Pair, room: tuple[float, float], sizes: tuple[float, float]
) -> Caption:
    theme, (wide, tall), (size, share) = canvas.theme, room, sizes
    small = max(SMALLEST, round(size * share))
    styles = ((theme.bold, size, NAME_LEADING), (theme.body, small, NOTE_LEADING))
    parts = tuple(
        canvas.type.fit(text, font, (wide, tall), (points,), leading)
        for text, (font, points, leading) in zip(pair, styles, strict=True)
        if text
    )
    caption = Caption(parts, size * BETWEEN)
    if caption.height > tall:
        raise TextDoesNotFitError(f"no room for {' '.join(pair)!r} in {wide:.0f}x{tall:.0f} px")
    return caption


def fit_lines(
    canvas: Canvas, pairs: Sequence[Pair], room: tuple[float, float], largest: float = LARGEST
) -> list[Caption]:
    """Each pair in one line, the note beside its name, all at the largest sizes that fit.

    Raises:
        TextDoesNotFitError: one of them fits at none.
    """
    for size in range(round(largest), SMALLEST - 1, -1):
        lines = [_line(canvas, pair, size) for pair in pairs]
        fits = all(line.height <= room[1] for line in lines)
        if fits and all(caption_width(canvas, line) <= room[0] for line in lines):
            return lines
    raise TextDoesNotFitError(f"no room for {len(pairs)} lines in {room[0]:.0f}x{room[1]:.0f} px")


def _line(canvas: Canvas, pair: Pair, size: float) -> Caption:
    theme, wide = canvas.theme, canvas.width * 4
    styles = ((theme.bold, size), (theme.body, max(SMALLEST, round(size * NOTE))))
    parts = tuple(
        canvas.type.fit(text, font, (wide, size), (points,))
        for text, (font, points) in zip(pair, styles, strict=True)
        if text
    )
    return Caption(parts, size * BETWEEN, is_inline=True)


def caption_width(canvas: Canvas, caption: Caption) -> float:
    """Of its longest line."""
    widths = [
        max(canvas.type.width(line, part.font, part.size) for line in part.lines)
        for part in caption.parts
    ]
    return sum(widths) + caption.gap * (len(widths) - 1) if caption.is_inline else max(widths)


def draw_caption(
    canvas: Canvas,
    point: Point,
    caption: Caption,
    *,
    anchor: str = "la",
    inks: tuple[Colour, Colour] | None = None,
) -> None:
    """Set it with that point of it there; the inks are those of the name and of the note."""
    fonts, default = (
        (canvas.theme.bold, canvas.theme.body),
        (canvas.palette.ink, canvas.palette.muted),
    )
    colours = dict(zip(fonts, inks or default, strict=True))
    top = point[1] - DOWN[anchor[1]] * caption.height
    across, side = point[0], anchor[0]
    if caption.is_inline:
        across, side = across - ACROSS[side] * caption_width(canvas, caption), "l"
    for part in caption.parts:
        down = top + caption.height - part.height if caption.is_inline else top
        style = BlockStyle(anchor=f"{side}a", colour=colours[part.font], role="label")
        canvas.block((across, down), part, **style)
        if caption.is_inline:
            across += canvas.type.width(part.lines[0], part.font, part.size) + caption.gap
        else:
            top += part.height + caption.gap
