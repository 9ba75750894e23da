"""A painted picture behind a card: decoded with limits, softened, and faded into the ground."""

import io
import warnings

from PIL import Image, ImageFilter, ImageOps

from influencer.adapters.images.colour import Colour
from influencer.errors import PictureError

STRENGTHS = (0.35, 0.22, 0.12)
"""Shares of the painting in what lies behind a card, tried until the gate is content."""

MOST_PIXELS = 3840 * 2160
"""The largest that models paint; a file of some kilobytes may claim billions."""

LEAST_SIDE = 256

_FORMATS = ("PNG", "JPEG", "WEBP")
_SOFT = 0.012
"""Radius of the blur as a share of the width: what could be taken for letters is gone."""


def decode(data: bytes) -> Image.Image:
    """The painting in a file.

    Raises:
        PictureError: it is none, or too large to be unpacked, or too small to be enlarged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_FORMATS)
            _check_size(*image.size)
            return image.convert("RGB")
    except PictureError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise PictureError("the painting has more pixels than any picture") from error
    except Exception as error:  # decoders raise what they like at a broken file
        raise PictureError("what the model painted is no picture that can be read") from error


def _check_size(width: int, height: int) -> None:
    if width * height > MOST_PIXELS or min(width, height) < LEAST_SIDE:
        raise PictureError(f"the painting has an odd size, {width}x{height}")


def soften(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    """The middle of the painting in the size of the canvas, out of focus."""
    fitted = ImageOps.fit(image, size, Image.Resampling.BICUBIC)
    return fitted.filter(ImageFilter.GaussianBlur(_SOFT * size[0]))


def fade(image: Image.Image, ground: Colour, strength: float) -> Image.Image:
    """The painting, of which so much is left, in the ground."""
    return Image.blend(Image.new("RGB", image.size, ground), image, strength)
