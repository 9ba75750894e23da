"""A model writes about a fact: what it is asked, what becomes of its words, and who pays."""

from dataclasses import replace

import pytest
from factories import make_draft, make_fact
from fake_model.demands import faults_of, form_of, question_in
from fake_model.words import USAGE
from model_writing import ASSIGNMENT, Desk, compatible_fixture, desk_fixture

from influencer.errors import WriterError
from influencer.ports import TextWriter

__all__ = ["compatible_fixture", "desk_fixture"]

FACT = make_fact()


def test_each_candidate_becomes_a_draft_of_the_model(desk: Desk) -> None:
    writer: TextWriter = desk.writer()
    desk.fake.texts = ("Blocks are counted.", "Nodes count blocks.", "A halving has no date.")

    drafts = writer.write(FACT, ASSIGNMENT)

    assert [draft.prose for draft in drafts] == list(desk.fake.texts)
    assert {draft.generator for draft in drafts} == {"fake-model"} == {writer.name}
    assert all(draft.fact is FACT and draft.hashtags == () for draft in drafts)


def test_one_call_is_made_for_all_candidates_and_paid_once(desk: Desk) -> None:
    desk.writer().write(FACT, ASSIGNMENT)

    assert len(desk.fake.requests) == 1
    assert desk.purse.paid == [USAGE]


def test_openai_is_asked_by_responses_with_a_strict_schema_and_keeps_nothing(desk: Desk) -> None:
    desk.writer().write(FACT, ASSIGNMENT)

    (asked,) = desk.fake.requests
    form, named = form_of(asked.body)
    assert form == "json_schema"
    assert named["strict"] is True
    assert list(faults_of(asked.body)) == []
    if desk.is_openai:
        assert asked.path == "/v1/responses"
        assert asked.body["store"] is False
        assert asked.body["max_output_tokens"] <= 3000
    else:
        assert asked.path == "/v1/chat/completions"
        assert asked.body["max_tokens"] <= 3000


def test_the_same_fact_is_asked_for_in_the_form_that_suits_it(desk: Desk) -> None:
    questions = make_fact(phrasings=("Who decides? The nodes do.",), figure=None)

    drafts = desk.writer().write(questions, ASSIGNMENT)

    assert {draft.form for draft in drafts} <= {"question", "quiz"}


@pytest.mark.parametrize("row", [" #Bitcoin #sats", "\n\n#Bitcoin #Bitcoin", " #a, #b #c"])
def test_a_row_of_hashtags_at_the_end_is_left_out(compatible: Desk, row: str) -> None:
    compatible.fake.texts = (f"Nodes count blocks.{row}",)

    drafts = compatible.writer().write(FACT, ASSIGNMENT)

    assert [draft.prose for draft in drafts] == ["Nodes count blocks."]


def test_a_rewrite_tells_what_was_refused_and_why(desk: Desk) -> None:
    refused = make_draft(prose="A reward of 49 bitcoin.", form="question")

    drafts = desk.writer().rewrite(refused, ["49 does not stand in it"], ASSIGNMENT)

    question = question_in(desk.fake.requests[0].body)
    assert "A reward of 49 bitcoin." in question
    assert "49 does not stand in it" in question
    assert {draft.form for draft in drafts} == {"question"}
    assert len(desk.fake.requests) == 1


def test_nothing_is_asked_once_the_budget_is_used_up(desk: Desk) -> None:
    desk.purse.calls = 1
    writer = desk.writer()
    writer.write(FACT, ASSIGNMENT)

    with pytest.raises(WriterError, match=r"^the month's budget is used up$"):
        writer.rewrite(make_draft(), ["no"], ASSIGNMENT)

    assert len(desk.fake.requests) == 1


def test_the_budget_is_asked_before_each_looser_form_too(desk: Desk) -> None:
    desk.purse.calls = 1
    desk.fake.fail("no-lengths")

    with pytest.raises(WriterError, match="budget"):
        desk.writer().write(FACT, ASSIGNMENT)


@pytest.mark.parametrize(
    ("fault", "refusals", "form"),
    [("no-lengths", 1, "json_schema"), ("no-schema", 2, "json_object")],
)
def test_a_schema_that_is_refused_gives_way_to_a_looser_form(
    desk: Desk, fault: str, refusals: int, form: str
) -> None:
    desk.fake.fail(fault, times=refusals)
    writer = desk.writer()

    assert writer.write(FACT, ASSIGNMENT)
    assert writer.write(FACT, ASSIGNMENT)

    forms = [form_of(asked.body)[0] for asked in desk.fake.requests]
    assert forms[refusals:] == [form, form]
    assert len(forms) == refusals + 2


def test_an_answer_without_usage_is_not_charged(desk: Desk) -> None:
    desk.fake.fail("no-usage")

    assert desk.writer().write(FACT, ASSIGNMENT)
    assert desk.purse.paid == []


def test_the_answer_is_bounded_by_the_room(desk: Desk) -> None:
    desk.fake.texts = ("Nodes count blocks, and they count on and on and on and on and on.",)

    with pytest.raises(WriterError, match="66 characters, room is for 20"):
        desk.writer().write(FACT, replace(ASSIGNMENT, room=20))
