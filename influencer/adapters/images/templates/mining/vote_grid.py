"""A square for each block of a vote, row by row: how many of them had to say yes, or did."""

import math
import re
from typing import NamedTuple

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts.figures import hero
from influencer.adapters.images.templates.layouts.squares import squares
from influencer.adapters.images.templates.wording import figure_of
from influencer.domain.facts import Fact
from influencer.errors import PictureError

BESIDE, BELOW = 400, 220
"""Pixels for the number: right of the squares, or under them."""

GAP = 60
_OF = re.compile(r"of ([\d,]+)\sblocks (.+)")


class Vote(NamedTuple):
    """So many of the blocks, and what they did."""

    yes: int
    blocks: int
    did: str


def vote_of(fact: Fact) -> Vote:
    """What the figure says: ``1,946``, ``of 2,016 blocks signaled for CSV``.

    Raises:
        PictureError: it says something else.
    """
    figure = figure_of(fact)
    found = _OF.fullmatch(figure.caption)
    if not found or not figure.value.replace(",", "").isdigit():
        raise PictureError(f"The figure of fact {fact.id} counts no blocks out of others")
    yes, blocks = (int(text.replace(",", "")) for text in (figure.value, found[1]))
    return Vote(yes, blocks, found[2])


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    vote, room, palette = vote_of(fact), canvas.room, canvas.palette
    right = room.right - (BESIDE + GAP if room.is_wide else 0)
    bottom = room.bottom - (0 if room.is_wide else BELOW + GAP)
    place = Room(left=room.left, top=room.top, right=right, bottom=bottom)
    columns, rows = shape(vote.blocks, place.width / place.height)
    step = min((place.width + 4) / columns, (place.height + 4) / rows)
    silent = mix(palette.ground, palette.muted, 0.36)
    squares(
        canvas,
        (place.left, place.top),
        (columns, rows),
        (step, step),
        lambda number: (
            palette.accent if (number % rows) * columns + number // rows < vote.yes else silent
        ),
    )
    caption = f"of {vote.blocks:,} blocks {vote.did}"
    corner = (place.left + step * columns + GAP - 10, place.top)
    if not room.is_wide:
        corner = (room.left, place.top + step * rows + GAP)
    width = room.right - corner[0]
    hero(canvas, corner, f"{vote.yes:,}", caption, "l", width)
    return Drawing(
        alt_text=(
            f"{vote.blocks:,} squares, one for each block. In the accent color: {vote.yes:,} "
            f"{caption}. The other {vote.blocks - vote.yes:,} squares are pale."
        ),
        computed=(vote.blocks - vote.yes,),
    )


def shape(count: int, aspect: float) -> tuple[int, int]:
    """The columns and rows without a rest that come closest to that shape."""
    pairs = [(count // rows, rows) for rows in range(1, count + 1) if count % rows == 0]
    return min(pairs, key=lambda pair: abs(math.log(pair[0] / pair[1] / aspect)))
