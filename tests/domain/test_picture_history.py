from influencer.domain.looks import WINDOW, Look
from influencer.domain.picture_history import PictureHistory

AROUND = PictureHistory(
    templates=["stairs", "curve", "stairs"],
    themes=["paper", "mint"],
    next_templates=["curve", "tree"],
    next_themes=["violet"],
)


def test_what_stands_nearest_counts_on_either_side() -> None:
    assert AROUND.templates_within(3) == {"stairs": 0, "curve": 0, "tree": 1}
    assert AROUND.themes_within(3) == {"paper": 0, "mint": 1, "violet": 0}


def test_what_is_further_away_does_not_count() -> None:
    assert AROUND.templates_within(1) == {"stairs": 0, "curve": 0}
    assert AROUND.templates_within(0) == {}


def test_a_picture_is_held_against_thirty_on_either_side() -> None:
    before = [Look(number, (0, 0, 0)) for number in range(40)]
    after = [Look(number, (9, 9, 9)) for number in range(40)]

    around = PictureHistory(looks=before, next_looks=after).looks_around

    assert around == [*before[:WINDOW], *after[:WINDOW]]
