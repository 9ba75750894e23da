from random import Random

import pytest
from factories import make_fact

from influencer.adapters.images import choice
from influencer.adapters.images.templates import DIAGRAMS, NUMBERS, STATEMENTS
from influencer.adapters.images.themes import THEMES
from influencer.errors import PictureError
from influencer.ports import PictureHistory

NOTHING_YET = PictureHistory()
STAIRS = make_fact(pictures=("subsidy_stairs", "supply_curve"))


def test_the_diagrams_that_a_fact_asks_for_come_first() -> None:
    assert choice.templates(STAIRS, Random(1), NOTHING_YET)[:2] == [
        "subsidy_stairs",
        "supply_curve",
    ]


def test_a_diagram_does_not_come_back_within_15_posts() -> None:
    seen = ["subsidy_stairs", *["statement_quiet"] * 14]

    assert "subsidy_stairs" not in choice.templates(STAIRS, Random(1), _history(seen))
    assert "subsidy_stairs" not in choice.templates(STAIRS, Random(1), _history(seen[::-1]))
    rested = choice.templates(STAIRS, Random(1), _history(["statement_quiet", *seen[::-1]]))
    assert rested[0] == "subsidy_stairs"


def test_cards_may_come_back_but_longest_unseen_first() -> None:
    plain = make_fact(figure=None, phrasings=("Nodes count blocks, not days.",))
    seen = ["statement_sign", "statement_quiet", "statement_poster"]

    assert choice.templates(plain, Random(1), _history(seen)) == seen[::-1]


def test_a_fact_with_a_figure_gets_a_number_card_unless_there_was_one_just_now() -> None:
    fact = make_fact()

    assert choice.templates(fact, Random(1), NOTHING_YET)[0] in NUMBERS
    after = choice.templates(fact, Random(1), _history([*NUMBERS, "myth"]))
    assert after[0] not in NUMBERS


def test_myth_and_question_cards_want_a_phrasing_for_them() -> None:
    statement = "Nodes count blocks."
    question = "Who sets the date? No calendar does."
    myth = "Myth: it falls on a day. Fact: it falls on a height."

    def cards(*phrasings: str) -> set[str]:
        fact = make_fact(figure=None, phrasings=phrasings)
        return set(choice.templates(fact, Random(1), NOTHING_YET)) - set(STATEMENTS)

    assert cards(statement) == set()
    assert cards(statement, question) == {"question"}
    assert cards(statement, myth) == {"myth"}


def test_a_picture_that_does_not_exist_is_named() -> None:
    fact = make_fact(id="halving", pictures=("subsidy_stares",))

    with pytest.raises(PictureError, match="Fact halving asks for an unknown picture: subsidy_sta"):
        choice.templates(fact, Random(1), NOTHING_YET)


def test_the_name_of_a_kind_stands_for_all_its_cards() -> None:
    fact = make_fact(pictures=("statement",))

    assert tuple(choice.templates(fact, Random(1), NOTHING_YET)[:3]) == STATEMENTS


def test_the_themes_of_the_latest_two_posts_are_left_out() -> None:
    seen = PictureHistory(themes=("paper", "violet", "mint"))

    themes = choice.themes(Random(1), seen)

    assert set(themes) == set(THEMES) - {"paper", "violet"}
    assert themes[-1] == "mint"


def test_the_order_follows_from_the_seed() -> None:
    orders = {tuple(choice.themes(Random(seed), NOTHING_YET)) for seed in range(20)}

    assert choice.themes(Random(7), NOTHING_YET) == choice.themes(Random(7), NOTHING_YET)
    assert len(orders) > 10


def test_names_of_templates_are_told_apart_from_names_of_kinds() -> None:
    assert not {*DIAGRAMS} & {*NUMBERS, *STATEMENTS}


def _history(templates: list[str]) -> PictureHistory:
    return PictureHistory(templates=templates)
