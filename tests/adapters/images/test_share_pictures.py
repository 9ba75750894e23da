"""Fields and rows that are divided: as much is lit as the fact says."""

from collections import Counter
from typing import Any

import pytest
from drawings import drawn, shipped_facts, texts
from factories import make_fact

from influencer.adapters.images.canvas import Canvas
from influencer.adapters.images.colour import Colour
from influencer.adapters.images.templates import load
from influencer.adapters.images.templates.mining.vote_grid import shape
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Figure
from influencer.errors import PictureError

ACCENT = THEMES["light"].palette.accent


class Measuring(Canvas):
    """Adds up filled rectangles by their colour: how many there are, and their area."""

    def __init__(self) -> None:
        super().__init__(THEMES["light"])
        self.count: Counter[Colour] = Counter()
        self.area: Counter[Colour] = Counter()

    def rectangle(self, box: tuple[float, float, float, float], **style: Any) -> None:
        if style.get("fill"):
            self.count[style["fill"]] += 1
            self.area[style["fill"]] += round(box[2] * box[3])


def measured(template: str, fact: str) -> Measuring:
    canvas = Measuring()
    load(template)(canvas, shipped_facts()[fact])
    return canvas


@pytest.mark.parametrize(
    ("fact", "yes", "blocks"),
    [("csv-first-bip9", 1_946, 2_016), ("bip91-269", 269, 336), ("bip34-last-v1", 950, 1_000)],
)
def test_as_many_blocks_are_lit_as_said_yes(fact: str, yes: int, blocks: int) -> None:
    canvas = measured("vote_grid", fact)

    assert (canvas.count[ACCENT], canvas.count.total()) == (yes, blocks)
    assert texts(drawn("vote_grid", shipped_facts()[fact]), "hero") == [f"{yes:,}"]


def test_a_grid_has_no_rest() -> None:
    for count in (336, 1_000, 2_016):
        for aspect in (0.7, 1.2, 2.8):
            columns, rows = shape(count, aspect)

            assert columns * rows == count


def test_a_figure_that_counts_no_blocks_is_not_drawn_as_a_vote() -> None:
    figure = Figure(value="95.8%", caption="of all bitcoin")

    with pytest.raises(PictureError, match="counts no blocks"):
        drawn("vote_grid", make_fact(figure=figure))


@pytest.mark.parametrize(
    ("fact", "share"), [("calc-seven-eighths", 0.875), ("book-half-in-four-years", 0.5)]
)
def test_as_much_of_the_field_is_lit_as_the_first_eras_bring(fact: str, share: float) -> None:
    canvas = measured("halving_square", fact)

    assert canvas.area[ACCENT] / canvas.area.total() == pytest.approx(share, abs=0.01)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("calc-seven-eighths", "87.5%. 87.5% of all bitcoin come in the first three eras."),
        ("book-half-in-four-years", "50%. 50% of all bitcoin come in the first era."),
        ("calc-last-twenty", "20 eras. 20.02 bitcoin to come after the 20th halving."),
    ],
)
def test_the_alt_text_says_in_a_sentence_what_the_number_counts(fact: str, told: str) -> None:
    assert drawn("halving_square", shipped_facts()[fact]).alt_text.endswith(told)


@pytest.mark.parametrize(
    ("fact", "told"),
    [
        ("calc-last-percent", "104 years"),
        ("calc-thousandth", "20,508"),
        ("calc-last-twenty", "20.02"),
    ],
)
def test_late_in_the_schedule_what_is_left_is_lit(fact: str, told: str) -> None:
    canvas = measured("halving_square", fact)

    assert canvas.area[ACCENT] / canvas.area.total() < 0.01
    assert texts(drawn("halving_square", shipped_facts()[fact]), "hero") == [told]
