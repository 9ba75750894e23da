"""The way from one payment up to a Merkle root: on each level the one hash that has to be given."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import Note, common_size, foot
from influencer.domain.protocol_facts.merkle import proof_hashes

HEAD, FOOT = 66, 126
"""Pixels above and below the nodes of a wide room, for what they are and how many there are."""

SIZE = 34
COUNTS, ASIDE = 130, 330
"""Pixels left and right of the nodes of a square room."""


@dataclass(frozen=True, slots=True)
class Ways:
    """Where the nodes stand, from the payment on.

    Attributes:
        path: what the payment is hashed into, level by level, up to the root.
        given: the neighbours that it is hashed with.
        size: width and height of a node.
    """

    path: list[Point]
    given: list[Point]
    size: Point


def proof_path(canvas: Canvas, transactions: int) -> tuple[int, ...]:
    """Fill the room; returns the numbers that are drawn."""
    steps = proof_hashes(transactions)
    counts = [-(-transactions // 2**level) for level in range(steps + 1)]
    ways = _across(canvas, steps) if canvas.room.is_wide else _upward(canvas, steps)
    palette, radius = canvas.palette, min(canvas.theme.radius, 10)
    for start, neighbour, end in zip(ways.path, ways.given, ways.path[1:], strict=False):
        canvas.line([neighbour, end], palette.second, 4)
        canvas.line([start, end], palette.accent, 8)
    wide, tall = ways.size
    for centre in ways.path:
        box = (centre[0] - wide / 2, centre[1] - tall / 2, wide, tall)
        canvas.rectangle(box, fill=palette.accent, radius=radius)
    for number, centre in enumerate(ways.given, 1):
        box = (centre[0] - wide / 2, centre[1] - tall / 2, wide, tall)
        canvas.rectangle(box, fill=palette.panel, outline=palette.second, width=4, radius=radius)
        canvas.text(centre, f"{number}", SIZE, font=canvas.theme.bold, anchor="mm")
    words = _words_across if canvas.room.is_wide else _words_beside
    words(canvas, ways, counts)
    return (steps, transactions, *range(1, steps + 1), *counts)


def _across(canvas: Canvas, steps: int) -> Ways:
    """From the left to the right, the given ones below."""
    room = canvas.room
    pitch = room.width / (steps + 1)
    size = min(pitch * 0.66, (room.height - HEAD - FOOT) * 0.36)
    high, low = room.top + HEAD + size / 2, room.bottom - FOOT - size / 2
    middles = [room.left + (level + 0.5) * pitch for level in range(steps + 1)]
    path = [(across, high) for across in middles]
    return Ways(path, [(across, low) for across in middles[:-1]], (size, size))


def _upward(canvas: Canvas, steps: int) -> Ways:
    """From the bottom to the top, the given ones at the right."""
    room = canvas.room
    pitch = room.height / (steps + 1)
    width = room.width - COUNTS - ASIDE
    wide = min(96, width * 0.4)
    downs = [room.bottom - (level + 0.5) * pitch for level in range(steps + 1)]
    left = room.left + COUNTS + wide / 2
    path = [(left, down) for down in downs]
    right = left + width - wide
    return Ways(path, [(right, down) for down in downs[:-1]], (wide, pitch * 0.76))


def _words_across(canvas: Canvas, ways: Ways, counts: list[int]) -> None:
    room, palette, bold = canvas.room, canvas.palette, canvas.theme.bold
    for edge, words, anchor in (
        (room.left, "one payment", "ls"),
        (room.right, "Merkle root", "rs"),
    ):
        lit = Style(font=bold, colour=palette.accent_text, anchor=anchor)
        canvas.text((edge, room.top + 34), words, 40, **lit)
    down = room.bottom - 78
    for level, count in list(enumerate(counts))[::2]:
        style = Style(colour=palette.muted, anchor="ms")
        canvas.text((ways.path[level][0], down), f"{count:,}", SIZE, **style)
    proof = Note(f"{len(ways.given)} hashes are the proof", 40, palette.second, bold)
    foot(canvas, proof, Note("above: hashes on each level", 36))


def _words_beside(canvas: Canvas, ways: Ways, counts: list[int]) -> None:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    for level, count in list(enumerate(counts))[::2]:
        style = Style(colour=palette.muted, anchor="rm")
        edge = ways.path[level][0] - ways.size[0] / 2 - 16
        canvas.text((edge, ways.path[level][1]), f"{count:,}", SIZE, **style)
    left = ways.given[0][0] + ways.size[0] / 2 + 34
    lines = (
        "Merkle root",
        f"{len(ways.given)} hashes",
        "are the proof",
        "left: hashes",
        "on each level",
    )
    size = common_size(canvas, lines, theme.bold, room.right - left, range(46, SIZE - 1, -1))
    lit = Style(font=theme.bold, colour=palette.accent_text, anchor="lm")
    canvas.text((left, ways.path[-1][1]), lines[0], size, **lit)
    second = Style(font=theme.bold, colour=palette.second, anchor="lm")
    canvas.text((left, room.middle - size * 0.65), lines[1], size, **second)
    canvas.text((left, room.middle + size * 0.65), lines[2], size, **second)
    muted = Style(colour=palette.muted)
    foot_line = room.bottom - 12
    canvas.text((left, foot_line - SIZE * 1.3), lines[3], SIZE, **muted)
    canvas.text((left, foot_line), lines[4], SIZE, **muted)
