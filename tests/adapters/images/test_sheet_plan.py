"""How large a sheet of pictures may be."""

from dataclasses import replace
from pathlib import Path

import pytest

from influencer.adapters.images.room import FORMATS, LANDSCAPE, Format
from influencer.adapters.images.sheet_plan import (
    ENCODINGS,
    MOST_MEMORY,
    NARROWEST,
    USUAL,
    Encoding,
    Plan,
    encoding_of,
    plan_sheet,
)
from influencer.adapters.images.templates import TEMPLATES
from influencer.adapters.images.themes import THEMES
from influencer.errors import UsageError

WIDEST = 1600


def plan(width: int, *, rows: int = 200, columns: int = 9, shape: Format = LANDSCAPE) -> Plan:
    return Plan(rows=rows, columns=columns, shape=shape, width=width)


def refusal(planned: Plan, encoding: Encoding) -> str:
    with pytest.raises(UsageError) as caught:
        planned.check(encoding)
    return str(caught.value)


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("rows", [1, 7, 40, 200, 400])
def test_no_sheet_takes_more_memory_than_is_spared_for_it(
    encoding: Encoding, shape: Format, rows: int
) -> None:
    for width in (NARROWEST, 240, 600, WIDEST):
        planned = plan(width, rows=rows, shape=shape)
        wide, tall = planned.size
        is_small = wide * tall * encoding.memory <= MOST_MEMORY
        if is_small and max(wide, tall) <= encoding.longest:
            planned.check(encoding)
        else:
            refusal(planned, encoding)


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
def test_the_width_that_would_do_is_the_largest(encoding: Encoding, shape: Format) -> None:
    said = refusal(plan(WIDEST, shape=shape), encoding)

    fits = int(said.partition("; --width ")[2].partition(" would do")[0])
    plan(fits, shape=shape).check(encoding)
    refusal(plan(fits + 1, shape=shape), encoding)


@pytest.mark.parametrize("encoding", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("shape", FORMATS.values(), ids=FORMATS)
def test_without_a_width_all_templates_in_all_themes_fit(encoding: Encoding, shape: Format) -> None:
    found = plan_sheet(encoding, len(TEMPLATES), len(THEMES), shape=shape, width=None)

    assert 160 <= found.width <= USUAL
    assert found.width == USUAL or refusal(replace(found, width=found.width + 1), encoding)


def test_where_no_width_would_do_none_is_named() -> None:
    said = refusal(plan(WIDEST, rows=2000, columns=40), ENCODINGS[".webp"])

    assert "--width" not in said
    assert said.endswith("; name fewer templates with --only or themes with --theme")


def test_pictures_lie_side_by_side_within_the_sheet() -> None:
    planned = plan(300, rows=23, columns=5)
    (wide, tall), (across, down) = planned.cell, planned.step
    corners = [planned.corner(row, column) for row in range(23) for column in range(5)]

    assert max(left for left, _ in corners) + wide < planned.size[0]
    assert max(top for _, top in corners) + down <= planned.size[1]
    assert len(set(corners)) == len(corners)
    assert min({abs(a - b) for a, _ in corners for b, _ in corners} - {0}) == across
    assert tall == 169


def test_a_file_says_its_format_by_its_ending() -> None:
    assert encoding_of(Path("a.PNG")).name == "PNG"
    with pytest.raises(UsageError, match=r"'a\.gif' must end in \.png, \.webp, \.jpg"):
        encoding_of(Path("a.gif"))
