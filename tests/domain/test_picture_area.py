"""How large a picture may be in a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from influencer.domain.picture_area import USUAL_CELL, Size, columns_for, rows_of

LANDSCAPE, PORTRAIT = Size(width=1600, height=900), Size(width=1080, height=1350)
SIZES = st.builds(Size, width=st.integers(1, 4000), height=st.integers(1, 4000))
CELLS = st.builds(Size, width=st.integers(1, 40), height=st.integers(1, 80))


@pytest.mark.parametrize(
    ("picture", "room", "columns", "rows"),
    [
        (LANDSCAPE, (100, 60), 100, 28.125),
        (LANDSCAPE, (80, 20), 71, 19.96875),
        (PORTRAIT, (100, 20), 32, 20.0),
        (PORTRAIT, (100, 90), 100, 62.5),
    ],
)
def test_it_fits_both_ways(picture: Size, room: tuple[int, int], columns: int, rows: float) -> None:
    within = Size(width=room[0], height=room[1])

    assert columns_for(picture, within, USUAL_CELL) == columns
    assert rows_of(picture, columns, USUAL_CELL) == rows


@given(picture=SIZES, within=SIZES, cell=CELLS)
def test_it_is_as_large_as_it_can_be(picture: Size, within: Size, cell: Size) -> None:
    columns = columns_for(picture, within, cell)

    assert 1 <= columns <= within.width
    if columns > 1:
        assert rows_of(picture, columns, cell) <= within.height
    if columns < within.width:
        assert rows_of(picture, columns + 1, cell) > within.height
