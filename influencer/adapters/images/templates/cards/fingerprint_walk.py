"""OpenSSH's drunken bishop, sent on its way by the SHA-256 of the headline."""

import math
from collections import Counter

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import fingerprint
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import digest_of
from influencer.domain.protocol_facts.drunken_bishop import COLUMNS, ROWS, Square, walk

STEP, STEP_DOWN = 47, 54.5
TOP = 176
PADDING = 0.35
"""Of a square, between the walk and the edge of its board."""

ENDS = 34
"""Size of the letters that mark start and end, as OpenSSH marks them."""

MOST_VISITS = 5
"""From so many on, a square's disc grows no more."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    squares = walk(digest_of(fact.headline))
    board = _board(canvas)
    frame.kicker(canvas, fact)
    _walk(canvas, squares, board)
    if room.is_wide:
        place = Room(left=room.left, top=TOP + 6, right=board.left - 66, bottom=room.bottom - 12)
    else:
        place = Room(
            left=room.left, top=board.bottom + 64, right=room.right, bottom=room.bottom - 12
        )
    steps = len(squares) - 1
    way = "from S to E" if squares[0] != squares[-1] else "back to its start"
    note = (
        f"OpenSSH’s drunken bishop walks {steps} steps, steered by this sentence’s SHA-256, {way}."
    )
    fingerprint.column(canvas, fact, place, note, 84)
    return Drawing(
        alt_text=fingerprint.told(
            fact,
            f"a path of {steps} diagonal steps on a board of {COLUMNS} by {ROWS}, as OpenSSH draws "
            "keys; discs grow with visits",
        ),
        computed=(*fingerprint.KNOWN, steps, COLUMNS, ROWS),
        literals=(digest_of(fact.headline).hex(),),
    )


def _board(canvas: Canvas) -> Room:
    """Draw it; a tall picture has it below the kicker, a wide one at the right."""
    room, palette = canvas.room, canvas.palette
    step = STEP if room.is_wide else STEP_DOWN
    wide, tall = (COLUMNS + PADDING) * step, (ROWS + PADDING) * step
    left = room.right - wide
    top = TOP + (room.bottom - TOP - tall) / 2 if room.is_wide else room.top + 12
    radius = min(canvas.theme.radius, 20)
    canvas.rectangle(
        (left, top, wide, tall), fill=palette.panel, outline=palette.line, width=3, radius=radius
    )
    return Room(left=left, top=top, right=left + wide, bottom=top + tall)


def _walk(canvas: Canvas, squares: tuple[Square, ...], board: Room) -> None:
    palette = canvas.palette
    step = board.width / (COLUMNS + PADDING)
    edge = PADDING / 2 * step

    def place(square: Square) -> Point:
        across, down = ((0.5 + number) * step + edge for number in square)
        return board.left + across, board.top + down

    for column in range(COLUMNS):
        for row in range(ROWS):
            canvas.circle(place((column, row)), 3, fill=palette.line)
    faint = mix(palette.panel, palette.accent, 0.55)
    canvas.line([place(square) for square in squares], faint, 4)
    for square, visits in Counter(squares).items():
        radius = 0.46 * step * math.sqrt(min(visits, MOST_VISITS) / MOST_VISITS)
        canvas.circle(place(square), radius, fill=palette.accent)
    ends = {squares[0]: ("S", palette.second), squares[-1]: ("E", palette.ink)}
    for square, (letter, fill) in ends.items():
        _end(canvas, place(square), 0.5 * step, letter, fill)


def _end(canvas: Canvas, centre: Point, radius: float, letter: str, fill: Colour) -> None:
    canvas.circle(centre, radius, fill=fill)
    style_font, colour = canvas.theme.mono_bold, canvas.palette.ground
    canvas.text(centre, letter, ENDS, font=style_font, colour=colour, anchor="mm", role="code")
