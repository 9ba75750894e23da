"""A wallet's addresses in a row: where its search ends, and what it does not find (BIP 44)."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas, Style
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import WIDTH
from influencer.domain.facts import Fact

GAP_LIMIT = 20
USED = 4
"""An example; how many come before does not matter."""

MISSED = 2
COUNT = USED + GAP_LIMIT + MISSED
STEP = (frame.WIDE + 8) / COUNT


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    frame.kicker(canvas, fact)
    top = frame.title(canvas, fact)
    palette = canvas.palette
    middle = (top + frame.FLOOR) / 2 - 8
    tall = 150
    for number in range(COUNT):
        box = (MARGIN + number * STEP, middle - tall / 2, STEP - 8, tall)
        is_used = number < USED or number == COUNT - 1
        is_missed = number >= USED + GAP_LIMIT
        colour = mix(palette.ground, palette.muted, 0.75) if is_missed else palette.accent
        radius = min(canvas.theme.radius, 10)
        if is_used:
            canvas.rectangle(box, fill=colour, radius=radius)
        else:
            line = palette.muted if not is_missed else palette.line
            canvas.rectangle(box, outline=line, width=3, radius=radius)
    stop = MARGIN + (USED + GAP_LIMIT) * STEP - 4
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
    canvas.text((MARGIN, above), f"{USED} used", 44, **accent)
    canvas.text((MARGIN, below), "an example", 38, colour=palette.muted)
    left, right = MARGIN + USED * STEP, stop - 4
    foot = middle + 98
    bracket = [(left, foot - 12), (left, foot), (right - 6, foot), (right - 6, foot - 12)]
    canvas.line(bracket, palette.muted, 4)
    centre = Style(font=theme.bold, anchor="ms")
    note = f"{GAP_LIMIT} unused in a row"
    canvas.text(((left + right) / 2, below + 6), note, 46, **centre)
    end = Style(font=theme.bold, anchor="rs")
    canvas.text((stop - 22, above), "the search stops", 44, **end)
    missed = Style(colour=palette.muted, anchor="rs")
    canvas.text((WIDTH - MARGIN, below), "never found", 38, **missed)
