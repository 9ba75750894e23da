"""A farm declares its block once, and its shares flow beside that (Stratum V2, Job Declaration)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

DEVICES = 24
"""Squares of the farm; an example."""

SIGN = (250, 130)
Place = tuple[float, float, float, float]


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    if room.is_wide:
        farm: Place = (room.left, room.middle - 150, 330, 300)
        proxy: Place = (room.left + 470, room.middle - 90, 250, 180)
        pool: Place = (room.right - 250, room.middle - 90, 250, 180)
        _arrows(canvas, ((farm[0] + 330, room.middle), (proxy[0], room.middle)))
        lift, ends = 52, (proxy[0] + 250, pool[0])
        _told(canvas, ((ends[0], room.middle - lift), (ends[1], room.middle - lift)))
        _shares(canvas, ((ends[0], room.middle + lift), (ends[1], room.middle + lift)))
    else:
        wide = min(room.width, 640)
        each = (room.height - 2 * 150) / 3
        farm = (room.centre - wide / 2, room.top, wide, each)
        proxy = (room.centre - wide / 2, room.top + each + 150, wide, each)
        pool = (room.centre - wide / 2, room.top + 2 * each + 300, wide, each)
        _arrows(canvas, ((room.centre, farm[1] + each), (room.centre, proxy[1])))
        tops = (proxy[1] + each, pool[1])
        _told(canvas, ((room.centre - 40, tops[0]), (room.centre - 40, tops[1])))
        _shares(canvas, ((room.centre + 40, tops[0]), (room.centre + 40, tops[1])))
    _farm(canvas, farm)
    _sign(canvas, proxy, "proxy")
    _sign(canvas, pool, "pool")
    return Drawing(
        alt_text=(
            f"A farm of {DEVICES} devices, an example, sends its shares to a proxy. From there two "
            "arrows lead to the pool: a thick one, a single declaration of the block for all of "
            "them, and one for the shares, which flow beside it."
        ),
        computed=(DEVICES,),
    )


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


Ends = tuple[tuple[float, float], tuple[float, float]]


def _arrows(canvas: Canvas, ends: Ends) -> None:
    canvas.arrow(*_inset(ends), canvas.palette.muted, 7, 30)


def _told(canvas: Canvas, ends: Ends) -> None:
    canvas.arrow(*_inset(ends), canvas.palette.accent, 14, 46)
    accent = canvas.palette.accent_text
    if canvas.room.is_wide:
        above = (sum(end[0] for end in ends) / 2, ends[0][1] - 34)
        block = canvas.type.fit(
            "one declaration",
            canvas.theme.bold,
            (ends[1][0] - ends[0][0] - 20, 120),
            range(46, 33, -1),
        )
        canvas.block(above, block, colour=accent, anchor="ms")
        return
    beside = (ends[0][0] - 34, (ends[0][1] + ends[1][1]) / 2)
    style = Style(font=canvas.theme.bold, colour=accent, anchor="rm")
    canvas.text(beside, "one declaration", 40, **style)


def _shares(canvas: Canvas, ends: Ends) -> None:
    canvas.arrow(*_inset(ends), canvas.palette.muted, 7, 30)
    side = "ma" if canvas.room.is_wide else "lm"
    style = Style(font=canvas.theme.bold, colour=canvas.palette.muted, anchor=side)
    if canvas.room.is_wide:
        below = (sum(end[0] for end in ends) / 2, ends[0][1] + 34)
        canvas.text(below, "all shares", 42, **style)
        return
    beside = (ends[0][0] + 34, (ends[0][1] + ends[1][1]) / 2)
    canvas.text(beside, "all shares", 40, **style)


def _inset(ends: Ends) -> Ends:
    """Some pixels away from what they join."""
    (left, top), (right, down) = ends
    if top == down:
        return (left + 14, top), (right - 14, down)
    return (left, top + 12), (right, down - 12)
