"""Headline and sentence beside a panel with the sign of the area, as large as a poster."""

from influencer.adapters.images import frame, marks
from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.templates.layouts import words
from influencer.adapters.images.templates.wording import statement
from influencer.domain.facts import Fact

PANEL, PANEL_DOWN = 400, 520


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    text = statement(fact)
    place = _beside if canvas.room.is_wide else _below
    right = place(canvas, fact, text)
    return Drawing(
        alt_text=f"Text card with {marks.told(fact.area)}, large on a panel. {text}", right=right
    )


def _beside(canvas: Canvas, fact: Fact, text: str) -> float:
    """The panel along the right edge; returns where the words end."""
    wide = canvas.width - PANEL - 2 * canvas.room.left + 16
    canvas.rectangle((canvas.width - PANEL, 0, PANEL, canvas.height), fill=canvas.palette.accent)
    centre = (canvas.width - PANEL / 2, canvas.height / 2)
    marks.symbol(canvas, fact.area, centre, 420, canvas.palette.on_accent)
    frame.kicker(canvas, fact)
    _words(canvas, fact, text, (wide, 184, 112))
    return wide + canvas.room.left


def _below(canvas: Canvas, fact: Fact, text: str) -> float:
    """The panel along the upper edge, with the kicker on it."""
    canvas.rectangle((0, 0, canvas.width, PANEL_DOWN), fill=canvas.palette.accent)
    marks.symbol(canvas, fact.area, (canvas.room.centre, 318), 420, canvas.palette.on_accent)
    frame.kicker(canvas, fact, tints=frame.tints_on_accent(canvas))
    _words(canvas, fact, text, (canvas.room.width, PANEL_DOWN + 76, 112))
    return canvas.room.right


def _words(canvas: Canvas, fact: Fact, text: str, place: tuple[float, float, float]) -> None:
    """Headline and sentence: how wide, from where on, and how large at most."""
    wide, top, largest = place
    left, bottom = canvas.room.left, canvas.room.bottom - 18
    block = words.sentence(canvas, text, (wide, 250))
    room = (wide, bottom - block.height - 60 - top)
    canvas.block((left, top), words.title(canvas, fact, room, largest), role="title")
    canvas.block((left, bottom), block, anchor="ls", colour=canvas.palette.muted)
