"""Labels on both sides of a line, by turns as far as they fit."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from influencer.adapters.images.templates.layouts.leaders import Spot, arrange


@dataclass(frozen=True, slots=True)
class Place:
    """A spot, and on which side of the line it is."""

    spot: Spot
    is_above: bool


def both_sides(
    points: Sequence[float], widths: Sequence[float], edges: tuple[float, float], levels: int
) -> list[Place] | None:
    """Places for all labels, as near to the line as will do; None where there are none.

    Of equal ways that one is taken whose neighbours lie most often on different sides.
    """
    found = [
        places
        for sides in product((True, False), repeat=len(points))
        if (places := _placed(points, widths, edges, levels, sides))
    ]
    return min(found, key=_badness, default=None)


def _placed(
    points: Sequence[float],
    widths: Sequence[float],
    edges: tuple[float, float],
    levels: int,
    sides: Sequence[bool],
) -> list[Place] | None:
    places: dict[int, Place] = {}
    for is_above in (True, False):
        numbers = [number for number, side in enumerate(sides) if side is is_above]
        near, wide = ([row[number] for number in numbers] for row in (points, widths))
        spots = arrange(near, wide, edges, levels) if numbers else []
        if spots is None:
            return None
        places |= {
            number: Place(spot, is_above) for number, spot in zip(numbers, spots, strict=True)
        }
    return [places[number] for number in range(len(points))]


def _badness(places: Sequence[Place]) -> tuple[int, int]:
    pairs = pairwise(places)
    same = sum(first.is_above is second.is_above for first, second in pairs)
    return sum(place.spot.level for place in places), same
