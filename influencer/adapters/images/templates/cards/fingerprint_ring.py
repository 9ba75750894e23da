"""The SHA-256 of the headline as a ring of 64 rays around the symbol of the area."""

import math

from influencer.adapters.images import frame, marks
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.templates.layouts import fingerprint
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import DIGITS, digest_of, digits_of

CENTRE, REACH = (1190, 400), 326
CENTRE_DOWN, REACH_DOWN = (540, 446), 296
INNER = 0.5
"""Where the rays begin, as a share of where the longest ones end."""

LARGEST_DIGIT = 15
NOTE = "64 rays: the hex digits of this sentence’s SHA-256, clockwise from the top."


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room = canvas.room
    frame.kicker(canvas, fact)
    if room.is_wide:
        centre, reach = CENTRE, REACH
        place = Room(left=room.left, top=184, right=CENTRE[0] - REACH - 60, bottom=room.bottom - 12)
    else:
        centre, reach = CENTRE_DOWN, REACH_DOWN
        top = CENTRE_DOWN[1] + REACH_DOWN + 56
        place = Room(left=room.left, top=top, right=room.right, bottom=room.bottom - 12)
    _rays(canvas, digits_of(digest_of(fact.headline)), centre, reach)
    marks.symbol(canvas, fact.area, centre, 0.62 * reach, canvas.palette.ink)
    fingerprint.column(canvas, fact, place, NOTE, 92)
    return Drawing(
        alt_text=fingerprint.told(
            fact,
            f"a ring of {DIGITS} rays around {marks.told(fact.area)}, each as long as one of its "
            "digits is large",
        ),
        computed=(*fingerprint.KNOWN, DIGITS),
        literals=(digest_of(fact.headline).hex(),),
    )


def _rays(canvas: Canvas, digits: tuple[int, ...], centre: Point, reach: float) -> None:
    palette, inner = canvas.palette, INNER * reach
    width = 0.56 * math.tau * inner / len(digits)
    for number, digit in enumerate(digits):
        turn = math.tau * number / len(digits) - math.pi / 2
        length = width / 2 + (reach - inner - width) * digit / LARGEST_DIGIT
        ends = [
            (centre[0] + far * math.cos(turn), centre[1] + far * math.sin(turn))
            for far in (inner, inner + length)
        ]
        canvas.line(ends, palette.accent, width)
