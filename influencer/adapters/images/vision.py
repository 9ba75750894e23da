"""How far apart two colours look, also to eyes that lack one kind of cone.

About one man in twelve, and one woman in two hundred, sees some hues as one. The matrices are
those of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color
Vision Deficiency”, IEEE TVCG 15(6), 2009, at severity 1.0; they act on linear RGB. The distance is
Euclid's in Ottosson's OKLab (“A perceptual color space for image processing”, 2020).
"""

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import mul
from types import MappingProxyType

from influencer.adapters.images.colour import Colour, linear

Matrix = Sequence[Sequence[float]]

NORMAL = "normal vision"

VISIONS: Mapping[str, Matrix] = MappingProxyType(
    {
        NORMAL: ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
        "protanopia": (
            (0.152286, 1.052583, -0.204868),
            (0.114503, 0.786281, 0.099216),
            (-0.003882, -0.048116, 1.051998),
        ),
        "deuteranopia": (
            (0.367322, 0.860646, -0.227968),
            (0.280085, 0.672501, 0.047413),
            (-0.011820, 0.042940, 0.968881),
        ),
        "tritanopia": (
            (1.255528, -0.076749, -0.178779),
            (-0.078411, 0.930809, 0.147602),
            (0.004733, 0.691367, 0.303900),
        ),
    }
)

_TO_CONES: Matrix = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
_TO_OKLAB: Matrix = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def distance(first: Colour, second: Colour, vision: str = NORMAL) -> float:
    """How far apart two colours look to that vision: 0 is the same, 1 is black and white."""
    return math.dist(oklab(first, vision), oklab(second, vision))


def least_distance(first: Colour, second: Colour) -> tuple[float, str]:
    """The smallest of their distances, and to whom."""
    return min((distance(first, second, vision), vision) for vision in VISIONS)


@lru_cache(maxsize=4096)
def oklab(colour: Colour, vision: str = NORMAL) -> Sequence[float]:
    """The colour as that vision has it, in OKLab."""
    cones = _times(_TO_CONES, seen(colour, vision))
    return _times(_TO_OKLAB, [math.cbrt(cone) for cone in cones])


def seen(colour: Colour, vision: str) -> Sequence[float]:
    """The linear RGB that looks to everyone as the colour does to that vision."""
    return [min(1.0, max(0.0, light)) for light in _times(VISIONS[vision], linear(colour))]


def _times(matrix: Matrix, vector: Sequence[float]) -> Sequence[float]:
    return [sum(map(mul, row, vector)) for row in matrix]
