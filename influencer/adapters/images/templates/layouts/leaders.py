"""Places for labels that belong to points on a line, so that none hides another one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

GAP = 30
"""Pixels between two labels of one level."""

BESIDE = 16
"""Pixels between a leader and the label that stands beside it, or that it passes."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label goes: how many levels off the line, and its edges across."""

    level: int
    left: float
    right: float


def arrange(
    points: Sequence[float], widths: Sequence[float], edges: tuple[float, float], levels: int
) -> list[Spot] | None:
    """Places for all labels on as few levels as will do; None where there are none.

    A label stands over or beside its point. A leader goes from each point to its label, and
    passes no label that is nearer to the line.
    """
    for most in range(1, levels + 1):
        if (found := _place(points, widths, edges, most, [])) is not None:
            return found
    return None


def _place(
    points: Sequence[float],
    widths: Sequence[float],
    edges: tuple[float, float],
    levels: int,
    placed: list[Spot],
) -> list[Spot] | None:
    number = len(placed)
    if number == len(points):
        return placed
    for spot in _spots(points[number], widths[number], edges, levels):
        pairs = zip(points, placed, strict=False)
        if all(_agree(points[number], spot, point, other) for point, other in pairs):
            found = _place(points, widths, edges, levels, [*placed, spot])
            if found is not None:
                return found
    return None


def _spots(point: float, width: float, edges: tuple[float, float], levels: int) -> Iterator[Spot]:
    """Where it could go: the nearest level first, rather over the point than beside it."""
    lefts = (point - width / 2, point + BESIDE, point - BESIDE - width)
    inside = [left for left in lefts if edges[0] <= left <= edges[1] - width]
    for level in range(levels):
        for left in inside:
            yield Spot(level, left, left + width)


def _agree(point: float, spot: Spot, other_point: float, other: Spot) -> bool:
    if spot.level == other.level:
        return spot.right + GAP <= other.left or other.right + GAP <= spot.left
    far, near = (point, other) if spot.level > other.level else (other_point, spot)
    return not near.left - BESIDE < far < near.right + BESIDE


def spread(
    wanted: Sequence[float], sizes: Sequence[float], edges: tuple[float, float], gap: float
) -> list[float] | None:
    """Middles of labels in one column, in order, each as near as may be to where it is wanted.

    None where they do not fit between the edges.
    """
    if sum(sizes) + gap * (len(sizes) - 1) > edges[1] - edges[0] + 0.01:
        return None
    middles = list(wanted)
    low = edges[0]
    for number, size in enumerate(sizes):
        middles[number] = max(middles[number], low + size / 2)
        low = middles[number] + size / 2 + gap
    high = edges[1]
    for number in reversed(range(len(sizes))):
        middles[number] = min(middles[number], high - sizes[number] / 2)
        high = middles[number] - sizes[number] / 2 - gap
    return middles
