"""Cards that show the day on which something happened."""

from datetime import date

import pytest
from drawings import drawn, texts
from factories import make_fact

from influencer.adapters.images.gate import inspect
from influencer.adapters.images.room import FORMATS, LANDSCAPE, PORTRAIT, Format
from influencer.adapters.images.templates.cards.timeline_dot import GENESIS, share
from influencer.domain.facts import Fact
from influencer.domain.protocol_facts.issuance import HALVED_ON
from influencer.errors import PictureError


def _fact(day: date) -> Fact:
    return make_fact(headline=f"In {day.year} something happened", happened_on=day)


PAPER = _fact(date(2008, 10, 31))


def test_the_leaf_has_month_day_and_year() -> None:
    candidate = drawn("on_this_day", PAPER)

    assert texts(candidate, "hero") == ["31"]
    assert {"October", "2008"} <= set(texts(candidate))


def test_the_year_is_the_hero_and_the_day_stands_beside_it() -> None:
    candidate = drawn("year_band", PAPER)

    assert texts(candidate, "hero") == ["2008"]
    assert "31 October" in texts(candidate)


def test_the_line_runs_from_the_genesis_block_to_the_last_known_halving() -> None:
    day = date(2012, 1, 1)

    assert date(2009, 1, 3) == GENESIS
    assert share(GENESIS, day) == 0
    assert share(HALVED_ON[-1], day) == 1


def test_days_lie_on_the_line_true_to_scale() -> None:
    day = date(2010, 5, 22)
    whole = (date(2024, 4, 20) - date(2009, 1, 3)).days

    assert share(day, day) == pytest.approx((day - date(2009, 1, 3)).days / whole)
    assert share(date(2016, 7, 9), day) == pytest.approx(0.4912, abs=0.001)


def test_an_earlier_day_begins_the_line() -> None:
    day = date(1993, 3, 9)

    assert share(day, day) == 0
    assert share(GENESIS, day) == pytest.approx(15.82 / 31.12, abs=0.001)


def test_the_labels_of_the_lying_line_stand_below_their_marks() -> None:
    candidate = drawn("timeline_dot", PAPER)
    boxes = {box.text: box for box in candidate.boxes if box.text.isdigit()}
    centres = {text: (box.left + box.right) / 2 for text, box in boxes.items()}
    left, right = LANDSCAPE.margin + 20, LANDSCAPE.width - LANDSCAPE.margin - 20

    for halving in HALVED_ON[:-1]:
        wanted = left + (right - left) * share(halving, date(2008, 10, 31))
        assert centres[str(halving.year)] == pytest.approx(wanted, abs=3)


def test_the_labels_of_the_standing_line_are_as_far_apart_as_their_days() -> None:
    candidate = drawn("timeline_dot", PAPER, shape=PORTRAIT)
    downs = [
        (box.top + box.bottom) / 2 for box in candidate.boxes if box.text.startswith("halving 20")
    ]
    days = [(later - HALVED_ON[0]).days for later in HALVED_ON]
    spans = [(down - downs[0]) / (downs[-1] - downs[0]) for down in downs]

    assert spans == pytest.approx([day / days[-1] for day in days], abs=0.005)


@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize(
    "day",
    [date(2004, 8, 15), date(2008, 12, 28), date(2009, 1, 3), date(2012, 11, 20), HALVED_ON[-1]],
    ids=str,
)
def test_wherever_a_day_lies_its_label_overlaps_no_other(day: date, shape: Format) -> None:
    for theme in ("terminal", "violet"):
        assert inspect(drawn("timeline_dot", _fact(day), theme=theme, shape=shape)) == []


def test_a_day_after_the_line_is_not_drawn() -> None:
    with pytest.raises(PictureError, match="not told of a day up to the last halving"):
        drawn("timeline_dot", _fact(date(2024, 4, 21)))
