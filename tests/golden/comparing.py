"""How far two pictures are apart where they differ most."""

from PIL import Image, ImageChops

BLOCK = 25
"""Side of a block, in pixels of the picture."""


TOLERANCE = 8
"""Of 255, in the worst block: keeping 32 shades of grey costs up to that."""


def worst_block(one: Image.Image, other: Image.Image) -> int:
    """The mean difference of brightness, 0-255, in the block in which it is largest.

    A wrong digit changes one block much, and the mean of the whole picture not at all.

    Args:
        one: in grey, at half its size.
        other: likewise.
    """
    side = BLOCK // 2
    blocks = ImageChops.difference(one, other).reduce(side)
    return max(blocks.tobytes())


def small(image: Image.Image) -> Image.Image:
    """A picture as it is kept: in grey, at half its size."""
    return image.convert("L").reduce(2)
