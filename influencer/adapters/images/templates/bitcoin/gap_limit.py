"""A wallet's addresses in a row: where its search ends, and what it does not find (BIP 44)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

GAP_LIMIT = 20
USED = 4
"""An example; how many come before does not matter."""

MISSED = 2
COUNT = USED + GAP_LIMIT + MISSED


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    middle = (top + canvas.room.bottom) / 2 - 8
    tall = 150
    for number in range(COUNT):
        box = (
            canvas.room.left + number * _step(canvas),
            middle - tall / 2,
            _step(canvas) - 8,
            tall,
        )
        is_used = number < USED or number == COUNT - 1
        is_missed = number >= USED + GAP_LIMIT
        colour = mix(palette.ground, palette.muted, 0.75) if is_missed else palette.accent
        radius = min(canvas.theme.radius, 10)
        if is_used:
            canvas.rectangle(box, fill=colour, radius=radius)
        else:
            line = palette.muted if not is_missed else palette.line
            canvas.rectangle(box, outline=line, width=3, radius=radius)
    stop = canvas.room.left + (USED + GAP_LIMIT) * _step(canvas) - 4
    canvas.line([(stop, middle - 136), (stop, middle + 110)], palette.bad, 8)
    _labels(canvas, middle, stop)
    return Drawing(
        alt_text=(
            f"An example of addresses in a row: {USED} used ones, then {GAP_LIMIT} unused ones, "
            "where the wallet stops looking. A used address behind that line is not found."
        ),
        computed=(USED, GAP_LIMIT),
    )


def _labels(canvas: Canvas, middle: float, stop: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    above, below = middle - 106, middle + 150
    accent = Style(font=theme.bold, colour=palette.accent_text)
    canvas.text((canvas.room.left, above), f"{USED} used", 44, **accent)
    canvas.text((canvas.room.left, below), "an example", 38, colour=palette.muted)
    left, right = canvas.room.left + USED * _step(canvas), stop - 4
    foot = middle + 98
    bracket = [(left, foot - 12), (left, foot), (right - 6, foot), (right - 6, foot - 12)]
    canvas.line(bracket, palette.muted, 4)
    centre = Style(font=theme.bold, anchor="ms")
    note = f"{GAP_LIMIT} unused in a row"
    canvas.text(((left + right) / 2, below + 6), note, 46, **centre)
    end = Style(font=theme.bold, anchor="rs")
    canvas.text((stop - 22, above), "the search stops", 44, **end)
    missed = Style(colour=palette.muted, anchor="rs")
    canvas.text((canvas.room.right, below), "never found", 38, **missed)


def _step(canvas: Canvas) -> float:
    return (canvas.room.width + 8) / COUNT
