"""A payment's way to the Merkle root: as long as a fact computes it, else that of block 100,000.

Block 100,000 has four transactions, and two hashes prove its third one.
"""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.codes import shortened
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.adapters.images.templates.layouts.proof_path import proof_path
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.merkle import BLOCK_100000, levels

NODE_HEIGHT, LEAF_HEIGHT = 84, 128
"""Pixels; in a square room a leaf has two lines."""

NODE_WIDTHS = (322, 380, 600)
CAPTION = 66
"""Pixels above and below the tree of a square room."""

PATH = {(0, 2), (1, 1), (2, 0)}
"""Level and place of the third transaction and of what it is hashed into."""

PROOF = {(0, 3), (1, 0)}
"""The neighbours that have to be given to show that it is in the block."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    for (transactions,) in calls_of(fact, "proof_hashes"):
        return _path(canvas, int(transactions))
    tree, room = levels(BLOCK_100000), canvas.room
    top, bottom = room.top + NODE_HEIGHT / 2, room.bottom - NODE_HEIGHT / 2 - 8
    if not room.is_wide:
        top, bottom = top + CAPTION, room.bottom - CAPTION - LEAF_HEIGHT / 2
    centres = _centres(canvas, top, bottom, tree)
    for node in sorted(centres, key=lambda node: node in PATH):
        _branch(canvas, node, centres)
    for (level, place), centre in centres.items():
        _node(canvas, (level, place), centre, tree[level][place])
    if room.is_wide:
        _captions(canvas, top)
    else:
        _outer_captions(canvas)
    root = tree[-1][0]
    return Drawing(
        alt_text=(
            "Merkle tree of the 4 transactions of block 100,000: their hashes combine in pairs "
            f"up to the root {shortened(root, 10, 10)}. Given 2 neighboring hashes, "
            "anyone can check that the third transaction is in the block."
        ),
        computed=(4, 2, 100_000),
        literals=tuple(name for level in tree for name in level),
    )


def _path(canvas: Canvas, transactions: int) -> Drawing:
    """Of a payment among so many: all levels of the tree, but of each only what the proof needs."""
    steps, *numbers = proof_path(canvas, transactions)
    return Drawing(
        alt_text=(
            f"The way from one payment of {transactions:,} up to the Merkle root, in {steps} steps "
            f"past levels of {transactions:,} hashes, then half as many, down to 1. At each step "
            f"one neighbor has to be given, numbered 1 to {steps}: these are the proof."
        ),
        computed=(steps, *numbers),
    )


def _centres(
    canvas: Canvas, top: float, bottom: float, tree: tuple[tuple[str, ...], ...]
) -> dict[tuple[int, int], Point]:
    wide, rise = canvas.room.width, (bottom - top) / (len(tree) - 1)
    return {
        (level, place): (
            canvas.room.left + wide * (place + 0.5) / len(nodes),
            bottom - level * rise,
        )
        for level, nodes in enumerate(tree)
        for place in range(len(nodes))
    }


def _branch(canvas: Canvas, node: tuple[int, int], centres: dict[tuple[int, int], Point]) -> None:
    parent = (node[0] + 1, node[1] // 2)
    if parent not in centres:
        return
    (across, down), (above, up) = centres[node], centres[parent]
    knee = (down + up) / 2
    colour = canvas.palette.accent if node in PATH else canvas.palette.line
    points = [(across, down), (across, knee), (above, knee), (above, up)]
    canvas.line(points, colour, 8 if node in PATH else 4)


def _node(canvas: Canvas, node: tuple[int, int], centre: Point, name: str) -> None:
    palette = canvas.palette
    wide, tall = _node_size(canvas, node[0])
    is_on_path = node in PATH
    canvas.rectangle(
        (centre[0] - wide / 2, centre[1] - tall / 2, wide, tall),
        fill=palette.accent if is_on_path else palette.panel,
        outline=palette.second if node in PROOF else None if is_on_path else palette.line,
        width=6 if node in PROOF else 3,
        radius=min(canvas.theme.radius, 16),
    )
    is_root = node[0] == len(NODE_WIDTHS) - 1
    text = shortened(name, 10 if is_root else 6, 10 if is_root else 6)
    if tall == NODE_HEIGHT:
        _hash(canvas, centre, text, 42 if is_root else 36, is_on_path=is_on_path)
        return
    head, _, tail = text.partition("…")
    _hash(canvas, (centre[0], centre[1] - 25), f"{head}…", 37, is_on_path=is_on_path)
    _hash(canvas, (centre[0], centre[1] + 25), f"…{tail}", 37, is_on_path=is_on_path)


def _node_size(canvas: Canvas, level: int) -> tuple[float, float]:
    if canvas.room.is_wide or level:
        return NODE_WIDTHS[level], NODE_HEIGHT
    return canvas.room.width / 4 - 14, LEAF_HEIGHT


def _hash(canvas: Canvas, middle: Point, text: str, size: float, *, is_on_path: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    colour = palette.on_accent if is_on_path else palette.ink
    font = theme.mono_bold if is_on_path else theme.mono
    canvas.text(middle, text, size, font=font, colour=colour, anchor="mm")


def _captions(canvas: Canvas, middle: float) -> None:
    font = canvas.theme.bold
    right, above, below = canvas.room.right, middle - 12, middle + 40
    soft = canvas.palette.muted
    canvas.text((canvas.room.left, above), "Merkle root", 40, font=font)
    canvas.text((canvas.room.left, below), "of block 100,000", 36, colour=soft)
    proof = Style(font=font, colour=canvas.palette.second, anchor="rs")
    canvas.text((right, above), "2 hashes", 40, **proof)
    canvas.text((right, below), "prove the third", 36, colour=soft, anchor="rs")


def _outer_captions(canvas: Canvas) -> None:
    """What is at the root above the tree; what the marked nodes are for below it."""
    room, bold = canvas.room, canvas.theme.bold
    whole, proof = "Merkle root of block 100,000", "2 hashes prove one of 4"
    size = common_size(canvas, (whole, proof), bold, room.width, range(46, 33, -1))
    canvas.text((room.centre, room.top), whole, size, font=bold, anchor="ma")
    style = Style(font=bold, colour=canvas.palette.second, anchor="ms")
    canvas.text((room.centre, room.bottom - 4), proof, size, **style)
