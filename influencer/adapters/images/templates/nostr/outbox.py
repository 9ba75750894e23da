"""Where a list of relays sends those who want to read somebody, or reach him (NIP-65)."""

from influencer.adapters.images.canvas import Canvas, Style
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.drawing import Drawing
from influencer.domain.facts import Fact

KIND = 10_002
SIGN = (230, 110)
RELAY = (400, 128)


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    bottom = canvas.room.bottom - 66
    rows = (top + RELAY[1] / 2, bottom - RELAY[1] / 2)
    middle = sum(rows) / 2
    people = ((canvas.room.left + SIGN[0] / 2, "You"), (canvas.room.right - SIGN[0] / 2, "Others"))
    (you, _), (others, _) = people
    _path(canvas, (you, others), (middle, rows[0]), "your posts", palette.accent)
    _path(canvas, (others, you), (middle, rows[1]), "mentions", palette.second)
    for across, name in people:
        _person(canvas, (across, middle), name)
    _relays(canvas, rows[0], "write relays", palette.accent)
    _relays(canvas, rows[1], "read relays", palette.second)
    note = f"Kind {KIND} lists both kinds, 2-4 relays each"
    canvas.text((canvas.room.left, canvas.room.bottom - 4), note, 38, colour=palette.muted)
    return Drawing(
        alt_text=(
            f"Your posts go through your write relays to others; mentions of you come from others "
            f"through your read relays. A kind {KIND} event lists both, 2-4 relays each."
        ),
        computed=(KIND, 2, 4),
    )


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


def _person(canvas: Canvas, middle: tuple[float, float], name: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    box = (middle[0] - SIGN[0] / 2, middle[1] - SIGN[1] / 2, *SIGN)
    canvas.rectangle(box, fill=palette.ink, radius=min(theme.radius, SIGN[1] / 2))
    style = Style(font=theme.bold, colour=palette.ground, anchor="mm")
    canvas.text(middle, name, 46, **style)


def _relays(canvas: Canvas, row: float, name: str, colour: Colour) -> None:
    palette, theme = canvas.palette, canvas.theme
    left = canvas.room.centre - RELAY[0] / 2
    box = (left, row - RELAY[1] / 2, *RELAY)
    radius = min(theme.radius, 18)
    canvas.rectangle(box, fill=palette.panel, outline=colour, width=5, radius=radius)
    style = Style(font=theme.bold, anchor="mm")
    canvas.text((canvas.room.centre, row), name, 46, **style)
