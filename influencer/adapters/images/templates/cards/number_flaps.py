"""The fact's figure on a board of flaps, a letter on each, as once in railway stations."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import figure_of, number_drawing
from influencer.adapters.images.type import TextDoesNotFitError
from influencer.domain.facts import Fact

TOP = 172
GAP = 14
MOST = {True: 12, False: 7}
"""Flaps in a row, by whether the picture is wide."""

WIDEST = {True: 172, False: 240}
TALL = 1.42
"""Height of a flap, as a share of its width."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    figure, wide = figure_of(fact), room.is_wide
    frame.kicker(canvas, fact)
    side = _width(canvas, figure.value)
    top = TOP if wide else TOP + 40
    _flaps(canvas, figure.value, side, top)
    base = top + TALL * side
    caption = canvas.type.fit(figure.caption, theme.bold, (room.width, 124), range(56, 39, -1), 1.2)
    base = canvas.block((room.left, base + 50), caption, colour=palette.accent_text)
    bottom = room.bottom - 14
    place = (room.width, bottom - base - 64)
    title = words.title(canvas, fact, place, 92 if wide else 124, 54)
    canvas.block((room.left, bottom), title, anchor="ls", role="title")
    drawn = number_drawing(fact)
    return Drawing(alt_text=drawn.alt_text, literals=tuple(figure.value))


def _width(canvas: Canvas, value: str) -> float:
    """Of a flap.

    Raises:
        TextDoesNotFitError: the value has more letters than a row has flaps.
    """
    wide = canvas.room.is_wide
    if len(value) > MOST[wide]:
        raise TextDoesNotFitError(f"{value!r} has more letters than a board of flaps")
    fitting = (canvas.room.width + GAP) / len(value) - GAP
    return min(fitting, WIDEST[wide])


def _flaps(canvas: Canvas, value: str, side: float, top: float) -> None:
    """Each with a seam across its middle, behind the letter; none for a space."""
    palette, room = canvas.palette, canvas.room
    tall = TALL * side
    size = min(1.3 * side, 260)
    for number, letter in enumerate(value):
        left = room.left + number * (side + GAP)
        if letter == " ":
            continue
        radius = max(6, canvas.theme.radius / 2)
        canvas.rectangle((left, top, side, tall), fill=palette.ink, radius=radius)
        seam = mix(palette.ink, palette.ground, 0.28)
        canvas.rectangle((left, top + tall / 2 - 2, side, 4), fill=seam)
        canvas.text(
            (left + side / 2, top + tall / 2),
            letter,
            size,
            font=canvas.theme.mono_bold,
            colour=palette.ground,
            anchor="mm",
            role="code",
        )
