from collections.abc import Callable
from itertools import chain

import pytest
from drawings import shipped_facts
from factories import make_fact

from influencer.adapters.images.templates import wording
from influencer.domain.facts import Diagram, Fact
from influencer.errors import PictureError

PLAIN = "Nodes count blocks, and nodes' clocks don't matter."
QUESTION = "Who sets the date of a halving? no calendar does: nodes count blocks."
MYTH = "Myth: the date is fixed. Fact: the height is."


def test_a_statement_is_neither_a_question_nor_a_myth() -> None:
    fact = make_fact(phrasings=(QUESTION, MYTH, PLAIN))

    assert wording.statement(fact) == "Nodes count blocks, and nodes’ clocks don’t matter."


def test_a_fact_of_questions_only_is_stated_as_a_question() -> None:
    assert wording.statement(make_fact(phrasings=(QUESTION,))) == QUESTION


def test_a_question_is_parted_from_its_answer() -> None:
    pair = wording.question_of(make_fact(phrasings=(PLAIN, QUESTION)))

    assert pair.first == "Who sets the date of a halving?"
    assert pair.second == "No calendar does: nodes count blocks."


def test_a_myth_is_parted_from_the_fact() -> None:
    pair = wording.myth_of(make_fact(phrasings=(PLAIN, MYTH)))

    assert (pair.first, pair.second) == ("The date is fixed.", "The height is.")


def test_names_in_small_letters_stay_small() -> None:
    fact = make_fact(phrasings=("Myth: npub is secret. Fact: nsec is.",))

    assert wording.myth_of(fact) == wording.Pair("npub is secret.", "nsec is.")


@pytest.mark.parametrize("ask", [wording.myth_of, wording.question_of, wording.figure_of])
def test_what_a_fact_does_not_have_cannot_be_drawn(ask: object) -> None:
    fact = make_fact(id="plain", figure=None, phrasings=(PLAIN,))

    with pytest.raises(PictureError, match="Fact plain has no"):
        ask(fact)  # type: ignore[operator]


@pytest.mark.parametrize("reading", [wording.diagram_of, wording.coded_diagram_of])
def test_everything_that_a_diagram_says_is_set_as_prose(
    reading: Callable[[Fact], Diagram],
) -> None:
    told = Diagram(
        kind="bars",
        rows=(("a's", "1"), ("b's", "2")),
        unit="docs' bytes",
        point="b's",
        note="about, in the docs' example",
    )

    diagram = reading(make_fact(diagram=told))

    assert (diagram.unit, diagram.note) == ("docs’ bytes", "about, in the docs’ example")


def test_no_text_of_a_diagram_that_ships_has_straight_quotes() -> None:
    for fact in shipped_facts().values():
        if fact.diagram:
            diagram = wording.diagram_of(fact)
            texts = [*chain(*diagram.rows), diagram.unit, diagram.point, diagram.note]
            assert not {*"\"'"} & {*"".join(texts)}, fact.id
