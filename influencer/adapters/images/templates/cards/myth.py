"""A myth and what is true instead, parted by a slant; for facts that have such a phrasing."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour, mix
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import myth_of
from influencer.domain.facts import Fact

SPLIT, SLANT = 690, 70
SPLIT_DOWN, SLANT_DOWN = 660, 46
GUTTER = 72
TOP = 184


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette = canvas.palette
    pair = myth_of(fact)
    _tinted(canvas)
    tints = frame.Tints(palette.accent, palette.on_accent, palette.ink)
    frame.kicker(canvas, fact, tints=tints)
    myth, truth = _rooms(canvas)
    _side(canvas, "MYTH", pair.first, myth, (palette.bad, palette.muted))
    _side(canvas, "FACT", pair.second, truth, (palette.good, palette.ink))
    where = "on the left" if canvas.room.is_wide else "above"
    return Drawing(alt_text=f"Two fields, the myth {where}: {pair.first} The fact: {pair.second}")


def _tinted(canvas: Canvas) -> None:
    """The ground of the myth, whose edge towards the fact is slanted."""
    tint = mix(canvas.palette.ground, canvas.palette.bad, 0.14)
    wide, tall = canvas.width, canvas.height
    if canvas.room.is_wide:
        corners = [(0, 0), (SPLIT + SLANT, 0), (SPLIT - SLANT, tall), (0, tall)]
    else:
        corners = [(0, 0), (wide, 0), (wide, SPLIT_DOWN - SLANT_DOWN), (0, SPLIT_DOWN + SLANT_DOWN)]
    canvas.polygon(corners, tint)


def _rooms(canvas: Canvas) -> tuple[Room, Room]:
    """For the myth, and for the fact."""
    room, bottom = canvas.room, canvas.room.bottom - 18
    if room.is_wide:
        return (
            Room(left=room.left, top=TOP, right=SPLIT - SLANT - 20, bottom=bottom),
            Room(left=SPLIT + GUTTER, top=TOP, right=room.right, bottom=bottom),
        )
    return (
        Room(left=room.left, top=TOP, right=room.right, bottom=SPLIT_DOWN - SLANT_DOWN - 30),
        Room(left=room.left, top=SPLIT_DOWN + 92, right=room.right, bottom=bottom),
    )


def _side(canvas: Canvas, name: str, text: str, room: Room, colours: tuple[Colour, Colour]) -> None:
    sign, ink = colours
    corner = (room.left, room.top)
    canvas.text(corner, name, 40, font=canvas.theme.bold, colour=ink, anchor="la", tracking=6)
    canvas.rectangle((room.left, room.top + 56, 110, 8), fill=sign)
    largest = 78 if canvas.room.is_wide else 84
    block = words.display(canvas, text, (room.width, room.height - 112), largest, 44)
    canvas.block((room.left, room.top + 112), block, colour=ink, role="title")
