from dataclasses import replace
from random import Random

import pytest
from diagram_examples import EXAMPLES
from factories import make_fact

from influencer.adapters.images import choice
from influencer.adapters.images.choice import Attempt
from influencer.adapters.images.room import LANDSCAPE, PORTRAIT
from influencer.adapters.images.templates import DIAGRAMS, cards, data
from influencer.adapters.images.themes import THEMES
from influencer.domain.facts import Fact
from influencer.domain.picture_history import PictureHistory
from influencer.domain.wishes import Wishes
from influencer.errors import PictureError

NOTHING_YET = PictureHistory()
STAIRS = make_fact(pictures=("subsidy_stairs", "supply_curve"))
PLAIN = make_fact(figure=None, phrasings=("Nodes count blocks, not days.",))


def order(fact: Fact, history: PictureHistory = NOTHING_YET, seed: int = 1) -> list[str]:
    return choice.templates(fact, Random(seed), history)


def first(fact: Fact, wishes: Wishes, seed: int = 1) -> Attempt:
    return next(choice.attempts(fact, list(THEMES), Random(seed), NOTHING_YET, wishes))


def test_the_diagrams_that_a_fact_asks_for_come_first() -> None:
    assert order(STAIRS)[:2] == ["subsidy_stairs", "supply_curve"]


def test_then_those_of_what_it_says_in_rows() -> None:
    fact = replace(STAIRS, diagram=EXAMPLES["bars"])

    assert order(fact)[2] in data.KINDS["bars"]


def test_then_cards_for_what_only_some_facts_have_then_those_that_fit_all() -> None:
    names = order(make_fact())
    names = [name for name in names if name not in cards.PRINTS]
    special = [name for name in names if name not in cards.PLAIN]

    assert names[: len(special)] == special
    assert set(names[len(special) :]) == set(cards.PLAIN)


def test_a_hash_of_the_headline_is_shown_when_there_is_nothing_else() -> None:
    names = order(PLAIN)

    assert set(names[-len(cards.PRINTS) :]) == set(cards.PRINTS)


def test_a_template_of_the_latest_15_posts_is_the_last_choice_longest_unseen_first() -> None:
    seen = ["supply_curve", *["statement_quiet"] * 13, "subsidy_stairs"]

    assert order(STAIRS, _history(seen))[-3:] == [
        "subsidy_stairs",
        "statement_quiet",
        "supply_curve",
    ]
    assert order(STAIRS, _history(["statement_quiet", *seen]))[0] == "subsidy_stairs"


def test_a_template_that_drew_the_fact_before_waits_behind_those_that_did_not() -> None:
    history = PictureHistory(of_fact={"subsidy_stairs"})

    names = order(STAIRS, history)

    assert names[0] == "supply_curve"
    assert names[-1] == "subsidy_stairs"


def test_rows_of_the_kind_seen_in_the_latest_three_posts_are_left_to_cards() -> None:
    fact = replace(make_fact(), diagram=EXAMPLES["chain"])
    kin = set(data.KINDS["chain"])

    near, far = (_history([*["statement_quiet"] * posts, "stairs"]) for posts in (2, 3))

    assert order(fact, near)[0] not in kin
    assert set(order(fact, near)[-4:]) == {*kin, "statement_quiet"}
    assert order(fact, far)[0] in kin - {"stairs"}


def test_a_picture_that_does_not_exist_is_named() -> None:
    fact = make_fact(id="halving", pictures=("subsidy_stares",))

    with pytest.raises(PictureError, match="Fact halving asks for an unknown picture: subsidy_sta"):
        order(fact)


def test_the_themes_of_the_latest_two_posts_are_left_out() -> None:
    seen = PictureHistory(themes=("paper", "violet", "mint"))

    themes = choice.order_themes(THEMES, Random(1), seen)

    assert set(themes) == set(THEMES) - {"paper", "violet"}
    assert themes[-1] == "mint"


def test_what_is_written_for_later_is_kept_away_from_too() -> None:
    later = PictureHistory(next_templates=["supply_curve"], next_themes=["paper", "violet"])

    assert order(STAIRS, later)[0] == "subsidy_stairs"
    assert order(STAIRS, later)[-1] == "supply_curve"
    assert set(choice.order_themes(THEMES, Random(1), later)) == set(THEMES) - {"paper", "violet"}


def test_of_two_themes_the_one_just_seen_is_left_out_and_a_single_one_stays() -> None:
    seen = PictureHistory(themes=("paper", "violet"))

    assert choice.order_themes(["paper", "violet"], Random(1), seen) == ["violet"]
    assert choice.order_themes(["paper"], Random(1), seen) == ["paper"]


def test_the_order_follows_from_the_seed() -> None:
    orders = {tuple(choice.order_themes(THEMES, Random(seed), NOTHING_YET)) for seed in range(20)}

    assert len(orders) > 10
    assert order(make_fact(), seed=7) == order(make_fact(), seed=7)


@pytest.mark.parametrize("shape", [LANDSCAPE, PORTRAIT])
def test_the_format_is_the_one_that_is_wished_for(shape: object) -> None:
    wished = Wishes(canvas=shape.name)  # type: ignore[attr-defined]

    assert {first(PLAIN, wished, seed).shape for seed in range(9)} == {shape}


def test_where_both_formats_are_wished_for_the_seed_decides() -> None:
    both = Wishes(canvas="both")

    assert {first(PLAIN, both, seed).shape for seed in range(20)} == {LANDSCAPE, PORTRAIT}


def test_a_diagram_is_composed_in_a_way_that_suits_it_and_a_card_composes_itself() -> None:
    compositions = {first(STAIRS, Wishes(), seed).composition for seed in range(20)}

    assert compositions <= set(choice.suitable_compositions("subsidy_stairs", LANDSCAPE))
    assert len(compositions) > 2
    assert first(PLAIN, Wishes()).composition is None


def test_names_of_templates_are_unique() -> None:
    assert not {*DIAGRAMS} & {*cards.TEMPLATES}


def _history(templates: list[str]) -> PictureHistory:
    return PictureHistory(templates=templates)
