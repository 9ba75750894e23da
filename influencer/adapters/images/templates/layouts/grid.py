"""Where the columns and rows of a table are, and which of its places are the point's."""

from dataclasses import dataclass

from influencer.adapters.images.canvas import Canvas
from influencer.domain.facts import Diagram

HEAD, HIGHEST_HEAD = 92, 128
"""Height of the row of names, and the most of it in a room that is not wide."""

ROW, HIGH_ROW = 170, 400
"""Largest height of another row, in a wide room and in another one."""

TRAITS = 0.22
"""Share of a wide room for the traits; in another room each stands above its row."""

ABOVE, HIGHEST_ABOVE, BELOW = 60, 88, 10
"""Pixels above the texts of a row, for its trait, and below them, in a room that is not wide."""

BETWEEN = 14
"""Pixels between two columns, in a room that is not wide: there each text has a box."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns and rows are.

    Attributes:
        left: edge of the first column.
        wide: a column, and ``between`` is free after it.
        tall: a row, of which ``above`` is for its trait; the row of names is ``head`` high.
    """

    left: float
    wide: float
    top: float
    tall: float
    head: float = HEAD
    above: float = 0
    between: float = 0

    def cell(self, column: int, row: int) -> Box:
        """Of a text; row 0 is the head, column 0 the first thing."""
        upper = self.top if row == 0 else self.top + self.head + (row - 1) * self.tall
        across = self.left + column * (self.wide + self.between)
        return across, upper, self.wide, self.tall if row else self.head


def grid_of(canvas: Canvas, diagram: Diagram) -> Grid:
    """As high and wide as the room allows."""
    room, count, columns = canvas.room, len(diagram.rows) - 1, len(diagram.rows[0]) - 1
    if room.is_wide:
        aside = room.width * TRAITS
        tall = min(ROW, (room.height - HEAD) / count)
        top = room.middle - (HEAD + tall * count) / 2
        return Grid(room.left + aside, (room.width - aside) / columns, top, tall)
    head = max(HEAD, min(HIGHEST_HEAD, room.height * 0.14))
    tall = min(HIGH_ROW, (room.height - head) / count)
    above = max(ABOVE, min(HIGHEST_ABOVE, tall * 0.27))
    wide = (room.width - BETWEEN * (columns - 1)) / columns
    top = room.middle - (head + tall * count) / 2
    return Grid(room.left, wide, top, tall, head, above, BETWEEN)


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
    return left, top + grid.above, wide, tall - grid.above - BELOW
