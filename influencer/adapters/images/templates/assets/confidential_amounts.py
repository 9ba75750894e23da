"""What everybody can read of a confidential transaction, and what is hidden (Elements)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.styles import Style
from influencer.domain.facts import Fact

ROWS = (
    ("which outputs it spends", True),
    ("the fee", True),
    ("which asset moves", False),
    ("how much of it", False),
)
"""What it is about, and whether everybody can read it (Elements documentation)."""

VALUES = 812
"""Pixels from the left edge to the second column of a wide room."""


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    top = canvas.room.top
    palette = canvas.palette
    pitch = (canvas.room.bottom - top) / len(ROWS)
    for number, (name, is_public) in enumerate(ROWS):
        upper = top + number * pitch
        if number:
            edge = [(canvas.room.left, upper), (canvas.room.right, upper)]
            canvas.line(edge, palette.line, 3)
        _row(canvas, upper + pitch / 2, name, is_public=is_public)
    public = " and ".join(name for name, is_public in ROWS if is_public)
    hidden = " and ".join(name for name, is_public in ROWS if not is_public)
    return Drawing(
        alt_text=(
            f"A list of what a confidential transaction tells. Everybody can read {public}. "
            f"Blacked out are {hidden}."
        ),
    )


def _row(canvas: Canvas, middle: float, name: str, *, is_public: bool) -> None:
    """A name and what is to be read beside it, or below it."""
    palette, theme, room = canvas.palette, canvas.theme, canvas.room
    if room.is_wide:
        canvas.text((room.left, middle), name, 48, font=theme.bold, anchor="lm")
        place = (room.left + VALUES, middle)
    else:
        canvas.text((room.left, middle - 18), name, 54, font=theme.bold)
        place = (room.left, middle + 40)
    if is_public:
        style = Style(colour=palette.muted, anchor="lm")
        canvas.text(place, "for all to read", 46, **style)
        return
    for left, wide in ((0, 210), (230, 120), (370, 242)):
        box = (place[0] + left, place[1] - 26, wide, 52)
        canvas.rectangle(box, fill=palette.accent, radius=6)
