"""Where the columns and rows of a table are, and which of its places are the point's."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.domain.facts import Diagram

HEAD = 92
"""Height of the row of names."""

ROW, HIGH_ROW = 170, 220
"""Largest height of another row, in a wide room and in another one."""

TRAITS = 0.22
"""Share of a wide room for the traits; in another room each stands above its row."""

ABOVE, BELOW = 60, 10
"""Pixels above the texts of a row, for its trait, and below them, in a room that is not wide."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns and rows are: the left edge of the first column, and three sizes."""

    left: float
    wide: float
    top: float
    tall: float

    def cell(self, column: int, row: int) -> Box:
        """Of a text; row 0 is the head, column 0 the first thing."""
        upper = self.top if row == 0 else self.top + HEAD + (row - 1) * self.tall
        return self.left + column * self.wide, upper, self.wide, self.tall if row else HEAD


def grid_of(canvas: Canvas, diagram: Diagram) -> Grid:
    """As high and wide as the room allows."""
    room, count = canvas.room, len(diagram.rows) - 1
    aside = room.width * TRAITS if room.is_wide else 0
    wide = (room.width - aside) / (len(diagram.rows[0]) - 1)
    tall = min(ROW if room.is_wide else HIGH_ROW, (room.height - HEAD) / count)
    return Grid(room.left + aside, wide, room.middle - (HEAD + tall * count) / 2, tall)


def _spot(diagram: Diagram) -> tuple[int, int] | None:
    """Column and row of the point; the first column is that of the traits, -1."""
    for number, row in enumerate(diagram.rows):
        if diagram.point and diagram.point in row:
            return row.index(diagram.point) - 1, number
    return None


def is_filled(diagram: Diagram, place: tuple[int, int]) -> bool:
    """Whether a place belongs to the point: its column, its row, or the place itself."""
    spot = _spot(diagram)
    if spot is None:
        return False
    if spot[1] == 0:
        return place[0] == spot[0]
    return place[1] == spot[1] and spot[0] in {-1, place[0]}


def place_of(canvas: Canvas, grid: Grid, column: int, row: int) -> Box:
    """Where a text stands within its cell."""
    left, top, wide, tall = grid.cell(column, row)
    if column < 0:
        left, wide = canvas.room.left, grid.left - canvas.room.left
    if canvas.room.is_wide or row == 0:
        return left, top, wide, tall
    return left, top + ABOVE, wide, tall - ABOVE - BELOW
