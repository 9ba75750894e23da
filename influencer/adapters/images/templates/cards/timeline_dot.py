"""The day on which it happened, true to scale between the genesis block and the last halving.

The line begins with the day itself where that is earlier. Wide pictures have it lying, tall ones
standing.
"""

from datetime import UTC, date, datetime

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.suiting import date_of, is_on_line
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.genesis import TIME
from influencer.domain.protocol_facts.issuance import HALVED_ON
from influencer.errors import PictureError

GENESIS = datetime.fromtimestamp(TIME, UTC).date()

TOP = 176
LABEL = 36
DATE = 132
LINE_DOWN = 330
"""Where the line of a tall picture stands, from the left margin."""

STROKE, DOT = 8, 22


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    day = date_of(fact)
    if not is_on_line(fact):
        raise PictureError(f"Fact {fact.id} is not told of a day up to the last halving")
    frame.kicker(canvas, fact)
    wide = canvas.room.is_wide
    title = words.title(
        canvas, fact, (canvas.room.width, 170 if wide else 300), 88 if wide else 104, 54
    )
    base = canvas.block((canvas.room.left, TOP), title, role="title")
    if wide:
        _lying(canvas, day, base)
    else:
        _standing(canvas, day, base)
    years = [GENESIS.year, *(halving.year for halving in HALVED_ON)]
    return Drawing(
        alt_text=(
            f"A line true to scale from {min(day, GENESIS):%B %Y} to {HALVED_ON[-1]:%B %Y}, with "
            "the genesis block and four halvings. One dot stands out: "
            f"{day.day} {day:%B %Y}."
        ),
        computed=(4, *years),
    )


def share(day: date, named: date) -> float:
    """Where a day lies on the line, 0 to 1, if the line has to hold the named one, too."""
    start = min(named, GENESIS)
    return (day - start).days / (HALVED_ON[-1] - start).days


def _marks() -> tuple[tuple[date, str], ...]:
    return ((GENESIS, "genesis"), *((day, "halving") for day in HALVED_ON))


def _lying(canvas: Canvas, day: date, top: float) -> None:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    left, right = room.left + 20, room.right - 20
    down = room.bottom - 150

    def place(one: date) -> Point:
        return left + (right - left) * share(one, day), down

    canvas.line([(left, down), (right, down)], palette.line, STROKE)
    for one, name in _marks():
        point = place(one)
        canvas.circle(point, 12, fill=palette.muted)
        for lower, text in ((36, str(one.year)), (84, name)):
            _label(canvas, (point[0], down + lower), text)
    across = place(day)[0]
    date_room = (room.width, down - 90 - top - 50)
    text = f"{day.day} {day:%B %Y}"
    line = canvas.type.fit(text, theme.numerals, date_room, range(DATE, 71, -2))
    length = canvas.type.width(text, line.font, line.size)
    start = min(max(across - length / 2, room.left), room.right - length)
    base = (top + down) / 2 + line.height / 2 - 10
    canvas.line([(across, base + 30), (across, down)], palette.accent, STROKE)
    canvas.circle((across, down), DOT, fill=palette.accent)
    canvas.block((start, base), line, anchor="ls", colour=palette.accent_text, role="hero")


def _label(canvas: Canvas, point: Point, text: str) -> None:
    """Centred below its mark, as far as the margins let it be."""
    half = canvas.type.width(text, canvas.theme.body, LABEL) / 2
    centre = min(max(point[0], canvas.room.left + half), canvas.room.right - half)
    style = Style(colour=canvas.palette.muted, anchor="ma")
    canvas.text((centre, point[1]), text, LABEL, **style)


def _standing(canvas: Canvas, day: date, top: float) -> None:
    room, palette, theme = canvas.room, canvas.palette, canvas.theme
    across = room.left + LINE_DOWN
    top, bottom = top + 96, room.bottom - 40

    def place(one: date) -> Point:
        return across, top + (bottom - top) * share(one, day)

    canvas.line([(across, top), (across, bottom)], palette.line, STROKE)
    for one, name in _marks():
        point = place(one)
        canvas.circle(point, 12, fill=palette.muted)
        style = Style(colour=palette.muted, anchor="rm")
        canvas.text((across - 40, point[1]), f"{name} {one.year}", LABEL, **style)
    down = place(day)[1]
    left = across + 120
    canvas.line([(across, down), (left - 30, down)], palette.accent, STROKE)
    canvas.circle((across, down), DOT, fill=palette.accent)
    date_room = (room.right - left, 400)
    month = canvas.type.fit(f"{day.day} {day:%B}", theme.bold, date_room, range(64, 41, -2))
    year = canvas.type.fit(str(day.year), theme.numerals, date_room, range(210, 109, -4))
    start = min(max(down - 24, top - 20), bottom - month.height - year.height - 44)
    base = canvas.block((left, start), month)
    style = Style(colour=palette.accent_text, role="hero")
    canvas.block((left, base + 44), year, **style)
