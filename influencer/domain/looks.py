"""How a picture looks at a glance, and when two look alike."""

from collections.abc import Iterable
from dataclasses import dataclass

WINDOW = 30
"""Posts that a picture is held against."""

LEAST_DISTANCE = 10
"""Bits of 64 in which a picture differs from each of those; below, people see the same one."""

LEAST_DISTANCE_IN_COLOUR = 16
"""Likewise where the colours are alike too."""

ALIKE_COLOURS = 48
"""Distance of two mean colours, of 442 at most, within which they are alike."""


@dataclass(frozen=True, slots=True)
class Look:
    """A picture, reduced.

    Attributes:
        phash: 64 bits of where it is light and where dark; see ``adapters.images.glance``.
        colour: its mean colour, 0-255 each.
    """

    phash: int
    colour: tuple[int, int, int]

    def distance(self, other: "Look") -> int:
        """Bits that differ, 0 to 64."""
        return (self.phash ^ other.phash).bit_count()

    def is_like(self, other: "Look") -> bool:
        """Whether people would take one for the other at a glance."""
        apart = sum((one - two) ** 2 for one, two in zip(self.colour, other.colour, strict=True))
        least = LEAST_DISTANCE_IN_COLOUR if apart < ALIKE_COLOURS**2 else LEAST_DISTANCE
        return self.distance(other) < least

    def __str__(self) -> str:
        """``c3a5…-f7931a``: how it is stored."""
        return f"{self.phash:016x}-{bytes(self.colour).hex()}"


def parse_look(text: str) -> Look:
    """The look that is written like this."""
    phash, _, colour = text.partition("-")
    red, green, blue = bytes.fromhex(colour)
    return Look(int(phash, 16), (red, green, blue))


def is_new(look: Look, others: Iterable[Look]) -> bool:
    """Whether a picture is like none of the others."""
    return not any(look.is_like(other) for other in others)
