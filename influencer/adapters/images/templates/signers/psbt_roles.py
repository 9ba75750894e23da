"""The roles of a PSBT in their order: signers side by side, then a combiner merges (BIP 174)."""

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.drawing import Drawing
from influencer.adapters.images.sketch import Point
from influencer.adapters.images.styles import Style
from influencer.adapters.images.templates.layouts.labels import common_size
from influencer.domain.facts import Fact

BEFORE, SIGNERS, AFTER = ("Creator", "Updater"), ("Signer A", "Signer B"), ("Combiner", "Finalizer")
LAST = "Extractor"
COLUMNS = 3
TALLEST = 116


def draw(canvas: Canvas, fact: Fact) -> Drawing:
    """Three columns of two roles in a wide room, else five rows; the last role closes either."""
    room, names = canvas.room, (*BEFORE, *SIGNERS, *AFTER, LAST)
    wide = (room.width - 3 * 70) / 4 if room.is_wide else (room.width - 60) / 2
    tall = min(TALLEST, (room.height - 70) / 3 if room.is_wide else (room.height - 5 * 46) / 6)
    size = common_size(canvas, names, canvas.theme.bold, wide - 36, range(46, 33, -1))
    places = _wide(canvas, wide) if room.is_wide else _square(canvas, tall)
    for start, end in _pairs():
        _arrow(canvas, places[start], places[end], (wide, tall))
    for name in names:
        _role(canvas, places[name], (wide, tall), name, size)
    return Drawing(
        alt_text=(
            "Roles of a PSBT joined by arrows: Creator, Updater, then Signer A and Signer B side "
            "by side, whose copies the Combiner, marked, merges; then Finalizer and Extractor."
        )
    )


def _pairs() -> list[tuple[str, str]]:
    creator, updater = BEFORE
    combiner, finalizer = AFTER
    return [
        (creator, updater),
        *((updater, signer) for signer in SIGNERS),
        *((signer, combiner) for signer in SIGNERS),
        (combiner, finalizer),
        (finalizer, LAST),
    ]


def _wide(canvas: Canvas, wide: float) -> dict[str, Point]:
    """Down, across to the signers, across to the combiner, and down again."""
    room = canvas.room
    lift = min(150, room.height * 0.29)
    across = [room.left + wide / 2 + column * (wide + 70) for column in range(4)]
    upper, lower = room.middle - lift, room.middle + lift
    return {
        "Creator": (across[0], upper),
        "Updater": (across[0], lower),
        "Signer A": (across[1], upper),
        "Signer B": (across[1], lower),
        "Combiner": (across[2], room.middle),
        "Finalizer": (across[3], upper),
        "Extractor": (across[3], lower),
    }


def _square(canvas: Canvas, tall: float) -> dict[str, Point]:
    room, rows = canvas.room, 6
    pitch = min(tall + 66, (room.height - tall) / (rows - 1))
    top = room.middle - pitch * (rows - 1) / 2
    downs = [top + row * pitch for row in range(rows)]
    reach = (room.width - 60) / 4 + 30
    return {
        "Creator": (room.centre, downs[0]),
        "Updater": (room.centre, downs[1]),
        "Signer A": (room.centre - reach, downs[2]),
        "Signer B": (room.centre + reach, downs[2]),
        "Combiner": (room.centre, downs[3]),
        "Finalizer": (room.centre, downs[4]),
        "Extractor": (room.centre, downs[5]),
    }


def _arrow(canvas: Canvas, start: Point, end: Point, size: tuple[float, float]) -> None:
    """From edge to edge: sideways where the boxes stand beside each other, else down."""
    wide, tall = size
    is_sideways = canvas.room.is_wide and start[0] != end[0]
    if is_sideways:
        first, last = (start[0] + wide / 2 + 8, start[1]), (end[0] - wide / 2 - 8, end[1])
    else:
        first, last = (start[0], start[1] + tall / 2 + 6), (end[0], end[1] - tall / 2 - 6)
    canvas.arrow(first, last, canvas.palette.muted, 6, 24)


def _role(canvas: Canvas, middle: Point, box: tuple[float, float], name: str, size: float) -> None:
    palette, theme = canvas.palette, canvas.theme
    is_point = name == AFTER[0]
    fill = palette.accent if is_point else palette.panel
    outline = None if is_point else palette.line
    place = (middle[0] - box[0] / 2, middle[1] - box[1] / 2, *box)
    canvas.rectangle(place, fill=fill, outline=outline, width=4, radius=min(theme.radius, 20))
    ink = palette.on_accent if is_point else palette.ink
    style = Style(font=theme.bold, colour=ink, anchor="mm")
    canvas.text(middle, name, size, **style)
