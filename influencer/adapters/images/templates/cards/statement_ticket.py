"""A ticket: a stub with the sign of the area, a perforation, headline and sentence."""

from influencer.adapters.images import frame
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.marks import symbol
from influencer.adapters.images.room import Room
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

STUB, STUB_DOWN = 300, 360
NOTCH = 30
PADDING = 62
TOP = 158


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    palette, text = canvas.palette, statement(fact)
    frame.kicker(canvas, fact)
    room = _ticket(canvas, fact)
    block = words.sentence(canvas, text, (room.width, 320), 46, 34)
    canvas.block((room.left, room.bottom), block, anchor="ls", colour=palette.ink)
    place = (room.width, room.height - block.height - 56)
    title = words.title(canvas, fact, place, 104 if canvas.room.is_wide else 120, 54)
    canvas.block((room.left, room.top), title, role="title")
    return Drawing(
        alt_text=f"A ticket whose stub bears the sign for {fact.area}. Below the headline: {text}"
    )


def _ticket(canvas: Canvas, fact: Fact) -> Room:
    """Draw its paper; returns the room for the words."""
    palette, room = canvas.palette, canvas.room
    left, right, bottom = room.left - 28, room.right + 28, room.bottom - 14
    box = (left, TOP, right - left, bottom - TOP)
    radius = max(14, canvas.theme.radius)
    canvas.rectangle(box, fill=palette.panel, radius=radius)
    if room.is_wide:
        edge = left + STUB
        canvas.rectangle(
            (left, TOP, STUB + radius, bottom - TOP), fill=palette.accent, radius=radius
        )
        canvas.rectangle((edge, TOP, radius, bottom - TOP), fill=palette.panel)
        ends, centre = ((edge, TOP), (edge, bottom)), (left + STUB / 2, (TOP + bottom) / 2)
        inner = Room(
            left=edge + PADDING, top=TOP + PADDING, right=right - PADDING, bottom=bottom - PADDING
        )
    else:
        edge = TOP + STUB_DOWN
        canvas.rectangle(
            (left, TOP, right - left, STUB_DOWN + radius), fill=palette.accent, radius=radius
        )
        canvas.rectangle((left, edge, right - left, radius), fill=palette.panel)
        ends, centre = ((left, edge), (right, edge)), (room.centre, TOP + STUB_DOWN / 2)
        inner = Room(
            left=left + PADDING, top=edge + PADDING, right=right - PADDING, bottom=bottom - PADDING
        )
    symbol(canvas, fact.area, centre, 270, palette.on_accent)
    canvas.dashes(*ends, palette.ground, 6)
    for point in ends:
        canvas.circle(point, NOTCH, fill=palette.ground)
    return inner
