"""Where a list of relays sends those who want to read somebody, or reach him (NIP-65)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import caption, common_size
from influencer.domain.facts import Fact

KIND = 10_002
SIGN = (230, 110)
RELAY = (400, 128)


BESIDE = (344, 128)
"""Width and height of relays that stand beside each other."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    note = f"Kind {KIND} lists both kinds, 2-4 relays each"
    bottom = canvas.room.bottom - 66 - caption(canvas, note)
    if canvas.room.is_wide:
        _across(canvas, bottom)
    else:
        _around(canvas, bottom)
    return Drawing(
        alt_text=(
            f"Your posts go through your write relays to others; mentions of you come from others "
            f"through your read relays. A kind {KIND} event lists both, 2-4 relays each."
        ),
        computed=(KIND, 2, 4),
    )


def _across(canvas: Canvas, bottom: float) -> None:
    """You on the left, others on the right, the relays in the middle."""
    palette, room = canvas.palette, canvas.room
    rows = (room.top + RELAY[1] / 2, bottom - RELAY[1] / 2)
    middle = sum(rows) / 2
    you, others = room.left + SIGN[0] / 2, room.right - SIGN[0] / 2
    _path(canvas, (you, others), (middle, rows[0]), "your posts", palette.accent)
    _path(canvas, (others, you), (middle, rows[1]), "mentions", palette.second)
    _person(canvas, (you, middle), "You")
    _person(canvas, (others, middle), "Others")
    _relays(canvas, (room.centre, rows[0]), RELAY, "write relays", palette.accent)
    _relays(canvas, (room.centre, rows[1]), RELAY, "read relays", palette.second)


def _around(canvas: Canvas, bottom: float) -> None:
    """You at the top, others at the foot, the relays on either side."""
    palette, room = canvas.palette, canvas.room
    rows = (room.top + SIGN[1] / 2, bottom - SIGN[1] / 2)
    middle, wide = sum(rows) / 2, min(BESIDE[0], (room.width - 60) / 2)
    sides = (room.left + wide / 2, room.right - wide / 2)
    _turn(canvas, (rows[0], middle, rows[1]), sides[0], palette.accent)
    _turn(canvas, (rows[1], middle, rows[0]), sides[1], palette.second)
    _person(canvas, (room.centre, rows[0]), "You")
    _person(canvas, (room.centre, rows[1]), "Others")
    _relays(canvas, (sides[0], middle), (wide, BESIDE[1]), "write relays", palette.accent)
    _relays(canvas, (sides[1], middle), (wide, BESIDE[1]), "read relays", palette.second)
    baseline, bold = rows[0] + 16, canvas.theme.bold
    canvas.text((room.left, baseline), "your posts", 44, font=bold)
    canvas.text((room.right, baseline), "mentions", 44, font=bold, anchor="rs")


def _turn(canvas: Canvas, rows: tuple[float, float, float], side: float, colour: Colour) -> None:
    """From one person down or up to the relays at a side, and on to the other one."""
    start, middle, end = rows
    ahead = 1 if end > start else -1
    lift, edge = BESIDE[1] / 2 + 14, 36 if side > canvas.room.centre else -36
    foot = (canvas.room.centre + edge, start + ahead * (SIGN[1] / 2 + 6))
    canvas.arrow(foot, (side, middle - ahead * lift), colour, 7, 30)
    tip = (canvas.room.centre + edge, end - ahead * (SIGN[1] / 2 + 14))
    canvas.arrow((side, middle + ahead * lift), tip, colour, 7, 30)


def _path(
    canvas: Canvas,
    ends: tuple[float, float],
    rows: tuple[float, float],
    name: str,
    colour: Colour,
) -> None:
    """From a person to the relays in the middle and on to the other one."""
    (start, end), (middle, row) = ends, rows
    ahead = 1 if end > start else -1
    lift = -18 if row < middle else 18
    edge = canvas.room.centre - ahead * (RELAY[0] / 2 + 14)
    canvas.arrow((start + ahead * 60, middle + lift), (edge, row), colour, 7, 30)
    out = canvas.room.centre + ahead * (RELAY[0] / 2 + 14)
    tip = (end - ahead * (SIGN[0] / 2 + 10), middle + lift)
    canvas.arrow((out, row), tip, colour, 7, 30)
    anchor = "ls" if ahead < 0 else "rs"
    across = canvas.room.right if ahead > 0 else canvas.room.left
    down = row + 14 if row < middle else row + 20
    canvas.text((across, down), name, 42, font=canvas.theme.bold, anchor=anchor)


def _person(canvas: Canvas, middle: Point, name: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    box = (middle[0] - SIGN[0] / 2, middle[1] - SIGN[1] / 2, *SIGN)
    canvas.rectangle(box, fill=palette.ink, radius=min(theme.radius, SIGN[1] / 2))
    style = Style(font=theme.bold, colour=palette.ground, anchor="mm")
    canvas.text(middle, name, 46, **style)


def _relays(
    canvas: Canvas, middle: Point, size: tuple[float, float], name: str, colour: Colour
) -> None:
    palette, theme = canvas.palette, canvas.theme
    box = (middle[0] - size[0] / 2, middle[1] - size[1] / 2, *size)
    radius = min(theme.radius, 18)
    canvas.rectangle(box, fill=palette.panel, outline=colour, width=5, radius=radius)
    fits = common_size(canvas, [name], theme.bold, size[0] - 24, range(46, 33, -1))
    canvas.text(middle, name, fits, font=theme.bold, anchor="mm")
