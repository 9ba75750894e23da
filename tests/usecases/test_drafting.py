"""The account's own writer writes; where it does not, the substitute does, and it is said why."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from factories import NOW, make_account, make_fact
from fakes.workshop import make_desk
from fakes.writing import FakeRenderer, FakeUsage

from influencer.domain.facts import Fact
from influencer.domain.forms import Assignment
from influencer.domain.models import Draft
from influencer.errors import PictureError, WriterError
from influencer.usecases.desk import Desk
from influencer.usecases.drafting import Drafting
from influencer.usecases.write import write_post

OFFLINE = "Nodes count blocks, and at every 210,000th of them the reward for miners is cut in half."
GOOD = "At every 210,000th block, miners are paid half of what they were paid for the one before."
OTHER = (
    "Half the pay from one block to the next: that is what each 210,000th block means to miners."
)
BAD = "At every 210,000th block the reward is halved, so buy bitcoin now and get rich in 4 years."


@dataclass(kw_only=True)
class FakeModel:
    """Writes what it is told to, first and then again; counts how often it is asked."""

    first: Sequence[str] | WriterError
    second: Sequence[str] | WriterError = ()
    name: str = "small-model"
    asked: list[str] = field(default_factory=list)
    assignments: list[Assignment] = field(default_factory=list)

    def write(self, fact: Fact, assignment: Assignment) -> Sequence[Draft]:
        assert assignment.room > 100
        self.assignments.append(assignment)
        return self._answer(self.first, fact, "write")

    def rewrite(
        self, refused: Draft, reasons: Sequence[str], assignment: Assignment
    ) -> Sequence[Draft]:
        assert reasons
        assert assignment.seed == 1
        return self._answer(self.second, refused.fact, f"rewrite: {reasons[0]}")

    def _answer(self, texts: Sequence[str] | WriterError, fact: Fact, what: str) -> Sequence[Draft]:
        self.asked.append(what)
        if isinstance(texts, WriterError):
            raise texts
        return [
            Draft(fact=fact, form="statement", prose=prose, generator=self.name) for prose in texts
        ]


def desk_of(model: FakeModel, *, facts: int = 1, usage: FakeUsage | None = None) -> Desk:
    ledger = [make_fact(id=f"fact-{n}", phrasings=(OFFLINE,)) for n in range(facts)]
    return replace(make_desk(make_account(), ledger, usage=usage), writer=model)


def written(model: FakeModel, usage: FakeUsage | None = None) -> Draft:
    return write_post(desk_of(model, usage=usage), slot=None, due_at=NOW, seed=1).draft


def test_a_good_text_of_the_model_is_posted_under_its_name() -> None:
    model = FakeModel(first=[GOOD])

    draft = written(model)

    assert (draft.prose, draft.generator, draft.remark) == (GOOD, "small-model", "")
    assert len(draft.hashtags) == 15
    assert model.asked == ["write"]


def test_of_several_that_pass_the_one_least_like_the_past_wins() -> None:
    past = FakeUsage(earlier=[GOOD.replace("paid half", "given half of what")[:60]])

    assert written(FakeModel(first=[BAD, GOOD, OTHER]), usage=past).prose == OTHER


def test_refused_texts_go_back_once_with_the_reasons() -> None:
    model = FakeModel(first=[BAD], second=[GOOD])

    assert written(model).prose == GOOD
    assert model.asked == ["write", "rewrite: 4 does not stand in fact-0"]


@pytest.mark.parametrize(
    ("model", "remark"),
    [
        (FakeModel(first=[BAD], second=[BAD]), "small-model: fact-0: 4 does not stand in fact-0"),
        (FakeModel(first=WriterError("no answer")), "small-model: no answer"),
        (FakeModel(first=[BAD], second=WriterError("quota")), "small-model: quota"),
        (FakeModel(first=[]), "small-model: wrote nothing"),
        (
            FakeModel(first=[""], second=["gm " * 4000]),
            "small-model: fact-0: 15 hashtags need room",
        ),
    ],
)
def test_then_the_offline_writer_takes_over_and_it_is_said_why(
    model: FakeModel, remark: str
) -> None:
    draft = written(model)

    assert (draft.prose, draft.generator) == (OFFLINE, "offline")
    assert draft.remark.startswith(remark)


def test_a_post_costs_at_most_two_calls_however_many_facts_are_tried() -> None:
    model = FakeModel(first=[BAD], second=[BAD])
    drafting = Drafting(desk=desk_of(model, facts=5), at=NOW, seed=1)

    for fact in drafting.desk.material.facts:
        assert [draft.generator for draft in drafting.about(fact)] == ["offline"]
    assert len(model.asked) == 2


def test_the_account_tells_the_model_how_and_the_gates_in_which_language() -> None:
    german = "Nach je 210,000 Blöcken bekommen Miner nur noch die Hälfte, und das ist die Regel."
    model = FakeModel(first=[german])
    wishes = {"voice": "witty", "language": "de", "instructions": "Sag es kurz."}
    desk = with_wishes(desk_of(model), **wishes)

    draft = write_post(desk, slot=None, due_at=NOW, seed=1).draft

    assert draft.prose == german
    assert {name: getattr(model.assignments[0], name) for name in wishes} == wishes


def test_in_another_language_the_offline_writer_still_steps_in() -> None:
    desk = with_wishes(desk_of(FakeModel(first=WriterError("no answer"))), language="de")

    draft = write_post(desk, slot=None, due_at=NOW, seed=1).draft

    assert (draft.prose, draft.remark) == (OFFLINE, "small-model: no answer")


def with_wishes(desk: Desk, **wishes: str) -> Desk:
    preferences = replace(desk.settings.preferences, **wishes)  # type: ignore[arg-type]
    return replace(desk, settings=replace(desk.settings, preferences=preferences))


def test_a_fact_that_cannot_be_drawn_is_told_of_where_the_next_is_written_offline() -> None:
    desk = desk_of(FakeModel(first=[GOOD]), facts=2)
    first = rank_first(desk)
    renderer = FakeRenderer({first}, PictureError("too long a caption"))

    draft = write_post(replace(desk, renderer=renderer), slot=None, due_at=NOW, seed=1).draft

    assert draft.generator == "offline"
    assert draft.remark == "small-model: too long a caption"


def rank_first(desk: Desk) -> str:
    return write_post(desk, slot=None, due_at=NOW, seed=1).draft.fact.id
