"""Bitcoin's curve over a small prime: the same rule, y² = x³ + 7, with so few points that all show.

The group law is that of SEC 1, section 2.2.1.
"""

from itertools import accumulate, repeat

PRIME = 61
"""Modulo it the curve has 61 points, the one at infinity included: each of them is a generator."""

Point = tuple[int, int]


def points() -> tuple[Point, ...]:
    """All of them but the one at infinity."""
    return tuple(
        (across, up)
        for across in range(PRIME)
        for up in range(PRIME)
        if (up * up - across**3 - 7) % PRIME == 0
    )


def add(first: Point | None, second: Point | None) -> Point | None:
    """The sum; ``None`` is the point at infinity."""
    if first is None or second is None:
        return second if first is None else first
    (left, up), (right, down) = first, second
    if left == right and (up + down) % PRIME == 0:
        return None
    if first == second:
        slope = 3 * left * left * pow(2 * up, -1, PRIME)
    else:
        slope = (down - up) * pow(right - left, -1, PRIME)
    across = (slope * slope - left - right) % PRIME
    return across, (slope * (left - across) - up) % PRIME


def walk(start: Point, steps: int) -> tuple[Point | None, ...]:
    """G, 2G, 3G …, so many of them."""
    return tuple(accumulate(repeat(start, steps), add))


def mirrored(point: Point) -> Point:
    """The point that shares its first coordinate."""
    return point[0], -point[1] % PRIME
