"""A frieze of tiles, each of which is a digit of the SHA-256 of the headline."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import fingerprint, words
from influencer.adapters.images.templates.layouts.tiles import tile
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.digest import digest_of, digits_of

COLUMNS = {True: 16, False: 8}
"""As many as fill the width, by whether the picture is wide."""

ROWS = 4
"""In sixteen columns all digits have their tiles, in eight the first half of them."""

NOTES = {
    True: "A tile for each hex digit of this sentence’s SHA-256.",
    False: "A tile for each of the first 32 hex digits of this sentence’s SHA-256.",
}


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    room, columns = canvas.room, COLUMNS[canvas.room.is_wide]
    side, count = canvas.width / columns, columns * ROWS
    _frieze(canvas, digits_of(digest_of(fact.headline))[:count], columns)
    middle = ROWS * side + (56 if room.is_wide else 76)
    frame.kicker(canvas, fact, corner=(room.left, middle))
    bottom, top = room.bottom - 4, middle + (58 if room.is_wide else 84)
    note = words.sentence(canvas, NOTES[room.is_wide], (room.width, 110), 38, 34)
    canvas.block((room.left, bottom), note, anchor="ls", colour=canvas.palette.muted)
    place = (room.width, bottom - note.height - 44 - top)
    title = words.display(canvas, fact.headline, place, 96, 52)
    canvas.block((room.left, top), title, role="title")
    return Drawing(
        alt_text=fingerprint.told(
            fact,
            f"a frieze of {count} tiles with quarter discs, half discs, triangles and arcs, whose "
            "shapes and turns are its digits",
        ),
        computed=(*fingerprint.KNOWN, count),
        literals=(digest_of(fact.headline).hex(),),
    )


def _frieze(canvas: Canvas, digits: tuple[int, ...], columns: int) -> None:
    """The colours change from tile to tile, and mean nothing."""
    palette, side = canvas.palette, canvas.width / columns
    fills = (palette.accent, palette.ink, palette.second)
    grounds = (mix(palette.ground, palette.line, 0.55), palette.panel)
    for number, digit in enumerate(digits):
        row, column = divmod(number, columns)
        corner = (column * side, row * side)
        ground = grounds[(row + column) % 2]
        canvas.rectangle((*corner, side + 1, side + 1), fill=ground)
        tile(canvas, corner, side, digit, fills[(column + 2 * row) % 3])
