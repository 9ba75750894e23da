"""What remains of a picture at a glance: a perceptual hash, and the mean colour."""

import math

from PIL import Image

from influencer.domain.looks import Look

SIDE, KEPT = 32, 8

_COSINES = [
    [math.cos(math.pi * (2 * place + 1) * wave / (2 * SIDE)) for place in range(SIDE)]
    for wave in range(1, KEPT + 1)
]


def glance(image: Image.Image) -> Look:
    """The look of a picture.

    The hash has a bit for each of the 64 lowest waves of the brightness (discrete cosine transform
    of 32x32 pixels, without the constant ones): whether it is above their median, as in Zauner's
    “Implementation and Benchmarking of Perceptual Image Hash Functions” (2010).
    """
    grey = image.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX).tobytes()
    rows = [grey[start : start + SIDE] for start in range(0, SIDE * SIDE, SIDE)]
    across = [[_dot(cosines, row) for cosines in _COSINES] for row in rows]
    columns = list(zip(*across, strict=True))
    waves = [_dot(cosines, column) for cosines in _COSINES for column in columns]
    median = sorted(waves)[len(waves) // 2]
    phash = sum(1 << place for place, wave in enumerate(waves) if wave > median)
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    return Look(phash, (red, green, blue))


def _dot(first: list[float], second: bytes | tuple[float, ...]) -> float:
    return sum(one * two for one, two in zip(first, second, strict=True))
