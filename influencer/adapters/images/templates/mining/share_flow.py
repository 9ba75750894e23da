"""A farm declares its block once, and its shares flow beside that (Stratum V2, Job Declaration)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

DEVICES = 24
"""Squares of the farm; an example."""

DECLARED, SHARES = "one declaration", "all shares"
SIGN = (250, 180)
"""Width and height of proxy and pool, side by side."""

STEP = 150
"""Pixels between two of them, one above the other."""

APART, ASTRIDE, BESIDE = 52, 40, 34
"""Pixels from the middle to an arrow that lies or stands, and from that to its label."""

Place = tuple[float, float, float, float]
Ends = tuple[Point, Point]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    compose = _side_by_side if canvas.room.is_wide else _one_above_the_other
    compose(canvas)
    return Drawing(
        alt_text=(
            f"A farm of {DEVICES} devices, an example, sends its shares to a proxy. From there two "
            "arrows lead to the pool: a thick one, a single declaration of the block for all of "
            "them, and one for the shares, which flow beside it."
        ),
        computed=(DEVICES,),
    )


def _side_by_side(canvas: Canvas) -> None:
    room = canvas.room
    wide, tall = SIGN
    farm = (room.left, room.middle - 150, 330, 300)
    proxy = (room.left + 470, room.middle - tall / 2, wide, tall)
    pool = (room.right - wide, room.middle - tall / 2, wide, tall)
    start, end = proxy[0] + wide, pool[0]
    middle, above, below = room.middle, room.middle - APART, room.middle + APART
    _thin(canvas, ((farm[0] + farm[2], middle), (proxy[0], middle)))
    _thick(canvas, ((start, above), (end, above)))
    _thin(canvas, ((start, below), (end, below)))
    accent, muted = canvas.palette.accent_text, canvas.palette.muted
    place = (end - start - 20, 120)
    block = canvas.type.fit(DECLARED, canvas.theme.bold, place, range(46, 33, -1))
    across = (start + end) / 2
    canvas.block((across, above - BESIDE), block, colour=accent, anchor="ms")
    style = Style(font=canvas.theme.bold, colour=muted, anchor="ma")
    canvas.text((across, below + BESIDE), SHARES, 42, **style)
    _stations(canvas, farm, proxy, pool)


def _one_above_the_other(canvas: Canvas) -> None:
    room = canvas.room
    wide, tall = min(room.width, 640), (room.height - 2 * STEP) / 3
    tops = [room.top + number * (tall + STEP) for number in range(3)]
    farm, proxy, pool = [(room.centre - wide / 2, top, wide, tall) for top in tops]
    start, end = tops[1] + tall, tops[2]
    left, right = room.centre - ASTRIDE, room.centre + ASTRIDE
    _thin(canvas, ((room.centre, tops[0] + tall), (room.centre, tops[1])))
    _thick(canvas, ((left, start), (left, end)))
    _thin(canvas, ((right, start), (right, end)))
    down = (start + end) / 2
    bold, palette = canvas.theme.bold, canvas.palette
    told = Style(font=bold, colour=palette.accent_text, anchor="rm")
    canvas.text((left - BESIDE, down), DECLARED, 40, **told)
    shared = Style(font=bold, colour=palette.muted, anchor="lm")
    canvas.text((right + BESIDE, down), SHARES, 40, **shared)
    _stations(canvas, farm, proxy, pool)


def _stations(canvas: Canvas, farm: Place, proxy: Place, pool: Place) -> None:
    _farm(canvas, farm)
    _sign(canvas, proxy, "proxy")
    _sign(canvas, pool, "pool")


def _farm(canvas: Canvas, place: Place) -> None:
    """Devices in rows."""
    palette, (left, top, wide, tall) = canvas.palette, place
    columns = 6 if wide < 2 * tall else 12
    rows = DEVICES // columns
    pitch = min(wide / columns, (tall - 60) / rows)
    start = left + (wide - pitch * columns) / 2
    head = top + (tall - 60 - pitch * rows) / 2
    for number in range(DEVICES):
        row, column = divmod(number, columns)
        box = (start + column * pitch, head + row * pitch, pitch * 0.8, pitch * 0.8)
        canvas.rectangle(box, fill=palette.muted, radius=min(canvas.theme.radius, 6))
    style = Style(font=canvas.theme.bold, anchor="ms")
    canvas.text((left + wide / 2, top + tall - 6), "a whole farm", 42, **style)


def _sign(canvas: Canvas, place: Place, name: str) -> None:
    palette, theme = canvas.palette, canvas.theme
    radius = min(theme.radius, 20)
    canvas.rectangle(place, fill=palette.panel, outline=palette.muted, width=4, radius=radius)
    middle = (place[0] + place[2] / 2, place[1] + place[3] / 2)
    canvas.text(middle, name, 52, font=theme.bold, anchor="mm")


def _thin(canvas: Canvas, ends: Ends) -> None:
    canvas.arrow(*_inset(ends), canvas.palette.muted, 7, 30)


def _thick(canvas: Canvas, ends: Ends) -> None:
    canvas.arrow(*_inset(ends), canvas.palette.accent, 14, 46)


def _inset(ends: Ends) -> Ends:
    """Some pixels away from what they join."""
    (left, top), (right, down) = ends
    if top == down:
        return (left + 14, top), (right - 14, down)
    return (left, top + 12), (right, down - 12)
