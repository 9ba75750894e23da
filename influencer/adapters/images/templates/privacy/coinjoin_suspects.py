"""One coin of a mix: as many owners to guess from as took part, however many matches there are."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.links import links
from influencer.domain.derived_calls import whole_calls_of
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.anonymity import pairings

PEOPLE, KNOWN = 10, 5
"""How many mix, and how many of them give themselves away, where the fact sets no numbers."""

COLUMN = 500
BELOW = 250


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    asked = sorted((one for (one,) in whole_calls_of(fact, "pairings")), reverse=True)
    people, left_over = asked[:2] if asked[1:] else (PEOPLE, PEOPLE - KNOWN)
    room = canvas.room
    if room.is_wide:
        place = (room.left, room.top, room.width - COLUMN - 60, room.height)
        corner = (room.right - COLUMN, room.middle - 120)
    else:
        place = (room.left, room.top, room.width, room.height - BELOW)
        corner = (room.left, room.bottom - BELOW + 30)
    links(canvas, place, people, marked=range(people // 2, people // 2 + 1))
    _words(canvas, corner, people, left_over)
    return Drawing(
        alt_text=(
            f"A CoinJoin of {people} equal coins, every input joined to every output; the lines "
            f"to one output stand out: {people} owners to guess from, of {pairings(people):,} "
            f"pairings. If all but {left_over} show theirs, {pairings(left_over)} remain."
        ),
        computed=(people, left_over, pairings(people), pairings(left_over)),
    )


def _words(canvas: Canvas, corner: tuple[float, float], people: int, left_over: int) -> None:
    palette, theme, (left, top) = canvas.palette, canvas.theme, corner
    hero = Style(font=theme.numerals, colour=palette.accent_text, anchor="la", role="hero")
    box = canvas.text((left, top), str(people), 140, **hero)
    beside = Style(font=theme.bold, anchor="ls")
    words, rest = "owners to guess", (canvas.room.right - box.right - 24, 60)
    size = canvas.type.fit(words, theme.bold, rest, range(44, 33, -1)).size
    canvas.text((box.right + 24, box.bottom), words, size, **beside)
    room = (canvas.room.right - left, 110)
    note = f"of {pairings(people):,} pairings; {pairings(left_over)} if {left_over} are known"
    block = canvas.type.fit(note, theme.body, room, range(40, 33, -1), 1.25)
    canvas.block((left, box.bottom + 36), block, colour=palette.muted)
