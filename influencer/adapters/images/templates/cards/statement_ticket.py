"""A ticket: a stub with the sign of the area, a perforation, headline and sentence."""

from influencer.adapters.images import frame, marks
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
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
        alt_text=f"A ticket whose stub bears {marks.told(fact.area)}. Below the headline: {text}"
    )


def _ticket(canvas: Canvas, fact: Fact) -> Room:
    """Draw its paper; returns the room for the words."""
    palette, room = canvas.palette, canvas.room
    paper = Room(left=room.left - 28, top=TOP, right=room.right + 28, bottom=room.bottom - 14)
    radius = max(14, canvas.theme.radius)
    box = (paper.left, paper.top, paper.width, paper.height)
    canvas.rectangle(box, fill=palette.panel, radius=radius)
    edge = _stub(canvas, paper, radius)
    if room.is_wide:
        ends = ((edge, paper.top), (edge, paper.bottom))
        centre, left, top = ((paper.left + edge) / 2, paper.middle), edge, paper.top
    else:
        ends = ((paper.left, edge), (paper.right, edge))
        centre, left, top = (paper.centre, (paper.top + edge) / 2), paper.left, edge
    marks.symbol(canvas, fact.area, centre, 270, palette.on_accent)
    canvas.dashes(*ends, palette.ground, 6)
    for point in ends:
        canvas.circle(point, NOTCH, fill=palette.ground)
    right, bottom = paper.right - PADDING, paper.bottom - PADDING
    return Room(left=left + PADDING, top=top + PADDING, right=right, bottom=bottom)


def _stub(canvas: Canvas, paper: Room, radius: float) -> float:
    """At the left of a wide ticket, on top of a tall one; returns the edge that it tears at."""
    accent, panel = canvas.palette.accent, canvas.palette.panel
    left, top, wide, tall = paper.left, paper.top, paper.width, paper.height
    if canvas.room.is_wide:
        edge = left + STUB
        canvas.rectangle((left, top, STUB + radius, tall), fill=accent, radius=radius)
        canvas.rectangle((edge, top, radius, tall), fill=panel)
    else:
        edge = top + STUB_DOWN
        canvas.rectangle((left, top, wide, STUB_DOWN + radius), fill=accent, radius=radius)
        canvas.rectangle((left, edge, wide, radius), fill=panel)
    return edge
