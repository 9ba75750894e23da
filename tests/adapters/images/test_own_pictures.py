from factories import make_fact

from influencer.adapters.images.own_pictures import with_known_pictures
from influencer.adapters.ledger import FactFile


def test_a_fact_that_asks_for_a_picture_that_does_not_exist_is_told_of_and_left_out() -> None:
    sound = make_fact(id="sound", pictures=("merkle_tree",))
    typo = make_fact(id="typo", pictures=("merkel_tree",))
    nonsense = make_fact(id="nonsense", pictures=("xyz",))

    found = with_known_pictures(FactFile(facts=[sound, typo, nonsense], problems=["before"]))

    assert found.facts == [sound]
    assert found.problems == [
        "before",
        "the fact typo asks for an unknown picture, 'merkel_tree'; did you mean merkle_tree?",
        "the fact nonsense asks for an unknown picture, 'xyz'; docs/pictures.md has all",
    ]
