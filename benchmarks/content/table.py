"""The table: what is measured, its goal, the posts, the human reference, and what comes of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HEAD = ("", "goal", "posts", "human", "posts ÷ human", "")
_SHAPE = "{:<36} {:>10} {:>8} {:>8} {:>14}  {}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """What a figure has to be, ends included; shown with so many digits, in that unit."""

    least: float | None = None
    most: float | None = None
    digits: int = 2
    unit: str = ""

    def is_met_by(self, figure: float) -> bool:
        """Whether the figure, unrounded, lies within."""
        is_enough = self.least is None or figure >= self.least
        return is_enough and (self.most is None or figure <= self.most)

    def shown(self, figure: float) -> str:
        """A figure, as this row shows them."""
        scale = 100 if self.unit == "%" else 1
        return f"{figure * scale:.{self.digits}f}{self.unit and ' '}{self.unit}"

    def __str__(self) -> str:
        if self.least is None:
            sign = "" if self.most == 0 else "≤ "
            return f"{sign}{self.shown(self.most or 0)}"
        if self.most is None:
            return f"≥ {self.shown(self.least)}"
        return f"{self.shown(self.least)}-{self.shown(self.most)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMeasured:
    """Why there is no figure."""

    reason: str


Figure = float | NotMeasured


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measure; ``human`` is None where people's sentences have no such thing."""

    name: str
    goal: Goal
    posts: Figure
    human: Figure | None = None

    @property
    def is_missed(self) -> bool:
        """Whether the goal is; what was not measured is neither met nor missed."""
        return not isinstance(self.posts, NotMeasured) and not self.goal.is_met_by(self.posts)


def lines_of(rows: Iterable[Row]) -> Iterator[str]:
    """The table, line by line."""
    yield _SHAPE.format(*_HEAD).rstrip()
    for row in rows:
        if isinstance(row.posts, NotMeasured):
            yield _SHAPE.format(row.name, str(row.goal), "-", "-", "-", _told(row.posts))
        else:
            yield _SHAPE.format(*_cells(row, row.posts))


def _cells(row: Row, posts: float) -> tuple[str, ...]:
    human = row.human if isinstance(row.human, float | int) else None
    return (
        row.name,
        str(row.goal),
        row.goal.shown(posts),
        "-" if human is None else row.goal.shown(human),
        f"{posts / human:.2f}" if human else "-",
        "MISSED" if row.is_missed else "met",
    )


def _told(figure: NotMeasured) -> str:
    return f"not measured: {figure.reason}"
