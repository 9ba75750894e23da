"""When three sets of rules became active, by block height, to scale."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import MARGIN, Canvas, Style
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

PERIOD = 2_016
"""Blocks; every one of these heights is the first of a period."""

ACTIVE = {"Relative timelocks": 419_328, "SegWit": 481_824, "Taproot": 709_632}
"""Heights on the main network (Bitcoin Core, ``chainparams.cpp``; BIP 341, “Deployment”)."""

SPAN = (330_000, 770_000)
ABOVE = {"SegWit"}
"""Set above the line, since two of them are close to each other."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    frame.kicker(canvas, fact)
    top = frame.title(canvas, fact)
    line = (top + frame.FLOOR - 50) / 2
    palette = canvas.palette
    canvas.line([(MARGIN, line), (MARGIN + frame.WIDE, line)], palette.line, 10)
    point = _point(fact)
    canvas.line([(_across(ACTIVE[point]), line), (MARGIN + frame.WIDE, line)], palette.accent, 10)
    for name, height in ACTIVE.items():
        _mark(canvas, line, name, height, is_point=name == point)
    note = f"Each is a multiple of {PERIOD:,}; drawn to scale"
    canvas.text((MARGIN, frame.FLOOR - 4), note, 38, colour=palette.muted)
    told = ", ".join(f"{name} at block {height:,}" for name, height in ACTIVE.items())
    return Drawing(
        alt_text=(
            f"A line of block heights, to scale: {told}. Each height is a multiple of {PERIOD:,}. "
            f"{point} is highlighted."
        ),
        computed=(PERIOD, *ACTIVE.values()),
    )


def _point(fact: Fact) -> str:
    """What the fact is about: the rules whose height it names, else the latest."""
    texts = (fact.headline, *fact.phrasings)
    named = [
        name for name, height in ACTIVE.items() if any(f"{height:,}" in text for text in texts)
    ]
    return [*ACTIVE, *named][-1]


def _across(height: int) -> float:
    first, last = SPAN
    return MARGIN + frame.WIDE * (height - first) / (last - first)


def _mark(canvas: Canvas, line: float, name: str, height: int, *, is_point: bool) -> None:
    palette, theme = canvas.palette, canvas.theme
    across = _across(height)
    is_above = name in ABOVE
    end = line - 46 if is_above else line + 46
    canvas.line([(across, line), (across, end)], palette.ink if is_point else palette.muted, 4)
    fill = palette.accent if is_point else palette.ground
    ring = palette.accent if is_point else palette.muted
    canvas.circle((across, line), 22, fill=fill, outline=ring, width=6)
    ink = palette.accent_text if is_point else palette.ink
    number = Style(font=theme.numerals, colour=ink, anchor="ms")
    label = Style(font=theme.bold, anchor="ms")
    first = line - 110 if is_above else line + 106
    canvas.text((across, first), f"{height:,}", 66 if is_point else 52, **number)
    canvas.text((across, first + 48), name, 40, **label)
