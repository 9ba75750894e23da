"""Labels on leaders off a bar or a line, at the largest size at which all have a place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts.captions import (
    Caption,
    Pair,
    caption_width,
    draw_caption,
    fit_captions,
    fit_lines,
)
from influencer.adapters.images.templates.layouts.leaders import Spot
from influencer.adapters.images.type import SMALLEST, TextDoesNotFitError

BETWEEN = 32
"""Pixels between two levels of labels."""

SHARES = (0.22, 0.3, 0.42, 0.6)
"""Of the room's width, that a label may take; the narrowest that does is taken."""

LARGEST = 44
NEARLY = 0.72
"""Share of the largest size down to which labels rather stand on one level."""

APART = 12
"""Pixels between the end of a leader and a label below it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How labels may be set.

    Attributes:
        largest: size of a name.
        smallest: that it may be reduced to.
        shares: of the room's width, that a label may take, in the order of preference.
        is_prose: whether two words at least stand in a line, on average.
    """

    largest: int = LARGEST
    smallest: int = SMALLEST
    shares: tuple[float, ...] = SHARES
    is_prose: bool = False


USUAL = Setting()

Found = TypeVar("Found")


def fit_flags(
    canvas: Canvas,
    pairs: Sequence[Pair],
    place: Callable[[float, Sequence[float]], Found | None],
    setting: Setting = USUAL,
) -> tuple[list[Caption], Found]:
    """Labels and their places.

    Args:
        canvas: to measure on.
        pairs: the words.
        place: given the distance of two levels and the widths of the labels, where they go.
        setting: how they may be set.

    Raises:
        TextDoesNotFitError: there is no way to place all.
    """
    for captions in _settings(canvas, pairs, setting):
        if setting.is_prose and not all(map(_is_prose, captions)):
            continue
        widths = [caption_width(canvas, caption) for caption in captions]
        if (found := place(level_of(captions), widths)) is not None:
            return captions, found
    raise TextDoesNotFitError(f"no room for {len(pairs)} labels, each at its point")


def fit_near(
    canvas: Canvas,
    pairs: Sequence[Pair],
    place: Callable[[float, Sequence[float], int], Found | None],
    setting: Setting = USUAL,
) -> tuple[list[Caption], Found]:
    """As ``fit_flags``, but all on one level where a size not much smaller lets them be.

    Labels on several levels have long leaders. ``place`` is also told the most levels there are.
    """
    near = replace(setting, smallest=max(SMALLEST, round(setting.largest * NEARLY)))
    try:
        return fit_flags(canvas, pairs, lambda level, widths: place(level, widths, 1), near)
    except TextDoesNotFitError:
        most = len(pairs)
        return fit_flags(canvas, pairs, lambda level, widths: place(level, widths, most), setting)


def _is_prose(caption: Caption) -> bool:
    words = sum(len(line.split()) for part in caption.parts for line in part.lines)
    lines = sum(len(part.lines) for part in caption.parts)
    return lines <= (words + 1) // 2


def level_of(captions: Sequence[Caption]) -> float:
    """The distance of two levels."""
    return max(caption.height for caption in captions) + BETWEEN


def _settings(canvas: Canvas, pairs: Sequence[Pair], setting: Setting) -> Iterator[list[Caption]]:
    """Ways to set the words, the largest first; at a size, note below name before beside it."""
    room = canvas.room
    for size in range(setting.largest, setting.smallest - 1, -2):
        for share in setting.shares:
            yield from _set(
                fit_captions, canvas, pairs, (room.width * share, room.height / 3), size
            )
        yield from _set(fit_lines, canvas, pairs, (room.width, room.height / 3), size)


def _set(
    fit: Callable[..., list[Caption]],
    canvas: Canvas,
    pairs: Sequence[Pair],
    room: tuple[float, float],
    size: float,
) -> Iterator[list[Caption]]:
    try:
        captions = fit(canvas, pairs, room, size)
    except TextDoesNotFitError:
        return
    if captions[0].parts[0].size == size:
        yield captions


@dataclass(frozen=True, slots=True)
class Flag:
    """A label and its leader.

    Attributes:
        start: where the leader begins.
        near: the label's edge that is nearer to it, down.
        is_above: whether the label is above its point.
    """

    caption: Caption
    spot: Spot
    start: Point
    near: float
    is_above: bool = False


def draw_flag(canvas: Canvas, flag: Flag, inks: tuple[Colour, Colour], line: Colour) -> None:
    """A leader that ends before the label, or runs along it where the label is beside it."""
    across, spot = flag.start[0], flag.spot
    side = -1 if flag.is_above else 1
    is_over = spot.left < across < spot.right
    end = flag.near - side * APART if is_over else flag.near + side * flag.caption.height
    canvas.line([flag.start, (across, end)], line, 3)
    anchor, edge = ("r", spot.right) if spot.right < across else ("l", spot.left)
    down = "s" if flag.is_above else "a"
    draw_caption(canvas, (edge, flag.near), flag.caption, anchor=anchor + down, inks=inks)
