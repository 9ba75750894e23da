"""The gate's rule for lines that run through a text, too thin to spoil its contrast as a whole."""

from collections.abc import Iterator
from typing import cast

from PIL import Image

from influencer.adapters.images.boxes import Box
from influencer.adapters.images.colour import Colour, contrast

ALONG, ACROSS = 0.6, 0.8
"""Share of a text's width, and of its capitals' height, that only a line misses the contrast on."""


def has_line_through(box: Box, backdrop: Image.Image, least: float) -> bool:
    """Whether a row or a column of pixels behind the text is too like it along most of its way.

    Rows below the baseline do not count: a line there is one that the text stands on.

    Args:
        box: the text.
        backdrop: the picture without its texts.
        least: the contrast that it needs.
    """
    edges = (int(box.left), int(box.top), int(box.right) + 1, int(box.start[1]))
    missed = _missed(backdrop.crop(edges), box.colour, least)
    if missed is None:
        return False
    rows = missed.resize((1, missed.height), Image.Resampling.BOX).tobytes()
    columns = missed.resize((missed.width, 1), Image.Resampling.BOX).tobytes()
    return max(rows) > 255 * ALONG or max(columns) > 255 * ACROSS


def _missed(crop: Image.Image, ink: Colour, least: float) -> Image.Image | None:
    """White where the contrast is missed; nothing where it never is."""
    colours = cast("list[tuple[int, Colour]]", crop.getcolors(crop.width * crop.height) or [])
    poor = {colour for _, colour in colours if contrast(colour, ink) < least}
    if not poor:
        return None
    mask = Image.new("L", crop.size)
    mask.putdata([255 * (colour in poor) for colour in _pixels(crop)])
    return mask


def _pixels(crop: Image.Image) -> Iterator[Colour]:
    flat = iter(crop.tobytes())
    return zip(flat, flat, flat, strict=True)
