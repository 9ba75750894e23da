"""The words of a card, fitted: the headline as a title, a sentence below or beside it."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.type import Paragraph
from influencer.domain.facts import Fact

SMALLEST_TITLE = 60
LARGEST_SENTENCE, SMALLEST_SENTENCE = 46, 36
SENTENCE_LEADING = 1.34
COMMA = 0.24
"""How far a comma reaches below the baseline, with some air, as a share of the size."""

Size = tuple[float, float]
"""Width and height, in pixels."""


def title(
    canvas: Canvas, fact: Fact, room: Size, largest: float, smallest: float = SMALLEST_TITLE
) -> Paragraph:
    """The headline as the theme sets titles.

    Raises:
        TextDoesNotFitError: not even at the smallest size.
    """
    return display(canvas, frame.headline(canvas, fact), room, largest, smallest)


def display(
    canvas: Canvas, text: str, room: Size, largest: float, smallest: float = SMALLEST_TITLE
) -> Paragraph:
    """A text in the display font; condensed faces get larger sizes, wide ones smaller."""
    theme = canvas.theme
    sizes = range(round(largest * theme.title_scale), round(smallest) - 1, -2)
    return canvas.type.fit(text, theme.display, room, sizes, theme.leading)


def voiced(
    canvas: Canvas, text: str, room: Size, largest: float, smallest: float = SMALLEST_TITLE
) -> Paragraph:
    """A sentence set large, in the theme's voice; its lines want a little more air."""
    theme = canvas.theme
    sizes = range(round(largest * theme.title_scale), round(smallest) - 1, -2)
    return canvas.type.fit(text, theme.voice or theme.display, room, sizes, theme.leading + 0.1)


def sentence(
    canvas: Canvas,
    text: str,
    room: Size,
    largest: float = LARGEST_SENTENCE,
    smallest: float = SMALLEST_SENTENCE,
) -> Paragraph:
    """A sentence in the body font."""
    sizes = range(round(largest), round(smallest) - 1, -1)
    return canvas.type.fit(text, canvas.theme.body, room, sizes, SENTENCE_LEADING)


def below_figure(figure: Paragraph, least: float) -> float:
    """Space between a figure's baseline and what stands below: its commas reach down into it."""
    return max(least, COMMA * figure.size)
