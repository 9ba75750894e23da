"""Pictures of posts in a row, as the program itself writes them; ``make pictures`` writes 200."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from pictures.posts import Shown, posts_in_a_row, repetitions


@pytest.fixture(scope="module")
def row() -> Sequence[Shown]:
    return list(posts_in_a_row(48, seed=3, canvas="both"))


def test_forty_eight_posts_in_a_row_hold_the_rule_of_variety(row: Sequence[Shown]) -> None:
    assert list(repetitions(row)) == []


def test_a_repetition_would_be_seen(row: Sequence[Shown]) -> None:
    first, second = row[0], row[1]
    early = replace(second, picture=replace(second.picture, template=first.picture.template))
    same_theme = replace(second, picture=replace(second.picture, theme=first.picture.theme))
    same_look = replace(second, picture=replace(second.picture, look=first.picture.look))
    again = replace(row[20], headline=first.headline, picture=first.picture)

    def found(*posts: Shown) -> list[str]:
        return [line.partition(": ")[2] for line in repetitions(posts)]

    assert found(first, early) == [f"{first.picture.template} came within 15 posts"]
    assert found(first, same_theme) == [f"{first.picture.theme} came within 2 posts"]
    assert found(first, same_look) == ["0 bits from the picture 1 posts before"]
    assert found(*row[:32], again)[-1].startswith(f"{first.picture.template} showed")
