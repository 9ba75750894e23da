"""Every way in which so many of the keys can sign together, or so many guardians agree."""

from itertools import combinations

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.derived_calls import calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.key_space import quorums

MOST = 36
"""Ways that are drawn; more could not be told apart."""

APART, DOWN = 2.4, 1.2
"""Circles that the space between two groups would hold, across and down."""

NOTE = 66
EXAMPLE = (2, 3)


def quorum_of(fact: Fact) -> tuple[int, int]:
    """Of the quorums that the fact counts, the largest that can be drawn."""
    found = [(int(call[0]), int(call[1])) for call in calls_of(fact, "quorums")]
    return max((one for one in found if quorums(*one) <= MOST), default=EXAMPLE, key=_ways)


def _ways(quorum: tuple[int, int]) -> int:
    return quorums(*quorum)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    required, keys = quorum_of(fact)
    room, groups = canvas.room, list(combinations(range(keys), required))
    tall = room.height - NOTE
    columns = _columns(len(groups), keys, room.width / tall)
    rows = len(groups) // columns
    step = (room.width / columns, tall / rows)
    unit = min(step[0] / (keys + APART), step[1] / (1 + DOWN))
    for number, group in enumerate(groups):
        row, column = divmod(number, columns)
        centre = (room.left + (column + 0.5) * step[0], room.top + (row + 0.5) * step[1])
        _group(canvas, centre, unit, keys, group)
    _note(canvas, required, keys, len(groups))
    return Drawing(
        alt_text=(
            f"{len(groups)} groups of {keys} circles each. In each group another {required} are "
            f"filled: these are all the ways to pick {required} of {keys}."
        ),
        computed=(required, keys, len(groups)),
    )


def _columns(groups: int, keys: int, aspect: float) -> int:
    """So that no line is left unfinished, and a group, wide as its keys, gets the most room."""
    return max(
        (columns for columns in range(1, groups + 1) if groups % columns == 0),
        key=lambda columns: min(aspect / columns / (keys + APART), columns / groups / (1 + DOWN)),
    )


def _group(
    canvas: Canvas, centre: tuple[float, float], unit: float, keys: int, group: tuple[int, ...]
) -> None:
    palette = canvas.palette
    for key in range(keys):
        across = centre[0] + (key - (keys - 1) / 2) * unit
        fill = palette.accent if key in group else mix(palette.ground, palette.muted, 0.3)
        canvas.circle((across, centre[1]), unit * 0.4, fill=fill)


def _note(canvas: Canvas, required: int, keys: int, ways: int) -> None:
    theme, palette, room = canvas.theme, canvas.palette, canvas.room
    style = Style(font=theme.bold, colour=palette.accent_text)
    box = canvas.text((room.left, room.bottom - 4), f"{ways} ways", 46, **style)
    words = f"to pick {required} of {keys}"
    canvas.text((box.right + 20, room.bottom - 4), words, 42, colour=palette.muted)
