"""How far two pictures are apart where they differ most."""

from PIL import Image, ImageChops

BLOCK = 25
"""Side of a block, in pixels of the picture."""


COLOURS = 128
"""That a picture is kept in."""

TOLERANCE = 6
"""Of 255, in the worst block: keeping so few colours costs up to 3, a shift by a pixel makes 29."""


def worst_block(one: Image.Image, other: Image.Image) -> int:
    """The mean difference of red, green or blue, 0-255, in the block in which it is largest.

    A wrong digit changes one block much, and the mean of the whole picture not at all; a wrong
    colour may be as bright as the right one.

    Args:
        one: in colour, at half its size.
        other: likewise.
    """
    side = BLOCK // 2
    blocks = ImageChops.difference(one, other).reduce(side)
    return max(blocks.tobytes())


def small(image: Image.Image) -> Image.Image:
    """A picture as it is compared: at half its size."""
    return image.convert("RGB").reduce(2)


def stored(picture: Image.Image) -> Image.Image:
    """A small picture as it is kept: in few colours, none of them dithered."""
    plain = Image.Dither.NONE
    return picture.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, dither=plain)
