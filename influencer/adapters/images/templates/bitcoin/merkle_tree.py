"""The Merkle tree of block 100,000, with the two hashes that prove its third transaction."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.merkle import BLOCK_100000, levels

NODE_HEIGHT = 84
NODE_WIDTHS = (322, 380, 600)
PATH = {(0, 2), (1, 1), (2, 0)}
"""Level and place of the third transaction and of what it is hashed into."""

PROOF = {(0, 3), (1, 0)}
"""The neighbours that have to be given to show that it is in the block."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    tree = levels(BLOCK_100000)
    centres = _centres(
        canvas, top + NODE_HEIGHT / 2, canvas.room.bottom - NODE_HEIGHT / 2 - 8, tree
    )
    for node in sorted(centres, key=lambda node: node in PATH):
        _branch(canvas, node, centres)
    for (level, place), centre in centres.items():
        _node(canvas, (level, place), centre, tree[level][place])
    _captions(canvas, centres[2, 0][1])
    root = tree[-1][0]
    return Drawing(
        alt_text=(
            "Merkle tree of the 4 transactions of block 100,000: their hashes combine in pairs "
            f"up to the root {_short(root, 10)}. Given 2 neighbouring hashes, "
            "anyone can check that the third transaction is in the block."
        ),
        computed=(4, 2, 100_000),
        literals=tuple(name for level in tree for name in level),
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
    palette, theme = canvas.palette, canvas.theme
    wide = NODE_WIDTHS[node[0]]
    box = (centre[0] - wide / 2, centre[1] - NODE_HEIGHT / 2, wide, NODE_HEIGHT)
    is_on_path = node in PATH
    canvas.rectangle(
        box,
        fill=palette.accent if is_on_path else palette.panel,
        outline=palette.second if node in PROOF else None if is_on_path else palette.line,
        width=6 if node in PROOF else 3,
        radius=min(theme.radius, 16),
    )
    is_root = node[0] == len(NODE_WIDTHS) - 1
    canvas.text(
        centre,
        _short(name, 10 if is_root else 6),
        42 if is_root else 36,
        font=theme.mono_bold if is_on_path else theme.mono,
        colour=palette.on_accent if is_on_path else palette.ink,
        anchor="mm",
    )


def _captions(canvas: Canvas, middle: float) -> None:
    font = canvas.theme.bold
    right, above, below = canvas.room.right, middle - 12, middle + 40
    soft = canvas.palette.muted
    canvas.text((canvas.room.left, above), "Merkle root", 40, font=font)
    canvas.text((canvas.room.left, below), "of block 100,000", 36, colour=soft)
    proof = Style(font=font, colour=canvas.palette.second, anchor="rs")
    canvas.text((right, above), "2 hashes", 40, **proof)
    canvas.text((right, below), "prove the third", 36, colour=soft, anchor="rs")


def _short(name: str, ends: int) -> str:
    return f"{name[:ends]}…{name[-ends:]}"
